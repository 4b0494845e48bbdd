internal import BriefDiagnostics

/// Holds every name in the templates against the contexts in which it can be shown.
struct ContractCheck {
  let templates: [String: ParsedTemplate]
  private(set) var diagnostics: [Diagnostic] = []
  private var told: Set<SourceRange> = []
  private var used: Set<String> = []

  init(templates: [String: ParsedTemplate]) { self.templates = templates }

  private struct Scope {
    var types: [ContextType]
    /// Whether `{{.}}` is a text here.
    var dot = false
    var path: [String] = []
    var overrides: [(block: TemplateBlock, source: SourceFile)] = []
  }

  mutating func page(_ name: String, _ type: ContextType) {
    if type.isOpen { return }
    guard let template = templates[name] else {
      return diagnostics.append(
        Diagnostic(
          .missingTemplate, at: nil, "there is no template '\(name).mustache' for \(type.name)",
          help: "copy it from a new workspace ('briefs init'), or restore it from the repository"))
    }
    used.insert(name)
    walk(template.nodes, template.source, Scope(types: [type], path: [name]))
  }

  private mutating func walk(_ nodes: [TemplateNode], _ source: SourceFile, _ scope: Scope) {
    for node in nodes {
      switch node {
      case .text: break
      case .variable(let path, let escaped, let range):
        variable(path, escaped, source.range(range), scope)
      case .section(let path, let inverted, let body, let range):
        var inner = scope
        if !path.isEmpty {
          guard let kind = resolve(path, source.range(range), scope) else { continue }
          if !inverted {
            switch kind {
            case .object(let type), .list(let type): inner.types.append(type)
            case .text, .texts: inner.dot = true
            case .flag, .markup, .any: break
            }
          }
        }
        walk(body, source, inner)
      case .partial(let name, _, let range): include(name, [], source.range(range), source, scope)
      case .parent(let name, _, let blocks, let range):
        include(name, blocks, source.range(range), source, scope)
      case .block(let block):
        if let chosen = scope.overrides.first(where: { $0.block.name == block.name }) {
          walk(chosen.block.body, chosen.source, scope)
        } else {
          walk(block.body, source, scope)
        }
      }
    }
  }

  private mutating func include(
    _ name: String, _ blocks: [TemplateBlock], _ range: SourceRange, _ source: SourceFile,
    _ scope: Scope
  ) {
    guard let template = templates[name] else {
      let near = nearMiss(name, in: templates.keys.sorted())
      return tell(
        .missingPartial, range,
        "there is no template '\(name).mustache'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
        help: near.map { "write '\($0)'" }
          ?? "add the file to the Templates folder, or remove this tag")
    }
    used.insert(name)
    guard !scope.path.contains(name) || scope.path.count < 8 else { return }
    guard scope.path.filter({ $0 == name }).count < 2 else {
      return tell(
        .templateSyntax, range, "'\(name)' includes itself without end", help: "remove this tag")
    }
    var inner = scope
    inner.path.append(name)
    inner.overrides += blocks.map { ($0, source) }
    walk(template.nodes, template.source, inner)
  }

  private mutating func variable(
    _ path: [String], _ escaped: Bool, _ range: SourceRange, _ scope: Scope
  ) {
    if path.isEmpty {
      if !scope.dot {
        tell(.wrongSection, range, "'.' stands for nothing here", help: "write the name of a value")
      }
      return
    }
    guard let kind = resolve(path, range, scope) else { return }
    let name = path.joined(separator: ".")
    switch kind {
    case .text where !escaped:
      tell(
        .unescapedText, range, "'\(name)' is text that people wrote, and must be escaped",
        help: "write {{\(name)}} with two braces")
    case .list, .texts:
      tell(.wrongSection, range, "'\(name)' is a list", help: "write {{#\(name)}} … {{/\(name)}}")
    case .object:
      tell(
        .wrongSection, range, "'\(name)' has values of its own",
        help: "write {{#\(name)}} … {{/\(name)}}")
    case .flag:
      tell(
        .wrongSection, range, "'\(name)' is yes or no", help: "write {{#\(name)}} … {{/\(name)}}")
    default: break
    }
  }

  private mutating func resolve(_ path: [String], _ range: SourceRange, _ scope: Scope)
    -> ContextType.Kind?
  {
    var kind: ContextType.Kind?
    for type in scope.types.reversed() {
      if let position = type.position(of: path[0]) {
        kind = type.fields[position].kind
        break
      }
    }
    guard var found = kind else {
      unknown(
        path[0], scope.types.flatMap { $0.fields.map(\.name) }, range, scope.types.last?.name ?? "")
      return nil
    }
    for name in path.dropFirst() {
      guard case .object(let type) = found else {
        unknown(name, [], range, path[0])
        return nil
      }
      guard let position = type.position(of: name) else {
        unknown(name, type.fields.map(\.name), range, type.name)
        return nil
      }
      found = type.fields[position].kind
    }
    return found
  }

  private mutating func unknown(
    _ name: String, _ names: [String], _ range: SourceRange, _ type: String
  ) {
    let near = nearMiss(name, in: names)
    tell(
      .unknownTemplateName, range,
      "\(type) has no value '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      help: near.map { "write '\($0)'" }
        ?? "the values of each page are listed in the README, under Templates")
  }

  private mutating func tell(_ rule: Rule, _ range: SourceRange, _ summary: String, help: String) {
    // A partial is checked in every context that includes it; one mistake is told once.
    guard told.insert(range).inserted else { return }
    diagnostics.append(Diagnostic(rule, at: range, summary, help: help))
  }
}
