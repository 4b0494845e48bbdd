internal import BriefDiagnostics

/// Holds every name in the templates against the contexts in which it can be shown.
struct ContractCheck {
  let templates: [String: ParsedTemplate]
  private(set) var diagnostics: [Diagnostic] = []
  private var told: Set<SourceRange> = []

  init(templates: [String: ParsedTemplate]) { self.templates = templates }

  /// What each template was seen to cost in each scope, so that none is walked twice in the same.
  private var costs: [Place: Int] = [:]
  private var toldSize = false

  /// The most tags that the templates of one page may come to, what they bring in counted each time.
  static let mostTags = 200_000
  /// The most templates that bring one another in.
  static let deepest = 32

  private struct Scope {
    var types: [ContextType]
    /// Whether `{{.}}` is a text here.
    var dot = false
    var path: [String] = []
    var overrides: [Override] = []
    /// The blocks whose own words are being walked.
    var blocks: [String] = []
    /// The lists that are being gone through.
    var lists: [ListPlace] = []
  }

  private struct Override {
    let block: TemplateBlock
    let source: SourceFile
    /// How many overrides there were where the block was written: only those may replace what is in it.
    let outer: Int
  }

  /// A list, by the context that holds it and the way from there.
  private struct ListPlace: Hashable {
    let level: Int
    let path: [String]
  }

  private struct Place: Hashable {
    let template: String
    let types: [ObjectIdentifier]
    let dot: Bool
    let overrides: [SourceRange]
    let lists: [ListPlace]

    init(_ template: String, _ scope: Scope) {
      self.template = template
      types = scope.types.map { ObjectIdentifier($0) }
      dot = scope.dot
      overrides = scope.overrides.map { $0.source.range($0.block.range) }
      lists = scope.lists
    }
  }

  mutating func page(_ name: String, _ type: ContextType) {
    if type.isOpen { return }
    guard let template = templates[name] else {
      return diagnostics.append(missingTemplate(name, type))
    }
    _ = walk(template.nodes, template.source, Scope(types: [type], path: [name]))
  }

  /// Checks the nodes; gives the number of tags that they come to.
  private mutating func walk(_ nodes: [TemplateNode], _ source: SourceFile, _ scope: Scope) -> Int {
    var cost = nodes.count
    for node in nodes where cost <= Self.mostTags {
      switch node {
      case .text: break
      case .variable(let path, let escaped, let range):
        variable(path, escaped, source.range(range), scope)
      case .section(let path, let inverted, let body, let range):
        guard let inner = entering(path, inverted, source.range(range), scope) else { continue }
        cost += walk(body, source, inner)
      case .partial(let name, _, let range):
        cost += include(name, [], source.range(range), source, scope)
      case .parent(let name, _, let blocks, let range):
        cost += include(name, blocks, source.range(range), source, scope)
      case .block(let block):
        if scope.blocks.contains(block.name) {
          tellBlockInItself(block, source)
          continue
        }
        if let chosen = scope.overrides.first(where: { $0.block.name == block.name }) {
          var inner = scope
          inner.overrides.removeSubrange(chosen.outer...)
          inner.blocks.append(block.name)
          cost += walk(chosen.block.body, chosen.source, inner)
        } else {
          var inner = scope
          inner.blocks.append(block.name)
          cost += walk(block.body, source, inner)
        }
      }
    }
    return cost
  }

  /// The scope inside a section, or nil where its name is not known.
  private mutating func entering(
    _ path: [String], _ inverted: Bool, _ range: SourceRange, _ scope: Scope
  ) -> Scope? {
    if path.isEmpty { return scope }
    guard let (kind, level) = resolve(path, range, scope) else { return nil }
    var inner = scope
    if inverted { return inner }
    switch kind {
    case .object(let type): inner.types.append(type)
    case .list, .texts:
      let place = ListPlace(level: level, path: path)
      if scope.lists.contains(place) {
        tellListInItself(path, range)
        return nil
      }
      inner.lists.append(place)
      if case .list(let type) = kind { inner.types.append(type) } else { inner.dot = true }
    case .text: inner.dot = true
    case .flag, .markup, .any: break
    }
    return inner
  }

  private mutating func include(
    _ name: String, _ blocks: [TemplateBlock], _ range: SourceRange, _ source: SourceFile,
    _ scope: Scope
  ) -> Int {
    guard let template = templates[name] else {
      tellMissingPartial(name, range)
      return 1
    }
    if scope.path.contains(name) {
      tellCircle(name, range)
      return 1
    }
    if scope.path.count >= Self.deepest {
      tellTooDeep(name, range)
      return 1
    }
    var inner = scope
    inner.path.append(name)
    inner.blocks = []
    inner.overrides += blocks.map {
      Override(block: $0, source: source, outer: scope.overrides.count)
    }
    let place = Place(name, inner)
    if let known = costs[place] { return known }
    let cost = walk(template.nodes, template.source, inner)
    costs[place] = cost
    if cost > Self.mostTags, !toldSize {
      toldSize = true
      tellTooLarge(name, range)
    }
    return cost
  }

  private mutating func variable(
    _ path: [String], _ escaped: Bool, _ range: SourceRange, _ scope: Scope
  ) {
    if path.isEmpty {
      if !scope.dot { tellNoDot(range) }
      return
    }
    guard let (kind, _) = resolve(path, range, scope) else { return }
    let name = path.joined(separator: ".")
    switch kind {
    case .text where !escaped: tellUnescaped(name, range)
    case .list, .texts: tellSection(name, Message("'\(name)' is a list"), range)
    case .object: tellSection(name, Message("'\(name)' has values of its own"), range)
    case .flag: tellSection(name, Message("'\(name)' is yes or no"), range)
    default: break
    }
  }

  private mutating func resolve(_ path: [String], _ range: SourceRange, _ scope: Scope)
    -> (kind: ContextType.Kind, level: Int)?
  {
    let level = scope.types.lastIndex { $0.position(of: path[0]) != nil }
    guard let level, let position = scope.types[level].position(of: path[0]) else {
      unknown(
        path[0], scope.types.flatMap { $0.fields.map(\.name) }, range, scope.types.last?.name ?? "")
      return nil
    }
    var found = scope.types[level].fields[position].kind
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
    return (found, level)
  }

  mutating func tell(_ rule: Rule, _ range: SourceRange, _ summary: Message, help: Message)
  {
    // A partial is checked in every context that includes it; one mistake is told once.
    guard told.insert(range).inserted else { return }
    diagnostics.append(Diagnostic(rule, at: range, summary, help: help))
  }
}
