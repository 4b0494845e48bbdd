package import Bytes

/// Renders pages of one template set; one renderer serves one worker.
package struct TemplateRenderer {
  private let set: TemplateSet
  private var stack: [Frame] = []
  private var overrides: [CompiledBlock] = []
  private var indent: [UInt8] = []
  private var atLineStart = false
  private var depth = 0

  private enum Frame {
    case context(any TemplateContext, [Int16])
    case text(String)
  }

  package init(_ set: TemplateSet) { self.set = set }

  /// Appends the page that template `number` makes of `context`.
  package mutating func render(_ number: Int, _ context: any TemplateContext, into out: inout ByteBuffer) {
    stack.removeAll(keepingCapacity: true)
    overrides.removeAll(keepingCapacity: true)
    push(context)
    run(set.templates[number].steps, &out)
  }

  private mutating func push(_ context: any TemplateContext) {
    stack.append(.context(context, set.fields[ObjectIdentifier(context.type)] ?? []))
  }

  private mutating func run(_ steps: [Step], _ out: inout ByteBuffer) {
    for step in steps {
      switch step {
      case .text(let bytes, let hasLine):
        if indent.isEmpty { out.append(bytes) } else { indented(bytes, hasLine, &out) }
      case .variable(let names, let escaped):
        beginLine(&out)
        show(names.isEmpty ? current() : find(names), escaped: escaped, &out)
      case .section(let names, let body): section(names.isEmpty ? current() : find(names), body, &out)
      case .inverted(let names, let body):
        if !isTrue(names.isEmpty ? current() : find(names)) { run(body, &out) }
      case .partial(let number, let added): include(number, added, [], &out)
      case .parent(let number, let added, let blocks): include(number, added, blocks, &out)
      case .block(let block):
        let chosen = overrides.first { $0.name == block.name } ?? block
        indenting(block.indent) { renderer, out in renderer.run(chosen.steps, &out) }(&self, &out)
      }
    }
  }

  private mutating func include(_ number: Int, _ added: [UInt8], _ blocks: [CompiledBlock], _ out: inout ByteBuffer) {
    // A template that includes itself stops with its data; data without end stops here.
    guard depth < 100 else { return }
    depth += 1
    // The outermost template's blocks win: they stand first.
    let count = overrides.count
    overrides += blocks
    let steps = set.templates[number].steps
    indenting(added) { renderer, out in renderer.run(steps, &out) }(&self, &out)
    overrides.removeLast(overrides.count - count)
    depth -= 1
  }

  private func indenting(
    _ added: [UInt8], _ body: @escaping (inout TemplateRenderer, inout ByteBuffer) -> Void
  ) -> (inout TemplateRenderer, inout ByteBuffer) -> Void {
    { renderer, out in
      if added.isEmpty { return body(&renderer, &out) }
      let before = renderer.indent
      if renderer.atLineStart || before.isEmpty { renderer.atLineStart = true }
      renderer.indent += added
      body(&renderer, &out)
      renderer.indent = before
      if before.isEmpty { renderer.atLineStart = false }
    }
  }

  private mutating func beginLine(_ out: inout ByteBuffer) {
    if atLineStart, !indent.isEmpty {
      out.append(indent)
      atLineStart = false
    }
  }

  private mutating func indented(_ bytes: [UInt8], _ hasLine: Bool, _ out: inout ByteBuffer) {
    for byte in bytes {
      beginLine(&out)
      out.append(byte)
      if byte == 0x0A { atLineStart = true }
    }
  }

  private func current() -> TemplateValue {
    switch stack.last {
    case .text(let text)?: .text(text)
    case .context(let context, _)?: .object(context)
    case nil: .nothing
    }
  }

  @inline(__always)
  private func find(_ names: [Int]) -> TemplateValue {
    let first = names[0]
    var value = TemplateValue.nothing
    var index = stack.count - 1
    while index >= 0 {
      if case .context(let context, let fields) = stack[index], first < fields.count, fields[first] >= 0 {
        value = context.value(Int(fields[first]))
        if case .missing = value { value = .nothing } else { break }
      }
      index -= 1
    }
    for name in names.dropFirst() {
      guard case .object(let context) = value,
        let fields = set.fields[ObjectIdentifier(context.type)], name < fields.count, fields[name] >= 0
      else { return .nothing }
      value = context.value(Int(fields[name]))
      if case .missing = value { return .nothing }
    }
    return value
  }

  private func show(_ value: TemplateValue, escaped: Bool, _ out: inout ByteBuffer) {
    switch value {
    case .text(let text): if escaped { out.append(escaping: text) } else { out.append(text) }
    case .markup(let text): out.append(text)
    case .writer(let writer): writer.write(to: &out)
    case .object(let context):
      // Data without a contract may show an object that is only a text.
      if context.type.isOpen, case .text(let text) = context.value(-1) {
        if escaped { out.append(escaping: text) } else { out.append(text) }
      }
    case .missing, .nothing, .flag, .list, .texts: break
    }
  }

  private func isTrue(_ value: TemplateValue) -> Bool {
    switch value {
    case .missing, .nothing: false
    case .flag(let flag): flag
    case .text(let text), .markup(let text): !text.isEmpty
    case .writer, .object: true
    case .list(let list): !list.isEmpty
    case .texts(let texts): !texts.isEmpty
    }
  }

  private mutating func section(_ value: TemplateValue, _ body: [Step], _ out: inout ByteBuffer) {
    switch value {
    case .object(let context):
      push(context)
      run(body, &out)
      stack.removeLast()
    case .list(let list):
      for context in list {
        push(context)
        run(body, &out)
        stack.removeLast()
      }
    case .texts(let texts):
      for text in texts {
        stack.append(.text(text))
        run(body, &out)
        stack.removeLast()
      }
    case .text(let text) where !text.isEmpty:
      stack.append(.text(text))
      run(body, &out)
      stack.removeLast()
    default:
      if isTrue(value) { run(body, &out) }
    }
  }
}
