internal import BriefSite
internal import Bytes
internal import MustacheTemplates

/// One thing that is said about a document.
struct FactContext: TemplateContext {
  let frame: Frame
  let fact: ShownFact

  enum Field: Int, ContextField {
    case field, anchor, label, values
    var definition: (ContextType.Kind, String) {
      switch self {
      case .field: (.text, "The field that it comes from: review_by.")
      case .anchor: (.text, "The anchor of its heading, where it is a section.")
      case .label: (.text, "What it is called.")
      case .values: (.list(FactValueContext.type), "Its values.")
      }
    }
  }
  static let type = ContextType("a fact", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .field: .text(fact.field)
    case .anchor: .text(fact.anchor)
    case .label: .text(fact.label)
    case .values: .list(fact.values.map { FactValueContext(frame: frame, shown: $0) })
    case nil: .nothing
    }
  }
}

/// One value of a fact.
struct FactValueContext: TemplateContext {
  let frame: Frame
  let shown: ShownValue

  enum Field: Int, ContextField {
    case words, isForeign, language, direction
    var definition: (ContextType.Kind, String) {
      switch self {
      case .words: (.markup, "Its words, with its dates and links.")
      case .isForeign: (.flag, "Whether they are not in the page's language.")
      case .language: (.text, "Their language.")
      case .direction: (.text, "The direction of their script: ltr or rtl.")
      }
    }
  }
  static let type = ContextType("a value of a fact", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .words: .writer(RunWriter(frame: frame, runs: shown.runs))
    case .isForeign: .flag(shown.language != nil)
    case .language: .optional(shown.language?.code)
    case .direction: .optional(shown.language?.direction)
    case nil: .nothing
    }
  }
}

/// The words of a value with their dates and links.
private struct RunWriter: MarkupWriter {
  let frame: Frame
  let runs: [ShownValue.Run]

  func write(to buffer: inout ByteBuffer) {
    for run in runs {
      switch run {
      case .text(let text): buffer.append(escaping: text)
      case .date(let text, let iso):
        buffer.append("<time datetime=\"")
        buffer.append(escaping: iso)
        buffer.append("\">")
        buffer.append(escaping: text)
        buffer.append("</time>")
      case .link(let text, let target):
        buffer.append("<a href=\"")
        frame.append(target, to: &buffer)
        buffer.append("\">")
        buffer.append(escaping: text)
        buffer.append("</a>")
      }
    }
  }
}
