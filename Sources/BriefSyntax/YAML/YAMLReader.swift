package import BriefDiagnostics
internal import Bytes
internal import CYAML

/// Reads one YAML mapping from the bytes `range` of a file through libyaml's events.
///
/// Anchors, aliases, tags and merge keys are refused, keys may stand once, nesting is bounded. A
/// syntax error ends the reading there; what was read before it is kept.
package func readYAML(_ source: SourceFile, in range: Range<Int>) -> Diagnosed<YAMLNode> {
  var slips = YAMLSlips(source, in: range)
  slips.scan()
  return slips.bytes.withUnsafeBufferPointer { bytes in
    var reading = YAMLReading(
      path: source.path, bytes: bytes, base: range.lowerBound, texts: slips.texts)
    var node = reading.document()
    if !slips.entries.isEmpty, let entries = node.mapping {
      node = YAMLNode(.mapping(entries + slips.entries), at: node.range)
    }
    let told = slips.diagnostics + reading.diagnostics
    return Diagnosed(node, told.sorted { ($0.range?.start ?? 0) < ($1.range?.start ?? 0) })
  }
}

/// Reads a file of YAML; what cannot be read is told, and the rest is there.
package func readYAML(_ source: SourceFile) -> Diagnosed<YAMLNode> {
  let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  return readYAML(source, in: start..<source.bytes.count)
}

private let deepest = 12

struct YAMLReading {
  let path: String
  let bytes: UnsafeBufferPointer<UInt8>
  let base: Int
  var diagnostics: [Diagnostic] = []
  var parser = yaml_parser_t()
  var failed = false
  /// By the byte where it begins: a text that stands in the bytes by another of its length.
  let texts: [Int: String]
  /// Byte offsets of the characters, empty while they are the same (libyaml counts characters).
  var offsets: [Int] = []

  init(path: String, bytes: UnsafeBufferPointer<UInt8>, base: Int, texts: [Int: String]) {
    self.path = path
    self.texts = texts
    self.bytes = bytes
    self.base = base
    if bytes.contains(where: { $0 >= 0x80 }) {
      for index in 0..<bytes.count where bytes[index] & 0xC0 != 0x80 { offsets.append(index) }
      offsets.append(bytes.count)
    }
  }

  mutating func document() -> YAMLNode {
    let empty = YAMLNode(.mapping([]), at: place(0, 0))
    guard yaml_parser_initialize(&parser) == 1 else { return empty }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
    var event = yaml_event_t()
    while !failed, next(&event) {
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT: return empty
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      default:
        let node = value(&event, depth: 0)
        drain()
        guard node.mapping != nil || node.list != nil else {
          if !failed {
            diagnostics.append(noFields(at: node.range))
          }
          return YAMLNode(.mapping([]), at: node.range)
        }
        return node
      }
    }
    return empty
  }

  /// Reads to the end, so that mistakes after the first value are told too.
  private mutating func drain() {
    var event = yaml_event_t()
    while !failed, next(&event) {
      let ended = event.type == YAML_STREAM_END_EVENT
      let second = event.type == YAML_DOCUMENT_START_EVENT
      if second {
        diagnostics.append(secondDocument(at: range(event)))
      }
      yaml_event_delete(&event)
      if ended || second { return }
    }
  }

  private mutating func next(_ event: inout yaml_event_t) -> Bool {
    if yaml_parser_parse(&parser, &event) == 1 { return true }
    failed = true
    diagnostics.append(syntaxError())
    return false
  }

  private mutating func value(_ event: inout yaml_event_t, depth: Int) -> YAMLNode {
    let start = event.start_mark
    switch event.type {
    case YAML_SCALAR_EVENT:
      refuse(anchor: event.data.scalar.anchor, tag: event.data.scalar.tag, at: range(event))
      let written = UnsafeBufferPointer(
        start: event.data.scalar.value, count: event.data.scalar.length)
      let text =
        texts[byte(start.index) - base] ?? String(decoding: written, as: UTF8.self)
      if event.data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE {
        refuseControls(written, at: range(event))
      }
      // A block scalar ends where the next key begins: keep the range to the text itself.
      return YAMLNode(.scalar(text), at: trimmed(range(event)))
    case YAML_SEQUENCE_START_EVENT:
      refuse(
        anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag,
        at: range(event))
      let flow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
      var items: [YAMLNode] = []
      let end = children(depth: depth, until: YAML_SEQUENCE_END_EVENT) { reading, event in
        items.append(reading.value(&event, depth: depth + 1))
      }
      let last = flow ? end : items.last?.range.end ?? end
      return YAMLNode(
        .list(items), at: SourceRange(path: path, start: byte(start.index), end: last))
    case YAML_MAPPING_START_EVENT:
      refuse(
        anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, at: range(event)
      )
      let flow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
      var entries: [YAMLEntry] = []
      var known: [String: SourceRange] = [:]
      var key: YAMLNode?
      let end = children(depth: depth, until: YAML_MAPPING_END_EVENT) { reading, event in
        let node = reading.value(&event, depth: depth + 1)
        guard let name = key else {
          key = node
          return
        }
        key = nil
        reading.add(name, node, to: &entries, &known)
      }
      let last = flow ? end : entries.last?.value.range.end ?? end
      return YAMLNode(
        .mapping(entries), at: SourceRange(path: path, start: byte(start.index), end: last))
    case YAML_ALIAS_EVENT:
      diagnostics.append(unsupported("an alias ('*name')", at: range(event)))
      return YAMLNode(.scalar(""), at: range(event))
    default:
      return YAMLNode(.scalar(""), at: range(event))
    }
  }

  private mutating func children(
    depth: Int, until end: yaml_event_type_t,
    _ each: (inout YAMLReading, inout yaml_event_t) -> Void
  ) -> Int {
    var event = yaml_event_t()
    while !failed, next(&event) {
      defer { yaml_event_delete(&event) }
      if event.type == end { return byte(event.end_mark.index) }
      if depth >= deepest {
        failed = true
        diagnostics.append(nestedTooDeep(deepest, at: range(event)))
        break
      }
      each(&self, &event)
    }
    return bytes.count + base
  }

  private mutating func add(
    _ key: YAMLNode, _ value: YAMLNode, to entries: inout [YAMLEntry],
    _ known: inout [String: SourceRange]
  ) {
    guard let name = key.scalar else {
      return diagnostics.append(nameOfSeveralWords(at: key.range))
    }
    if name == "<<" {
      return diagnostics.append(unsupported("a merge key ('<<')", at: key.range))
    }
    if let first = known.updateValue(key.range, forKey: name) {
      known[name] = first
      return diagnostics.append(secondField(name, at: key.range, first: first))
    }
    entries.append(YAMLEntry(key: name, keyRange: key.range, value: value))
  }

  private mutating func refuse(
    anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?, at range: SourceRange
  ) {
    if anchor != nil { diagnostics.append(unsupported("an anchor ('&name')", at: range)) }
    if tag != nil { diagnostics.append(unsupported("a tag ('!name')", at: range)) }
  }

  func byte(_ index: Int) -> Int {
    if offsets.isEmpty { return base + min(index, bytes.count) }
    return base + offsets[min(index, offsets.count - 1)]
  }

  private func place(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(path: path, start: base + start, end: base + end)
  }

  private func range(_ event: yaml_event_t) -> SourceRange {
    SourceRange(path: path, start: byte(event.start_mark.index), end: byte(event.end_mark.index))
  }

  private func trimmed(_ range: SourceRange) -> SourceRange {
    var end = range.end
    while end > range.start, bytes[end - base - 1].isWhitespace { end -= 1 }
    return SourceRange(path: path, start: range.start, end: end)
  }
}
