internal import Bytes

/// One step of rendering, small and flat: rendering touches no names, no dictionaries, and no
/// reference counts but those of the values it shows.
struct TemplateStep {
  enum Kind: UInt8 {
    /// `first` and `second`: offset and length in the program's text.
    case text
    /// `first` and `second`: start and length of the path in the program's paths; 0 is `{{.}}`.
    case variable, unescaped
    /// The same, and `end`: the step after the body.
    case section, inverted
    /// `first`: the template; `second`: its indentation, or -1; of a parent, `end`: after its blocks.
    case partial, parent
    /// `first`: the block's name; `second`: its indentation, or -1; `end`: after its content.
    case block
  }
  var kind: Kind
  var first: Int32 = 0
  var second: Int32 = 0
  var end: Int32 = 0
}

/// All templates of a set, compiled one after the other.
struct TemplateProgram: Sendable {
  var steps: ContiguousArray<TemplateStep> = []
  var text: ContiguousArray<UInt8> = []
  var paths: ContiguousArray<Int32> = []
  var indents: [[UInt8]] = []
  /// For each template, its steps.
  var templates: [Range<Int>] = []
  /// For each context type, one row: the position of each name among its fields, or -1.
  var positions: ContiguousArray<Int16> = []
  var types: ContiguousArray<ObjectIdentifier> = []
  var nameCount = 0
}

extension TemplateStep: Sendable {}

/// Compiles parsed templates into one program.
struct TemplateCompiler {
  private let numbers: [String: Int]
  private(set) var program = TemplateProgram()
  private var symbols: [String: Int32] = [:]

  init(numbers: [String: Int]) { self.numbers = numbers }

  mutating func add(_ nodes: [TemplateNode]) {
    let start = program.steps.count
    compile(nodes)
    program.templates.append(start..<program.steps.count)
  }

  /// Must be called last: the names are known only then.
  mutating func finish(_ types: [ContextType]) {
    let names = symbols.sorted { $0.value < $1.value }.map(\.key)
    program.nameCount = names.count
    for type in types {
      program.types.append(ObjectIdentifier(type))
      for name in names { program.positions.append(Int16(type.position(of: name) ?? -1)) }
    }
  }

  private mutating func compile(_ nodes: [TemplateNode]) {
    for node in nodes {
      switch node {
      case .text(let bytes):
        let offset = Int32(program.text.count)
        program.text.append(contentsOf: bytes)
        program.steps.append(TemplateStep(kind: .text, first: offset, second: Int32(bytes.count)))
      case .variable(let path, let escaped, _):
        let (start, count) = self.path(path)
        program.steps.append(
          TemplateStep(kind: escaped ? .variable : .unescaped, first: start, second: count))
      case .section(let path, let inverted, let body, _):
        let (start, count) = self.path(path)
        nest(TemplateStep(kind: inverted ? .inverted : .section, first: start, second: count), body)
      case .partial(let name, let indent, _):
        guard let number = numbers[name] else { continue }
        program.steps.append(
          TemplateStep(kind: .partial, first: Int32(number), second: self.indent(indent)))
      case .parent(let name, let indent, let blocks, _):
        guard let number = numbers[name] else { continue }
        nest(
          TemplateStep(kind: .parent, first: Int32(number), second: self.indent(indent)),
          blocks.map { .block($0) })
      case .block(let block):
        nest(
          TemplateStep(kind: .block, first: symbol("$" + block.name), second: indent(block.indent)),
          block.body)
      }
    }
  }

  private mutating func nest(_ step: TemplateStep, _ body: [TemplateNode]) {
    let position = program.steps.count
    program.steps.append(step)
    compile(body)
    program.steps[position].end = Int32(program.steps.count)
  }

  private mutating func path(_ names: [String]) -> (Int32, Int32) {
    let start = Int32(program.paths.count)
    for name in names { program.paths.append(symbol(name)) }
    return (start, Int32(names.count))
  }

  private mutating func indent(_ blanks: [UInt8]) -> Int32 {
    guard !blanks.isEmpty else { return -1 }
    program.indents.append(blanks)
    return Int32(program.indents.count - 1)
  }

  private mutating func symbol(_ name: String) -> Int32 {
    if let known = symbols[name] { return known }
    let number = Int32(symbols.count)
    symbols[name] = number
    return number
  }
}
