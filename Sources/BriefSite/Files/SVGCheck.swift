internal import Bytes

/// Whether an SVG only shows something. One that acts (scripts, event attributes), that asks other sites
/// for something, or that could be read in two ways (entities, other encodings) is refused.
enum SVGCheck {
  enum Finding: Equatable {
    case noSVG, broken
    /// What acts, as it is written there.
    case active(String)
    case still
  }

  private static let activeElements: Set<String> = [
    "script", "foreignobject", "iframe", "embed", "object", "audio", "video", "link", "handler",
    "listener", "meta", "base", "body", "html", "form", "input",
  ]
  private static let addressNames: Set<String> = ["href", "src", "data", "action", "formaction"]
  private static let animations: Set<String> = [
    "set", "animate", "animatemotion", "animatetransform",
  ]

  static func check(_ bytes: UnsafeBufferPointer<UInt8>) -> Finding {
    var reader = SVGReader(bytes)
    var isFirst = true
    var depth = 0
    var style = 0
    guard bytes.firstIndex(of: 0, from: 0) == nil else { return .noSVG }
    while let piece = reader.next() {
      switch piece {
      case .text(let range):
        if style > 0, let found = asksElsewhere(inStyle: bytes.text(range)) {
          return .active(found)
        }
      case .declaration(let range):
        let text = bytes.text(range).lowercased()
        if text.contains("[") || text.contains("<!entity") { return .active("<!ENTITY") }
      case .instruction(let range):
        let text = bytes.text(range).lowercased()
        if text.hasPrefix("<?xml-stylesheet") { return .active("<?xml-stylesheet") }
        if let encoding = value(of: "encoding", in: text), encoding != "utf-8",
          encoding != "us-ascii"
        {
          return .active("encoding=\"\(encoding)\"")
        }
      case .close(let name):
        depth -= 1
        if name == "style" { style -= 1 }
      case .open(let name, let attributes, let isEmpty):
        if isFirst, name != "svg" { return .noSVG }
        isFirst = false
        if activeElements.contains(name) { return .active("<\(name)>") }
        if let found = active(attributes, of: name) { return .active(found) }
        if !isEmpty {
          depth += 1
          if name == "style" { style += 1 }
        }
      }
    }
    if isFirst { return .noSVG }
    return reader.isBroken || depth != 0 ? .broken : .still
  }

  private static func active(_ attributes: [(name: String, value: String)], of element: String)
    -> String?
  {
    for (name, value) in attributes {
      if name.hasPrefix("on") { return "\(name)=\"…\"" }
      if name == "style" || value.lowercased().contains("url("),
        let found = asksElsewhere(inStyle: value)
      {
        return found
      }
      if name == "attributename", animations.contains(element) {
        let target = value.lowercased()
        if target.hasSuffix("href") || target.hasPrefix("on") {
          return "attributeName=\"\(value)\""
        }
      }
      let plain = bare(value)
      if plain.hasPrefix("javascript:") || plain.hasPrefix("vbscript:") {
        return "\(plain.prefix(24))"
      }
      guard addressNames.contains(name) || plain.hasPrefix("data:") else { continue }
      if plain.isEmpty || plain.hasPrefix("#") { continue }
      if plain.hasPrefix("data:") {
        let pictures = ["image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp"]
        if pictures.contains(where: {
          plain.hasPrefix("data:\($0);") || plain.hasPrefix("data:\($0),")
        }) {
          continue
        }
        return "\(plain.prefix(24))"
      }
      // A link is followed by a person; everything else is asked for by the page.
      if element == "a", ["https://", "http://", "mailto:"].contains(where: plain.hasPrefix) {
        continue
      }
      return "\(name)=\"\(value.prefix(60))\""
    }
    return nil
  }

  /// What a style asks other sites for.
  private static func asksElsewhere(inStyle style: String) -> String? {
    let plain = bare(style)
    if plain.contains("@import") { return "@import" }
    for word in ["javascript:", "expression(", "-moz-binding", "behavior:"]
    where plain.contains(word) {
      return word
    }
    // Some functions take an address in quotes: `image-set("https://…" 1x)`, `src("…")`.
    for word in ["image-set(", "src(", "image(", "cross-fade("] where plain.contains(word) {
      return word
    }
    // An escape could hide any of these.
    if plain.contains("\\") { return "\\" }
    var rest = plain[...]
    while let found = rest.firstRange(of: "url(") {
      rest = rest[found.upperBound...]
      let target = rest.drop { $0 == "\"" || $0 == "'" }
      if !target.hasPrefix("#"), !target.hasPrefix("data:image/") {
        return "url(\(target.prefix(40))"
      }
    }
    return nil
  }

  /// A value as browsers compare it: without blanks and control characters, in small letters.
  private static func bare(_ value: String) -> String {
    String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value > 0x20 })).lowercased()
  }

  private static func value(of name: String, in text: String) -> String? {
    guard let found = text.firstRange(of: name) else { return nil }
    let rest = text[found.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\n" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }
}

extension StringProtocol {
  /// Where some letters stand first.
  fileprivate func firstRange(of words: String) -> Range<Index>? {
    let (whole, part) = (utf8, words.utf8)
    guard let first = part.first else { return nil }
    var at = whole.startIndex
    while let found = whole[at...].firstIndex(of: first) {
      if whole[found...].starts(with: part) {
        return found..<whole.index(found, offsetBy: part.count)
      }
      at = whole.index(after: found)
    }
    return nil
  }
}
