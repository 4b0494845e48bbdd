internal import BriefDiagnostics
internal import Bytes

/// Reads the XML that styles and locales are written in (XML 1.0 without document type definitions).
///
/// A reader of our own, since every finding points at its place in the file, and since no entity is
/// ever expanded: a document type with declarations is refused, so nothing can grow without bound.
struct XMLReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private static let deepest = 200

  static func read(_ bytes: [UInt8]) throws(XMLError) -> XMLElement {
    let result: Result<XMLElement, XMLError> = bytes.withUnsafeBufferPointer { buffer in
      var reader = XMLReader(bytes: buffer)
      do throws(XMLError) { return .success(try reader.document()) } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func document() throws(XMLError) -> XMLElement {
    if bytes.hasPrefix("\u{FEFF}") { at = 3 }
    try skipMisc()
    guard at < bytes.count, bytes[at] == 0x3C else {
      throw XMLError(summary: Message("this is not XML: it does not begin with '<'"), offset: at)
    }
    let root = try element(depth: 0)
    try skipMisc()
    if at < bytes.count {
      throw XMLError(summary: Message("something stands after the end of the document"), offset: at)
    }
    return root
  }

  private mutating func skipMisc() throws(XMLError) {
    while at < bytes.count {
      if bytes[at].isWhitespace {
        at += 1
      } else if bytes.hasPrefix("<?", at: at) {
        try skip(to: "?>", Message("a processing instruction"))
      } else if bytes.hasPrefix("<!--", at: at) {
        at += 4
        try skip(to: "-->", Message("a comment"))
      } else if bytes.hasPrefix("<!DOCTYPE", at: at) {
        let start = at
        while at < bytes.count, bytes[at] != 0x3E {
          if bytes[at] == 0x5B {
            throw XMLError(
              summary: Message(
                "a document type with declarations is not read: entities are not expanded"),
              offset: start)
          }
          at += 1
        }
        at += 1
      } else {
        return
      }
    }
  }

  private mutating func skip(to end: StaticString, _ what: Message) throws(XMLError) {
    guard let found = bytes.firstRange(of: end, from: at) else {
      throw XMLError(summary: Message("\(what) is not closed"), offset: at)
    }
    at = found + end.utf8CodeUnitCount
  }

  private mutating func element(depth: Int) throws(XMLError) -> XMLElement {
    let start = at
    guard depth < Self.deepest else {
      throw XMLError(summary: Message("elements are nested too deep"), offset: start)
    }
    at += 1
    let fullName = name()
    guard !fullName.isEmpty else {
      throw XMLError(summary: Message("an element has no name"), offset: start)
    }
    var attributes: [XMLElement.Attribute] = []
    while true {
      skipBlanks()
      guard at < bytes.count else {
        throw XMLError(summary: Message("the tag <\(fullName)> is not closed"), offset: start)
      }
      if bytes[at] == 0x3E {
        at += 1
        break
      }
      if bytes.hasPrefix("/>", at: at) {
        at += 2
        return XMLElement(
          name: local(fullName), attributes: attributes, elements: [], text: "", range: start..<at)
      }
      attributes.append(try attribute())
    }
    let head = start..<at
    var elements: [XMLElement] = []
    var text = ""
    while true {
      guard at < bytes.count else {
        throw XMLError(summary: Message("<\(fullName)> is never closed"), offset: start)
      }
      if bytes.hasPrefix("</", at: at) {
        let place = at
        at += 2
        let closing = name()
        skipBlanks()
        guard closing == fullName, at < bytes.count, bytes[at] == 0x3E else {
          throw XMLError(
            summary: Message("</\(closing)> does not close <\(fullName)>"), offset: place)
        }
        at += 1
        return XMLElement(
          name: local(fullName), attributes: attributes, elements: elements, text: text,
          range: head)
      } else if bytes.hasPrefix("<!--", at: at) {
        at += 4
        try skip(to: "-->", Message("a comment"))
      } else if bytes.hasPrefix("<![CDATA[", at: at) {
        let begin = at + 9
        try skip(to: "]]>", Message("a CDATA section"))
        text += bytes.text(begin..<(at - 3))
      } else if bytes.hasPrefix("<?", at: at) {
        try skip(to: "?>", Message("a processing instruction"))
      } else if bytes[at] == 0x3C {
        elements.append(try element(depth: depth + 1))
      } else {
        let end = bytes.firstIndex(of: 0x3C, from: at) ?? bytes.count
        let begin = at
        at = end
        if bytes[begin..<end].contains(where: { !$0.isWhitespace }) || begin + 1 == end {
          text += try decoded(begin..<end)
        }
      }
    }
  }

  private mutating func attribute() throws(XMLError) -> XMLElement.Attribute {
    let start = at
    let key = name()
    skipBlanks()
    guard !key.isEmpty, at < bytes.count, bytes[at] == 0x3D else {
      throw XMLError(
        summary: Message("an attribute is not written as name=\"value\""), offset: start)
    }
    at += 1
    skipBlanks()
    guard at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27,
      let end = bytes.firstIndex(of: bytes[at], from: at + 1)
    else {
      throw XMLError(summary: Message("the value of '\(key)' is not in quotes"), offset: start)
    }
    let value = try decoded((at + 1)..<end)
    at = end + 1
    return XMLElement.Attribute(
      name: key.hasPrefix("xml:") ? key : local(key), value: value, range: start..<at)
  }

  private mutating func name() -> String {
    let start = at
    while at < bytes.count {
      let byte = bytes[at]
      guard
        byte.isAlphanumeric || byte > 0x7F || byte == 0x2D || byte == 0x5F || byte == 0x2E
          || byte == 0x3A
      else { break }
      at += 1
    }
    return bytes.text(start..<at)
  }

  private func local(_ name: String) -> String {
    guard let colon = name.utf8.lastIndex(of: 0x3A) else { return name }
    return String(name[name.utf8.index(after: colon)...])
  }

  private mutating func skipBlanks() {
    while at < bytes.count, bytes[at].isWhitespace { at += 1 }
  }

  /// Text with its character references replaced; only the five predefined entities are known.
  private func decoded(_ range: Range<Int>) throws(XMLError) -> String {
    guard bytes.firstIndex(of: 0x26, from: range.lowerBound, to: range.upperBound) != nil else {
      return bytes.text(range)
    }
    var out = ""
    var index = range.lowerBound
    while let sign = bytes.firstIndex(of: 0x26, from: index, to: range.upperBound) {
      out += bytes.text(index..<sign)
      guard let end = bytes.firstIndex(of: 0x3B, from: sign, to: min(range.upperBound, sign + 12))
      else { throw XMLError(summary: Message("'&' must be written as '&amp;'"), offset: sign) }
      let name = bytes.text((sign + 1)..<end)
      switch name {
      case "amp": out += "&"
      case "lt": out += "<"
      case "gt": out += ">"
      case "quot": out += "\""
      case "apos": out += "'"
      default:
        let number =
          name.hasPrefix("#x")
          ? UInt32(name.dropFirst(2), radix: 16)
          : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        guard let number, let scalar = Unicode.Scalar(number), !isUnprintable(scalar) else {
          throw XMLError(
            summary: Message("the entity '&\(name);' is not known: entities are not expanded"),
            offset: sign)
        }
        out.unicodeScalars.append(scalar)
      }
      index = end + 1
    }
    return out + bytes.text(index..<range.upperBound)
  }
}
