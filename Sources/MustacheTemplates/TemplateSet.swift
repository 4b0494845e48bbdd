package import BriefDiagnostics
internal import Bytes

/// Compiled templates: names are numbers, partials are found, every name is held against its contract.
package final class TemplateSet: Sendable {
  let program: TemplateProgram
  private let numbers: [String: Int]

  /// Compiles `sources`, whose names are their paths without folder and `.mustache`.
  ///
  /// - Parameters:
  ///   - pages: for each template that is a page's, the type of context that it is given.
  ///   - types: context types that can occur beside those that the pages' types hold.
  package static func compile(
    _ sources: [(name: String, source: SourceFile)], pages: [(template: String, type: ContextType)],
    types: [ContextType]
  ) -> Diagnosed<TemplateSet> {
    var diagnostics: [Diagnostic] = []
    var parsed: [String: ParsedTemplate] = [:]
    for (name, source) in sources {
      let result = TemplateParser.parse(source)
      diagnostics += result.diagnostics + controlCharacters(source)
      parsed[name] = ParsedTemplate(source: source, nodes: result.nodes)
    }
    var check = ContractCheck(templates: parsed)
    for page in pages { check.page(page.template, page.type) }
    diagnostics += check.diagnostics
    let all = reachable(from: pages.map(\.type) + types)
    return Diagnosed(TemplateSet(sources.map(\.name), parsed, all), diagnostics)
  }

  private init(_ names: [String], _ parsed: [String: ParsedTemplate], _ types: [ContextType]) {
    numbers = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    var compiler = TemplateCompiler(numbers: numbers)
    for name in names { compiler.add(parsed[name]?.nodes ?? []) }
    compiler.finish(types)
    program = compiler.program
  }

  /// The number of a template, for `TemplateRenderer.render`.
  package func number(of name: String) -> Int? { numbers[name] }
}

/// The types and all that they hold, each once: none that can occur is forgotten.
private func reachable(from types: [ContextType]) -> [ContextType] {
  var found: [ContextType] = []
  var known: Set<ObjectIdentifier> = []
  var waiting = Array(types.reversed())
  while let type = waiting.popLast() {
    guard known.insert(ObjectIdentifier(type)).inserted else { continue }
    found.append(type)
    for field in type.fields.reversed() {
      switch field.kind {
      case .object(let inner), .list(let inner): waiting.append(inner)
      case .text, .markup, .flag, .texts, .any: break
      }
    }
  }
  return found
}

struct ParsedTemplate {
  let source: SourceFile
  let nodes: [TemplateNode]
}
