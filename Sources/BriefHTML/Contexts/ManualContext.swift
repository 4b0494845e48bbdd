internal import BriefDiagnostics
internal import BriefModel
internal import BriefSite
internal import MustacheTemplates

/// A page of the manual for authors: the fields, the rules, or where bibliographies come from.
struct ManualContext: FramedContext {
  let frame: Frame
  let part: ManualPart
  let rules: [Rule]

  enum Own: Int, ContextField {
    case heading, introduction, parts, groups, rules, guides
    var definition: (ContextType.Kind, String) {
      switch self {
      case .heading: (.text, "The title of the page.")
      case .introduction: (.text, "What it is good for.")
      case .parts: (.list(LinkContext.type), "The pages of the manual.")
      case .groups: (.list(ManualGroupContext.type), "The groups of fields, on their page.")
      case .rules: (.list(ManualRuleContext.type), "The rules, on their page.")
      case .guides:
        (
          .list(ExportGuideContext.type),
          "How bibliographies come from other programs, on their page."
        )
      }
    }
  }
  static let type = makeType("a page of the manual")
  var type: ContextType { Self.type }

  func own(_ field: Own) -> TemplateValue {
    let words = frame.around.words
    switch field {
    case .heading: return .text(words[part.title])
    case .introduction: return .text(words[part.introduction])
    case .parts:
      return .list(
        ManualPart.allCases.map {
          LinkContext(
            label: words[$0.title], address: frame.link("manual/\($0.rawValue)/"),
            isCurrent: $0 == part)
        })
    case .groups:
      guard part == .fields else { return .nothing }
      return .list(
        manualGroups.map { ManualGroupContext(group: $0, catalogue: frame.around.words.catalogue) })
    case .rules:
      guard part == .rules else { return .nothing }
      return .list(
        rules.map { ManualRuleContext(rule: $0, catalogue: frame.around.words.catalogue) })
    case .guides:
      guard part == .bibliographies else { return .nothing }
      return .list(
        exportGuides.map { ExportGuideContext(guide: $0, catalogue: frame.around.words.catalogue) })
    }
  }
}

extension ManualPart {
  var title: WordKey {
    switch self {
    case .fields: .fieldsTitle
    case .rules: .rulesTitle
    case .bibliographies: .bibliographiesTitle
    }
  }
  var introduction: WordKey {
    switch self {
    case .fields: .fieldsIntroduction
    case .rules: .rulesIntroduction
    case .bibliographies: .bibliographiesIntroduction
    }
  }
}

/// Fields that belong together.
struct ManualGroupContext: TemplateContext {
  let group: ManualGroup
  let catalogue: Catalogue

  enum Field: Int, ContextField {
    case id, label, fields
    var definition: (ContextType.Kind, String) {
      switch self {
      case .id: (.text, "The anchor.")
      case .label: (.text, "What has these fields.")
      case .fields: (.list(ManualFieldContext.type), "The fields.")
      }
    }
  }
  static let type = ContextType("a group of fields", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .id: .text(group.id)
    case .label: .text(group.label.text(in: catalogue))
    case .fields:
      .list(group.fields.map { ManualFieldContext(field: $0, catalogue: catalogue) })
    case nil: .nothing
    }
  }
}

/// A field in the manual.
struct ManualFieldContext: TemplateContext {
  let field: FieldSchema
  let catalogue: Catalogue

  enum Field: Int, ContextField {
    case name, meaning, holds, example
    var definition: (ContextType.Kind, String) {
      switch self {
      case .name: (.text, "Its name, with the other name that is taken.")
      case .meaning: (.text, "What it means.")
      case .holds: (.text, "What it holds, and whether it is needed.")
      case .example: (.text, "An example.")
      }
    }
  }
  static let type = ContextType("a field in the manual", Field.fields)
  var type: ContextType { Self.type }

  func value(_ number: Int) -> TemplateValue {
    switch Field(rawValue: number) {
    case .name: .text(field.plural.map { "\(field.name), \($0)" } ?? field.name)
    case .meaning: .text(field.meaning.text(in: catalogue))
    case .holds: .text(field.description.text(in: catalogue))
    case .example: .text("\(field.name): \(field.example)")
    case nil: .nothing
    }
  }
}

/// A rule in the manual.
struct ManualRuleContext: TemplateContext {
  let rule: Rule
  let catalogue: Catalogue

  enum Field: Int, ContextField {
    case name, checks, why, example, instead
    var definition: (ContextType.Kind, String) {
      switch self {
      case .name: (.text, "Its name, which is its anchor too.")
      case .checks: (.text, "What it checks.")
      case .why: (.text, "Why that matters.")
      case .example: (.text, "What breaks it.")
      case .instead: (.text, "What to write instead.")
      }
    }
  }
  static let type = ContextType("a rule in the manual", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .name: .text(rule.name)
    case .checks: .text(rule.checking.text(in: catalogue))
    case .why: .text(rule.reason.text(in: catalogue))
    case .example: .text(rule.example)
    case .instead: .text(rule.instead)
    case nil: .nothing
    }
  }
}

/// How a bibliography comes from a program.
struct ExportGuideContext: TemplateContext {
  let guide: ExportGuide
  let catalogue: Catalogue

  enum Field: Int, ContextField {
    case id, program, steps
    var definition: (ContextType.Kind, String) {
      switch self {
      case .id: (.text, "The anchor.")
      case .program: (.text, "The program or catalogue.")
      case .steps: (.list(ExportStepContext.type), "What to do, one step after the other.")
      }
    }
  }
  static let type = ContextType("the way from a program", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .id: .text(guide.id)
    case .program: .text(guide.program)
    case .steps: .list(guide.steps.map { ExportStepContext(text: $0.text(in: catalogue)) })
    case nil: .nothing
    }
  }
}

/// One step of such a way.
struct ExportStepContext: TemplateContext {
  let text: String

  enum Field: Int, ContextField {
    case text
    var definition: (ContextType.Kind, String) { (.text, "What to do.") }
  }
  static let type = ContextType("a step", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue { .text(text) }
}
