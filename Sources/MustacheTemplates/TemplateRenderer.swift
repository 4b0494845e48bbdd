package import Bytes

/// Renders pages of one template set; one renderer serves one worker.
package struct TemplateRenderer {
  private let set: TemplateSet
  /// What is being shown, from the page inwards; what is asked of each stands in `frames`.
  private var contexts: [any TemplateContext] = []
  private var frames: [Frame] = []
  private var overrides: [Override] = []
  /// The last of the overrides that hold here; each knows the one before it, -1 ends them.
  private var override: Int32 = -1
  private var indent: [UInt8] = []
  private var atLineStart = false
  private var depth = 0
  private var steps = 0
  /// Whether the last page was cut short: it came to more than any page can need.
  package private(set) var wasCut = false

  /// The most steps, and the most bytes, of one page: lists inside lists multiply.
  private static let mostSteps = 20_000_000
  private static let mostBytes = 256 << 20
  private static let deepest = 100

  private struct Frame {
    /// Where the row of the context's type begins in the program's positions, -1 where it has none.
    let row: Int
    /// Whether the frames below are asked for what it does not know.
    let isOpen: Bool
  }

  private struct Override {
    let name: Int32
    let start: Int
    let end: Int
    /// The last override that holds where this one was written.
    let outer: Int32
    /// The override before this one, in the order in which they are asked.
    let before: Int32
  }

  /// One text of a section that is a list of them, or a text.
  private struct TextContext: TemplateContext {
    let text: String
    static let type = ContextType("a text", [.init("", .any, "")])
    var type: ContextType { Self.type }
    func value(_ field: Int) -> TemplateValue { .text(text) }
  }

  package init(_ set: TemplateSet) { self.set = set }

  /// Appends the page that template `number` makes of `context`.
  package mutating func render(
    _ number: Int, _ context: any TemplateContext, into out: inout ByteBuffer
  ) {
    contexts.removeAll(keepingCapacity: true)
    frames.removeAll(keepingCapacity: true)
    overrides.removeAll(keepingCapacity: true)
    override = -1
    depth = 0
    steps = 0
    wasCut = false
    let first = out.count
    defer { if out.count - first > Self.mostBytes { wasCut = true } }
    let program = set.program
    program.steps.withUnsafeBufferPointer { steps in
      program.text.withUnsafeBufferPointer { text in
        program.paths.withUnsafeBufferPointer { paths in
          program.positions.withUnsafeBufferPointer { positions in
            program.types.withUnsafeBufferPointer { types in
              let code = Code(
                steps: steps, text: text, paths: paths, positions: positions, types: types,
                nameCount: program.nameCount)
              push(context, code)
              run(program.templates[number], code, &out)
            }
          }
        }
      }
    }
  }

  private struct Code {
    let steps: UnsafeBufferPointer<TemplateStep>
    let text: UnsafeBufferPointer<UInt8>
    let paths: UnsafeBufferPointer<Int32>
    let positions: UnsafeBufferPointer<Int16>
    let types: UnsafeBufferPointer<ObjectIdentifier>
    let nameCount: Int
  }

  private mutating func push(_ context: any TemplateContext, _ code: Code) {
    let type = context.type
    let row = code.types.firstIndex(of: ObjectIdentifier(type)).map { $0 * code.nameCount } ?? -1
    contexts.append(context)
    frames.append(Frame(row: row, isOpen: type.isOpen))
  }

  private mutating func push(_ text: String) {
    contexts.append(TextContext(text: text))
    frames.append(Frame(row: -1, isOpen: true))
  }

  private mutating func pop() {
    contexts.removeLast()
    frames.removeLast()
  }

  private mutating func run(_ range: Range<Int>, _ code: Code, _ out: inout ByteBuffer) {
    var index = range.lowerBound
    // A name is looked for in every frame, so a step in deep nesting is as much as many.
    steps += range.count * max(1, frames.count - 8)
    if steps > Self.mostSteps || out.count > Self.mostBytes {
      wasCut = true
      return
    }
    while index < range.upperBound {
      let step = code.steps[index]
      index += 1
      switch step.kind {
      case .text:
        let start = Int(step.first)
        let bytes = UnsafeBufferPointer(rebasing: code.text[start..<(start + Int(step.second))])
        if indent.isEmpty { out.append(bytes) } else { indented(bytes, &out) }
      case .variable, .unescaped:
        beginLine(&out)
        show(value(of: step, code), escaped: step.kind == .variable, &out)
      case .section:
        let end = Int(step.end)
        section(value(of: step, code), index..<end, code, &out)
        index = end
      case .inverted:
        let end = Int(step.end)
        if !isTrue(value(of: step, code)) { run(index..<end, code, &out) }
        index = end
      case .partial: include(step, index..<index, code, &out)
      case .parent:
        include(step, index..<Int(step.end), code, &out)
        index = Int(step.end)
      case .block:
        block(step, index, code, &out)
        index = Int(step.end)
      }
    }
  }

  /// Shows a block, or what the outermost template put in its place.
  private mutating func block(
    _ step: TemplateStep, _ index: Int, _ code: Code, _ out: inout ByteBuffer
  ) {
    let before = override
    var content = index..<Int(step.end)
    var link = before
    while link >= 0 {
      let candidate = overrides[Int(link)]
      if candidate.name == step.first {
        content = candidate.start..<candidate.end
        // Blocks inside it may be replaced by those only who bring its own template in.
        override = candidate.outer
      }
      link = candidate.before
    }
    // The indentation of the place where the block is shown, not of the place that overrides it.
    indented(by: step.second, content, code, &out)
    override = before
  }

  private mutating func include(
    _ step: TemplateStep, _ blocks: Range<Int>, _ code: Code, _ out: inout ByteBuffer
  ) {
    // Data without a contract may go on without end; templates with one were counted when they were checked.
    guard depth < Self.deepest else {
      wasCut = true
      return
    }
    depth += 1
    let outer = override
    let count = overrides.count
    var index = blocks.lowerBound
    while index < blocks.upperBound {
      let block = code.steps[index]
      overrides.append(
        Override(
          name: block.first, start: index + 1, end: Int(block.end), outer: outer, before: override))
      override = Int32(overrides.count - 1)
      index = Int(block.end)
    }
    indented(by: step.second, set.program.templates[Int(step.first)], code, &out)
    overrides.removeLast(overrides.count - count)
    override = outer
    depth -= 1
  }

  // MARK: Indentation

  private mutating func indented(
    by number: Int32, _ range: Range<Int>, _ code: Code, _ out: inout ByteBuffer
  ) {
    guard number >= 0 else { return run(range, code, &out) }
    let before = indent
    atLineStart = true
    indent += set.program.indents[Int(number)]
    run(range, code, &out)
    indent = before
    if before.isEmpty { atLineStart = false }
  }

  private mutating func beginLine(_ out: inout ByteBuffer) {
    if atLineStart, !indent.isEmpty {
      out.append(indent)
      atLineStart = false
    }
  }

  private mutating func indented(_ bytes: UnsafeBufferPointer<UInt8>, _ out: inout ByteBuffer) {
    var start = 0
    while start < bytes.count {
      beginLine(&out)
      let end = bytes.firstIndex(of: 0x0A, from: start).map { $0 + 1 } ?? bytes.count
      out.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      if bytes[end - 1] == 0x0A { atLineStart = true }
      start = end
    }
  }

  // MARK: Values

  private func value(of step: TemplateStep, _ code: Code) -> TemplateValue {
    if step.second == 0 { return current() }
    let first = code.paths[Int(step.first)]
    var value = find(Int(first), code)
    if step.second == 1 { return value }
    for position in 1..<Int(step.second) {
      guard case .object(let context) = value,
        let type = code.types.firstIndex(of: ObjectIdentifier(context.type))
      else { return .nothing }
      let name = Int(code.paths[Int(step.first) + position])
      let field = code.positions[type * code.nameCount + name]
      guard field >= 0 else { return .nothing }
      value = context.value(Int(field))
      if case .missing = value { return .nothing }
    }
    return value
  }

  private func current() -> TemplateValue {
    guard let context = contexts.last else { return .nothing }
    // Data without a contract may be a list or a text instead of an object.
    return context.type.isOpen ? context.value(-1) : .object(context)
  }

  private func find(_ name: Int, _ code: Code) -> TemplateValue {
    var index = frames.count - 1
    while index >= 0 {
      let frame = frames[index]
      let field = frame.row < 0 ? -1 : code.positions[frame.row + name]
      if field >= 0 {
        let value = contexts.withUnsafeBufferPointer { $0[index].value(Int(field)) }
        // A contract is kept: what is not open knows what it names.
        if !frame.isOpen { return value }
        if case .missing = value {} else { return value }
      }
      index -= 1
    }
    return .nothing
  }

  private func show(_ value: consuming TemplateValue, escaped: Bool, _ out: inout ByteBuffer) {
    switch consume value {
    case .text(let text): if escaped { out.append(escaping: text) } else { out.append(text) }
    case .markup(let text): out.append(text)
    case .writer(let writer): writer.write(to: &out)
    case .missing, .nothing, .flag, .object, .list, .texts: break
    }
  }

  private func isTrue(_ value: consuming TemplateValue) -> Bool {
    switch consume value {
    case .missing, .nothing: false
    case .flag(let flag): flag
    case .text(let text), .markup(let text): !text.isEmpty
    case .writer, .object: true
    case .list(let list): !list.isEmpty
    case .texts(let texts): !texts.isEmpty
    }
  }

  private mutating func section(
    _ value: consuming TemplateValue, _ body: Range<Int>, _ code: Code, _ out: inout ByteBuffer
  ) {
    switch consume value {
    case .object(let context):
      push(context, code)
      run(body, code, &out)
      pop()
    case .list(let list):
      for context in list {
        push(context, code)
        run(body, code, &out)
        pop()
      }
    case .texts(let texts):
      for text in texts {
        push(text)
        run(body, code, &out)
        pop()
      }
    case .text(let text) where !text.isEmpty:
      push(text)
      run(body, code, &out)
      pop()
    case .flag(true), .writer: run(body, code, &out)
    case .markup(let text): if !text.isEmpty { run(body, code, &out) }
    case .text, .flag, .missing, .nothing: break
    }
  }
}
