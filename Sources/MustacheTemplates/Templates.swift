internal import BriefDiagnostics
internal import Bytes

/// Mustache templates for programs beside this one: texts in, a page out.
///
///     let templates = Templates(
///       ["page": "<h1>{{title}}</h1>{{#people}}<p>{{name}}</p>{{/people}}"],
///       pages: ["page": .object(["title": .text, "people": .list(["name": .text])])])
///     templates.problems  // nothing: every name is known
///     templates.render("page", .object(["title": .text("A & B"), "people": .list([])]))
///
/// The language is that of the Mustache specification 1.4 with inheritance, without lambdas and dynamic
/// names. Text is escaped where it is shown; `TemplateData.markup` is not. Whatever the templates hold, the work
/// is bounded, and nothing is left out without a word: what no page needs (sections nested over 64 deep,
/// templates that bring themselves in, pages beyond 256 MiB) is among the problems.
public struct Templates: Sendable {
  /// What is wrong with the templates, in the order of their names.
  public let problems: [TemplateProblem]
  private let set: TemplateSet
  private let types: [String: ShapedType]

  /// - Parameters:
  ///   - sources: the templates by their names, which partials and parents use.
  ///   - pages: for each template that is rendered by itself, what its data look like: every name in it and in
  ///     what it brings in is held against that. A template without a shape takes any data, unchecked.
  public init(_ sources: [String: String], pages: [String: TemplateShape] = [:]) {
    let files = sources.sorted { $0.key < $1.key }.map {
      (name: $0.key, source: SourceFile(path: $0.key, text: $0.value))
    }
    let open = ContextType(
      "data", names(in: files.map(\.source)).map { .init($0, .any, "") } + [.init("?", .any, "")])
    var types: [String: ShapedType] = [:]
    for name in sources.keys { types[name] = ShapedType(open) }
    for (name, shape) in pages { types[name] = ShapedType(name, shape) }
    let compiled = TemplateSet.compile(
      files, pages: pages.keys.sorted().map { ($0, types[$0]?.type ?? open) },
      types: [open] + types.values.flatMap(\.all))
    set = compiled.value
    self.types = types
    let tables = Dictionary(
      files.map { ($0.name, LineTable($0.source.bytes)) }, uniquingKeysWith: { first, _ in first })
    problems = compiled.diagnostics.map { diagnostic in
      let place = diagnostic.range.flatMap { tables[$0.path]?.position(of: $0.start) }
      return TemplateProblem(
        template: diagnostic.range?.path ?? "", line: place?.line ?? 1, column: place?.column ?? 1,
        summary: diagnostic.summary, help: diagnostic.help ?? "")
    }
  }

  /// The page that a template makes of data; nil where there is no such template, or where the page comes to more
  /// than any can need.
  public func render(_ name: String, _ data: TemplateData) -> String? {
    guard let number = set.number(of: name), let type = types[name] else { return nil }
    var renderer = TemplateRenderer(set)
    var buffer = ByteBuffer()
    renderer.render(number, DataContext(type: type, data: data), into: &buffer)
    return renderer.wasCut ? nil : buffer.string
  }
}

/// One thing that is wrong with a template.
public struct TemplateProblem: Sendable, Hashable {
  /// The name of the template; empty where one is missing.
  public let template: String
  /// Counted from 1; the column counts characters.
  public let line: Int
  public let column: Int
  /// What is wrong, in English; then what to do.
  public let summary: String
  public let help: String
}

/// What the data of a template look like.
public indirect enum TemplateShape: Sendable {
  case text, markup, flag
  case object([String: TemplateShape])
  case list([String: TemplateShape])
}

/// What a template shows.
public indirect enum TemplateData: Sendable {
  /// Escaped where it is shown.
  case text(String)
  /// Shown as it is.
  case markup(String)
  case flag(Bool)
  case object([String: TemplateData])
  case list([TemplateData])
}

private func names(in sources: [SourceFile]) -> [String] {
  var names: Set<String> = []
  for source in sources {
    var lexer = TemplateLexer(source)
    lexer.run()
    for token in lexer.tokens where token.kind != .text {
      for part in token.name.split(separator: ".") { names.insert(String(part)) }
    }
  }
  return names.sorted()
}
