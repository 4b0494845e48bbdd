package import BriefDiagnostics
internal import Bytes

/// Compiled templates: names are numbers, partials are found, every name is held against its contract.
package final class TemplateSet: Sendable {
  let templates: [CompiledTemplate]
  private let numbers: [String: Int]
  /// For each context type, by its number, the field position of every name, -1 where it has none.
  let fields: [ObjectIdentifier: [Int16]]

  /// Compiles `sources`, whose names are their paths without folder and `.mustache`.
  ///
  /// - Parameters:
  ///   - pages: for each template that is a page's, the type of context that it is given.
  ///   - types: every context type that can occur.
  package static func compile(
    _ sources: [(name: String, source: SourceFile)], pages: [(template: String, type: ContextType)],
    types: [ContextType]
  ) -> Diagnosed<TemplateSet> {
    var diagnostics: [Diagnostic] = []
    var parsed: [String: ParsedTemplate] = [:]
    for (name, source) in sources {
      let result = TemplateParser.parse(source)
      diagnostics += result.diagnostics
      parsed[name] = ParsedTemplate(source: source, nodes: result.nodes)
    }
    var check = ContractCheck(templates: parsed)
    for page in pages { check.page(page.template, page.type) }
    diagnostics += check.diagnostics
    return Diagnosed(TemplateSet(sources.map(\.name), parsed, types), diagnostics)
  }

  private init(_ names: [String], _ parsed: [String: ParsedTemplate], _ types: [ContextType]) {
    var compiler = TemplateCompiler(numbers: Dictionary(zip(names, names.indices), uniquingKeysWith: { a, _ in a }))
    templates = names.map { CompiledTemplate(steps: compiler.steps(parsed[$0]?.nodes ?? [])) }
    numbers = compiler.numbers
    var fields: [ObjectIdentifier: [Int16]] = [:]
    let symbols = compiler.symbols.sorted { $0.value < $1.value }.map(\.key)
    for type in types {
      fields[ObjectIdentifier(type)] = symbols.map { Int16(type.position(of: $0) ?? -1) }
    }
    self.fields = fields
  }

  /// The number of a template, for `TemplateRenderer.render`.
  package func number(of name: String) -> Int? { numbers[name] }
}

struct ParsedTemplate {
  let source: SourceFile
  let nodes: [TemplateNode]
}

struct CompiledTemplate: Sendable {
  let steps: [Step]
}

/// One step of rendering; names and templates are numbers.
indirect enum Step: Sendable {
  case text([UInt8], hasLine: Bool)
  case variable([Int], escaped: Bool)
  case section([Int], [Step])
  case inverted([Int], [Step])
  case partial(Int, indent: [UInt8])
  case parent(Int, indent: [UInt8], [CompiledBlock])
  case block(CompiledBlock)
}

struct CompiledBlock: Sendable {
  let name: Int
  let indent: [UInt8]
  let steps: [Step]
}

private struct TemplateCompiler {
  let numbers: [String: Int]
  var symbols: [String: Int] = [:]

  init(numbers: [String: Int]) { self.numbers = numbers }

  mutating func symbol(_ name: String) -> Int {
    if let known = symbols[name] { return known }
    symbols[name] = symbols.count
    return symbols.count - 1
  }

  mutating func steps(_ nodes: [TemplateNode]) -> [Step] {
    var steps: [Step] = []
    for node in nodes {
      switch node {
      case .text(let bytes): steps.append(.text(bytes, hasLine: bytes.contains(0x0A)))
      case .variable(let path, let escaped, _):
        steps.append(.variable(path.map { symbol($0) }, escaped: escaped))
      case .section(let path, let inverted, let body, _):
        let names = path.map { symbol($0) }
        let inner = self.steps(body)
        steps.append(inverted ? .inverted(names, inner) : .section(names, inner))
      case .partial(let name, let indent, _):
        if let number = numbers[name] { steps.append(.partial(number, indent: indent)) }
      case .parent(let name, let indent, let blocks, _):
        if let number = numbers[name] {
          steps.append(.parent(number, indent: indent, blocks.map { block($0) }))
        }
      case .block(let block): steps.append(.block(self.block(block)))
      }
    }
    return steps
  }

  private mutating func block(_ block: TemplateBlock) -> CompiledBlock {
    CompiledBlock(name: symbol("$" + block.name), indent: block.indent, steps: steps(block.body))
  }
}
