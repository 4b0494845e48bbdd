package import BriefDiagnostics
internal import Bytes

/// A value of a JSON text with its place in the file.
package struct JSONNode: Sendable {
  /// What JSON (RFC 8259) can say.
  package indirect enum Value: Sendable {
    case string(String)
    /// As it is written.
    case number(String)
    case bool(Bool)
    case null
    case array([JSONNode])
    case object([Member])
  }

  /// One name of an object, with its value.
  package struct Member: Sendable {
    package let key: String
    package let keyRange: Range<Int>
    package let node: JSONNode
  }
  package let value: Value
  package let range: Range<Int>

  package subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.last { $0.key == key }?.node
  }
  package var members: [Member] { if case .object(let members) = value { members } else { [] } }
  package var elements: [JSONNode] { if case .array(let elements) = value { elements } else { [] } }

  /// A string, a number or a truth value as text; nil for anything else.
  package var text: String? {
    switch value {
    case .string(let text), .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  package var isTrue: Bool {
    switch value {
    case .bool(let flag): flag
    case .string(let text), .number(let text): !text.isEmpty && text != "0" && text != "false"
    case .array, .object: true
    case .null: false
    }
  }
}

/// Why a text is not JSON, and where.
package struct JSONError: Error {
  package let summary: Message
  package let offset: Int
}

/// Reads JSON (RFC 8259) with the place of every value.
///
/// A reader of our own, since Foundation's loses the places that findings point at. Depth is bounded.
package struct JSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  /// Whether words that are not UTF-8 are read as Windows-1252.
  private let isLatin: Bool
  private static let deepest = 64

  /// Reads a whole text.
  package static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONNode {
    let result: Result<JSONNode, JSONError> = bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(bytes: buffer)
      do throws(JSONError) {
        reader.skipMark()
        let node = try reader.value(depth: 0)
        try reader.end()
        return .success(node)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Hands out the elements of the outer list one by one, so that a large bibliography is never held as a
  /// tree. The list may be the member `items` or `references` of an object; any other object is one element.
  ///
  /// An element that cannot be read costs itself: it goes to `problem` with the place where it begins,
  /// and reading goes on at the next one that has an `id`.
  static func forEachElement(
    _ bytes: [UInt8], isLatin: Bool = false, problem: (JSONError, Range<Int>) -> Void,
    _ body: (JSONNode) -> Void
  ) {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(bytes: buffer, isLatin: isLatin)
      reader.skipMark()
      reader.skipBlanks()
      let start = reader.at
      do throws(JSONError) {
        guard start < buffer.count, buffer[start] == 0x5B else {
          let one = try reader.value(depth: 0)
          if let list = one["items"] ?? one["references"], case .array(let elements) = list.value {
            elements.forEach(body)
          } else {
            body(one)
          }
          return try reader.end()
        }
      } catch {
        // An object of works in which something is broken: what follows is looked for one by one.
        problem(error, start..<reader.at)
        guard buffer.hasPrefix("{", at: start), reader.seekElement() else { return }
        return reader.elements(problem, body)
      }
      reader.at += 1
      reader.elements(problem, body)
    }
  }

  private mutating func elements(
    _ problem: (JSONError, Range<Int>) -> Void, _ body: (JSONNode) -> Void
  ) {
    skipBlanks()
    if at < bytes.count, bytes[at] == 0x5D {
      at += 1
      do throws(JSONError) { try end() } catch { problem(error, at..<at) }
      return
    }
    while true {
      skipBlanks()
      var start = at
      do throws(JSONError) {
        body(try value(depth: 1))
        // The work itself is read; what follows costs only itself.
        start = at
        skipBlanks()
        guard at < bytes.count else {
          throw error(
            Message("the list is not closed"))
        }
        at += 1
        if bytes[at - 1] == 0x5D { return try end() }
        guard bytes[at - 1] == 0x2C else {
          at -= 1
          throw error(
            Message("a comma is missing between two entries"))
        }
      } catch {
        problem(error, start..<max(start, at))
        guard seekElement() else { return }
      }
    }
  }

  /// On to the next `{ "id"`, or `{ "citation-key"`; false where there is none.
  private mutating func seekElement() -> Bool {
    while let brace = bytes.firstIndex(of: 0x7B, from: at) {
      at = brace + 1
      skipBlanks()
      if bytes.hasPrefix("\"id\"", at: at) || bytes.hasPrefix("\"citation-key\"", at: at) {
        at = brace
        return true
      }
    }
    at = bytes.count
    return false
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, isLatin: Bool = false) {
    self.bytes = bytes
    self.isLatin = isLatin
  }

  private func error(_ summary: Message) -> JSONError {
    JSONError(summary: summary, offset: at)
  }

  private mutating func skipMark() { if bytes.hasPrefix("\u{FEFF}") { at = 3 } }

  private mutating func skipBlanks() {
    while at < bytes.count, bytes[at].isWhitespace { at += 1 }
  }

  private mutating func end() throws(JSONError) {
    skipBlanks()
    if at < bytes.count {
      throw error(
        Message("something stands after the end of the list"))
    }
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONNode {
    skipBlanks()
    guard at < bytes.count else {
      throw error(
        Message("the file ends where a value should stand"))
    }
    guard depth < Self.deepest else {
      throw error(
        Message("values are nested too deep"))
    }
    let start = at
    switch bytes[at] {
    case 0x22: return JSONNode(value: .string(try string()), range: start..<at)
    case 0x5B:
      at += 1
      var elements: [JSONNode] = []
      if !skipClosing(0x5D) {
        repeat { elements.append(try value(depth: depth + 1)) } while try continues(0x5D)
      }
      return JSONNode(value: .array(elements), range: start..<at)
    case 0x7B:
      at += 1
      var members: [JSONNode.Member] = []
      if !skipClosing(0x7D) {
        repeat { members.append(try member(depth)) } while try continues(0x7D)
      }
      return JSONNode(value: .object(members), range: start..<at)
    case 0x74 where bytes.hasPrefix("true", at: at): return word(4, .bool(true))
    case 0x66 where bytes.hasPrefix("false", at: at): return word(5, .bool(false))
    case 0x6E where bytes.hasPrefix("null", at: at): return word(4, .null)
    case 0x2D, 0x30...0x39:
      while at < bytes.count, "+-.eE0123456789".utf8.contains(bytes[at]) { at += 1 }
      return JSONNode(value: .number(bytes.text(start..<at)), range: start..<at)
    default:
      throw error(
        Message("this is not JSON: a value must stand here"))
    }
  }

  private mutating func member(_ depth: Int) throws(JSONError) -> JSONNode.Member {
    skipBlanks()
    let start = at
    guard at < bytes.count, bytes[at] == 0x22 else {
      throw error(
        Message("the name of a field must stand here, in double quotes"))
    }
    let key = try string()
    let range = start..<at
    skipBlanks()
    guard at < bytes.count, bytes[at] == 0x3A else {
      throw error(
        Message("a colon is missing after '\(key)'"))
    }
    at += 1
    return JSONNode.Member(key: key, keyRange: range, node: try value(depth: depth + 1))
  }

  private mutating func skipClosing(_ close: UInt8) -> Bool {
    skipBlanks()
    guard at < bytes.count, bytes[at] == close else { return false }
    at += 1
    return true
  }

  private mutating func continues(_ close: UInt8) throws(JSONError) -> Bool {
    skipBlanks()
    guard at < bytes.count else {
      throw error(
        Message("the file ends before everything is closed"))
    }
    if bytes[at] == close {
      at += 1
      return false
    }
    guard bytes[at] == 0x2C else {
      throw error(
        Message("a comma is missing here"))
    }
    at += 1
    return true
  }

  private mutating func word(_ length: Int, _ value: JSONNode.Value) -> JSONNode {
    at += length
    return JSONNode(value: value, range: (at - length)..<at)
  }

  private mutating func string() throws(JSONError) -> String {
    let start = at
    at += 1
    var plain = at
    var out: [UInt8] = []
    while at < bytes.count {
      switch bytes[at] {
      case 0x22:
        at += 1
        if out.isEmpty { return text(plain..<(at - 1)) }
        out += Array(text(plain..<(at - 1)).utf8)
        return String(decoding: out, as: UTF8.self)
      case 0x5C:
        out += Array(text(plain..<at).utf8)
        out += Array(try escape().utf8)
        plain = at
      default: at += 1
      }
    }
    throw JSONError(
      summary: Message("a text is not closed by '\"'"),
      offset: start)
  }

  /// Control signs within a text are slips of exports; they go, but line breaks.
  private func text(_ range: Range<Int>) -> String {
    let slice = bytes[range]
    if slice.contains(where: { $0 < 0x20 && !$0.isWhitespace || $0 == 0x7F || isLatin && $0 > 0x7F }
    ) {
      return decodedAsWindows1252(bytes, range)
    }
    return bytes.text(range)
  }

  private mutating func escape() throws(JSONError) -> String {
    guard at + 1 < bytes.count else {
      throw error(
        Message("the file ends within a text"))
    }
    let letter = bytes[at + 1]
    at += 2
    switch letter {
    case 0x6E: return "\n"
    case 0x74: return "\t"
    case 0x72: return "\r"
    case 0x62, 0x66: return ""
    case 0x22, 0x5C, 0x2F: return String(Unicode.Scalar(letter))
    case 0x75:
      var unit = try hexadecimal()
      if unit >= 0xD800, unit < 0xDC00, bytes.hasPrefix("\\u", at: at) {
        at += 2
        let low = try hexadecimal()
        if low >= 0xDC00, low < 0xE000 { unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00) }
      }
      let scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
      // Control signs, and what is no sign at all, go here too.
      return isUnprintable(scalar) ? "" : String(Character(scalar))
    default:
      at -= 2
      throw error(
        Message("'\\' must be written as '\\\\'"))
    }
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    guard at + 4 <= bytes.count, let number = UInt32(bytes.text(at..<(at + 4)), radix: 16) else {
      throw error(
        Message("'\\u' needs four hexadecimal digits"))
    }
    at += 4
    return number
  }
}
