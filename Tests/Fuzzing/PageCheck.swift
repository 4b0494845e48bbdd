/// Reads a page strictly, as no browser does: every repair that a browser would make is a fault here, and so is
/// anything active. It shares nothing with the program (HTML standard, 13.1).
package struct PageCheck {
  private let bytes: [UInt8]
  private var at = 0
  private var open: [String] = []
  package private(set) var ids: Set<String> = []
  package private(set) var links: [String] = []
  package private(set) var faults: [String] = []

  private static let void: Set<String> = [
    "meta", "link", "br", "hr", "img", "input", "wbr", "source", "col", "area", "base",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "ul", "ol", "table", "blockquote", "pre", "section", "article", "h1", "h2", "h3",
    "h4", "h5", "h6",
    "figure", "dl", "nav", "header", "footer", "main", "aside", "form", "details",
  ]

  private let isReview: Bool

  /// - Parameter isReview: whether what is told as an error is drawn all the same: ids may stand twice.
  package init(_ bytes: [UInt8], isReview: Bool = false) {
    self.bytes = bytes
    self.isReview = isReview
    while at < bytes.count, faults.count < 5 {
      if bytes[at] == 0x3C { tag() } else { text() }
    }
    if !open.isEmpty { fault("'\(open.joined(separator: " "))' is not closed") }
  }

  private mutating func fault(_ words: String) {
    let from = max(0, at - 60)
    faults.append(
      words + " near: …" + String(decoding: bytes[from..<min(bytes.count, at + 60)], as: UTF8.self))
  }

  private mutating func text() {
    let start = at
    while at < bytes.count, bytes[at] != 0x3C {
      if bytes[at] == 0x3E { return skip("a bare '>'") }
      at += 1
    }
    checkCharacters(start..<at)
  }

  private mutating func skip(_ words: String) {
    fault(words)
    at += 1
  }

  /// Control characters, and ampersands that begin no reference.
  private mutating func checkCharacters(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x20, ![0x09, 0x0A, 0x0D].contains(byte), !isReview {
        return fault("a control character")
      }
      if byte == 0x7F && !isReview || isNoCharacter(index) { return fault("a control character or noncharacter") }
      if byte == 0x26 {
        let end = bytes[index..<min(range.upperBound, index + 12)].firstIndex(of: 0x3B) ?? index
        if end <= index + 1 { return fault("a bare '&'") }
      }
      index += 1
    }
  }

  /// Controls beyond ASCII and noncharacters (HTML standard, 13.2.3.5).
  private func isNoCharacter(_ index: Int) -> Bool {
    guard index + 2 < bytes.count, !isReview else { return false }
    let (one, two, three) = (bytes[index], bytes[index + 1], bytes[index + 2])
    return one == 0xC2 && (0x80..<0xA0).contains(two)
      || one == 0xEF && (two == 0xB7 && (0x90...0xAF).contains(three) || two == 0xBF && three >= 0xBE)
  }

  private mutating func tag() {
    if starts("<!--") { return pass("-->") }
    if starts("<!") { return pass(">") }
    let isEnd = at + 1 < bytes.count && bytes[at + 1] == 0x2F
    at += isEnd ? 2 : 1
    let name = word()
    guard !name.isEmpty else { return fault("a bare '<'") }
    if isEnd {
      if open.last != name { fault("</\(name)> closes '\(open.last ?? "nothing")'") }
      if let last = open.lastIndex(of: name) { open.removeSubrange(last...) }
      return pass(">")
    }
    let closesItself = attributes(of: name)
    checkPlace(name)
    if name == "script" || name == "style" {
      pass("</\(name)>")
    } else if !Self.void.contains(name), !closesItself {
      open.append(name)
    }
  }

  private mutating func checkPlace(_ name: String) {
    if open.last == "p" || open.last == "h2" || open.last == "h3", Self.blocks.contains(name) {
      fault("<\(name)> inside <\(open.last ?? "")>")
    }
    if name == "a", open.contains("a") { fault("a link inside a link") }
    if name == "li", open.last != "ul", open.last != "ol" { fault("<li> outside a list") }
    if name == "td" || name == "th", open.last != "tr" { fault("a cell outside a row") }
    if ["iframe", "object", "embed", "base"].contains(name) { fault("<\(name)>") }
  }

  private mutating func attributes(of tag: String) -> Bool {
    var seen: Set<String> = []
    while at < bytes.count {
      while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A { at += 1 }
      guard at < bytes.count else { break }
      if bytes[at] == 0x3E {
        at += 1
        return false
      }
      if starts("/>") {
        at += 2
        return true
      }
      let name = word()
      if name.isEmpty {
        skip("a sign in a tag")
        continue
      }
      if !seen.insert(name).inserted { fault("'\(name)' twice in a tag") }
      if name.hasPrefix("on") { fault("the handler '\(name)'") }
      guard starts("=\"") else { continue }
      at += 2
      let start = at
      while at < bytes.count, bytes[at] != 0x22 { at += 1 }
      checkCharacters(start..<at)
      attribute(name, String(decoding: bytes[start..<at], as: UTF8.self), tag)
      at += 1
    }
    fault("a tag without end")
    return false
  }

  private mutating func attribute(_ name: String, _ value: String, _ tag: String) {
    if name == "id", !ids.insert(value).inserted, !isReview { fault("the id '\(value)' twice") }
    guard ["href", "src", "action", "srcset", "formaction"].contains(name) else { return }
    let address = value.replacing("&amp;", with: "&").replacing("&#39;", with: "'")
    let scheme = address.prefix {
      $0.isLetter || $0.isNumber || $0 == "+" || $0 == "-" || $0 == "."
    }
    let hasScheme = address.dropFirst(scheme.count).first == ":" && !scheme.isEmpty
    if hasScheme {
      let known = ["http", "https", "mailto", "tel"].contains(scheme.lowercased())
      if !known || name != "href" { fault("the address '\(value.prefix(60))'") }
    } else if address.hasPrefix("//") {
      fault("the address '\(value.prefix(60))'")
    } else {
      links.append(address)
    }
  }

  private mutating func word() -> String {
    let start = at
    while at < bytes.count,
      bytes[at] | 0x20 >= 0x61 && bytes[at] | 0x20 <= 0x7A || bytes[at] >= 0x30 && bytes[at] <= 0x3A
        || bytes[at] == 0x2D || bytes[at] == 0x5F
    { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
  }

  private func starts(_ words: String) -> Bool { bytes[at...].starts(with: words.utf8) }

  private mutating func pass(_ end: String) {
    let sign = Array(end.utf8)
    while at < bytes.count, !bytes[at...].starts(with: sign) { at += 1 }
    if at >= bytes.count { fault("'\(end)' is missing") }
    at = min(bytes.count, at + sign.count)
  }
}
