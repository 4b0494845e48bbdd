internal import Bytes

/// A value of a JSON text with its place in the file.
package struct JSONNode: Sendable {
  package indirect enum Value: Sendable {
    case string(String)
    /// As it is written.
    case number(String)
    case bool(Bool)
    case null
    case array([JSONNode])
    case object([Member])
  }
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
  package let summary: String
  package let offset: Int
}

/// Reads JSON (RFC 8259) with the place of every value.
///
/// A reader of our own, since Foundation's loses the places that findings point at. Depth is bounded.
package struct JSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
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

  /// Hands out the elements of the outer array one by one, so that a large bibliography is never
  /// held as a tree; a text that is one object is an array of one.
  static func forEachElement(
    _ bytes: [UInt8], _ body: (JSONNode) -> Void
  ) throws(JSONError) {
    let result: Result<Void, JSONError> = bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(bytes: buffer)
      do throws(JSONError) {
        reader.skipMark()
        reader.skipBlanks()
        guard reader.at < buffer.count, buffer[reader.at] == 0x5B else {
          body(try reader.value(depth: 0))
          return .success(try reader.end())
        }
        reader.at += 1
        reader.skipBlanks()
        if reader.at < buffer.count, buffer[reader.at] == 0x5D {
          reader.at += 1
          return .success(try reader.end())
        }
        while true {
          body(try reader.value(depth: 1))
          reader.skipBlanks()
          guard reader.at < buffer.count else { throw reader.error("the list is not closed") }
          reader.at += 1
          if buffer[reader.at - 1] == 0x5D { return .success(try reader.end()) }
          guard buffer[reader.at - 1] == 0x2C else {
            reader.at -= 1
            throw reader.error("a comma is missing between two entries")
          }
        }
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private func error(_ summary: String) -> JSONError { JSONError(summary: summary, offset: at) }

  private mutating func skipMark() { if bytes.hasPrefix("\u{FEFF}") { at = 3 } }

  private mutating func skipBlanks() {
    while at < bytes.count, bytes[at].isWhitespace { at += 1 }
  }

  private mutating func end() throws(JSONError) {
    skipBlanks()
    if at < bytes.count { throw error("something stands after the end of the list") }
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONNode {
    skipBlanks()
    guard at < bytes.count else { throw error("the file ends where a value should stand") }
    guard depth < Self.deepest else { throw error("values are nested too deep") }
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
    default: throw error("this is not JSON: a value must stand here")
    }
  }

  private mutating func member(_ depth: Int) throws(JSONError) -> JSONNode.Member {
    skipBlanks()
    let start = at
    guard at < bytes.count, bytes[at] == 0x22 else {
      throw error("the name of a field must stand here, in double quotes")
    }
    let key = try string()
    let range = start..<at
    skipBlanks()
    guard at < bytes.count, bytes[at] == 0x3A else {
      throw error("a colon is missing after '\(key)'")
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
    guard at < bytes.count else { throw error("the file ends before everything is closed") }
    if bytes[at] == close {
      at += 1
      return false
    }
    guard bytes[at] == 0x2C else { throw error("a comma is missing here") }
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
    var out: String?
    while at < bytes.count {
      switch bytes[at] {
      case 0x22:
        let rest = bytes.text(plain..<at)
        at += 1
        return out.map { $0 + rest } ?? rest
      case 0x5C:
        out = (out ?? "") + bytes.text(plain..<at)
        try escape(&out)
        plain = at
      case 0..<0x20:
        // A line break inside a text is a common slip of exports; it means a space.
        if bytes[at] == 0x0A || bytes[at] == 0x09 || bytes[at] == 0x0D {
          at += 1
        } else {
          throw error("a control character stands in a text")
        }
      default: at += 1
      }
    }
    throw JSONError(summary: "a text is not closed by '\"'", offset: start)
  }

  private mutating func escape(_ out: inout String?) throws(JSONError) {
    guard at + 1 < bytes.count else { throw error("the file ends within a text") }
    let letter = bytes[at + 1]
    at += 2
    switch letter {
    case 0x6E: out?.append("\n")
    case 0x74: out?.append("\t")
    case 0x72: out?.append("\r")
    case 0x62: out?.append("\u{8}")
    case 0x66: out?.append("\u{C}")
    case 0x22, 0x5C, 0x2F: out?.unicodeScalars.append(Unicode.Scalar(letter))
    case 0x75:
      var unit = try hexadecimal()
      if unit >= 0xD800, unit < 0xDC00, bytes.hasPrefix("\\u", at: at) {
        at += 2
        let low = try hexadecimal()
        if low >= 0xDC00, low < 0xE000 { unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00) }
      }
      out?.unicodeScalars.append(Unicode.Scalar(unit) ?? "\u{FFFD}")
    default:
      at -= 2
      throw error("'\\' must be written as '\\\\'")
    }
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    guard at + 4 <= bytes.count, let number = UInt32(bytes.text(at..<(at + 4)), radix: 16) else {
      throw error("'\\u' needs four hexadecimal digits")
    }
    at += 4
    return number
  }
}
