internal import BriefDiagnostics
internal import Bytes

/// A piece of a template: text of at most one line, or a tag.
struct TemplateToken {
  enum Kind {
    case text, variable, unescaped, section, inverted, close, partial, parent, block
  }
  var kind: Kind
  /// Text: its bytes.
  var bytes: [UInt8] = []
  /// A tag: the name in it, and its place in the file.
  var name = ""
  var range = 0..<0
  var nameRange = 0..<0
  /// Whether this begins a line of the template.
  var opensLine = false
  /// Blanks before a tag that stands alone on its line; they indent what the tag brings in.
  var indent: [UInt8] = []
  /// A block's opening tag that ends its line.
  var endsLine = false
}

/// Cuts a template into tokens (Mustache specification 1.4: delimiters, standalone lines, comments).
struct TemplateLexer {
  let source: SourceFile
  private(set) var tokens: [TemplateToken] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  /// The positions of the tags that are open, so that a closing tag finds its own at once.
  private var opened: [Int] = []

  init(_ source: SourceFile) { self.source = source }

  mutating func run() {
    source.bytes.withUnsafeBufferPointer { scan($0) }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    var isUnclosed = false
    while at < bytes.count {
      guard let start = open.withUnsafeBufferPointer({ bytes.firstRange(of: $0, from: at) }) else {
        break
      }
      var inside = start + open.count
      var ending = close
      let triple = open == Array("{{".utf8) && inside < bytes.count && bytes[inside] == 0x7B
      let setsDelimiters = inside < bytes.count && bytes[inside] == 0x3D
      if triple { ending = Array("}}}".utf8) }
      if setsDelimiters { ending = [0x3D] + close }
      let sigil = inside < bytes.count ? bytes[inside] : 0
      let bodyStart = triple || setsDelimiters ? inside + 1 : inside
      guard let end = ending.withUnsafeBufferPointer({ bytes.firstRange(of: $0, from: bodyStart) })
      else {
        diagnostics.append(unclosedTag(source.range(start, inside), ending))
        isUnclosed = true
        break
      }
      let after = end + ending.count
      let range = start..<after
      if "#^/>!<$&".utf8.contains(sigil), !triple { inside += 1 } else { inside = bodyStart }
      let nameRange = trimmed(bytes, inside..<end)
      let name = bytes.text(nameRange)
      let kind = kind(of: sigil, triple: triple)
      let before = blanksBefore(bytes, start, from: at)
      let line = lineAfter(bytes, after)
      let standalone = before != nil && line != nil && kind != .variable && kind != .unescaped
      addText(bytes, at..<(standalone ? start - (before ?? 0) : start))
      if let kind {
        var token = TemplateToken(kind: kind, name: name, range: range, nameRange: nameRange)
        token.opensLine = before != nil
        token.endsLine = line != nil
        if standalone || (before != nil && (kind == .parent || kind == .block)) {
          token.indent = Array(bytes[(start - (before ?? 0))..<start])
          if !standalone { dropTrailingBlanks(before ?? 0) }
        }
        if name.isEmpty, kind != .text {
          diagnostics.append(namelessTag(source.range(range)))
        }
        tokens.append(token)
      } else if setsDelimiters {
        setDelimiters(name, at: range)
      }
      at = after
      let closesParent = closesParentLine(kind, name)
      let dropsLine = standalone || (kind == .block && line != nil) || closesParent
      if dropsLine, let line { at = line }
    }
    if !isUnclosed { addText(bytes, at..<bytes.count) }
  }

  private func kind(of sigil: UInt8, triple: Bool) -> TemplateToken.Kind? {
    if triple { return .unescaped }
    switch sigil {
    case 0x23: return .section
    case 0x5E: return .inverted
    case 0x2F: return .close
    case 0x3E: return .partial
    case 0x3C: return .parent
    case 0x24: return .block
    case 0x26: return .unescaped
    case 0x21, 0x3D: return nil
    default: return .variable
    }
  }

  /// `{{<parent}}…{{/parent}}` may stand alone on its line although it is two tags.
  private mutating func closesParentLine(_ kind: TemplateToken.Kind?, _ name: String) -> Bool {
    switch kind {
    case .section, .inverted, .parent, .block: opened.append(tokens.count - 1)
    case .close:
      guard let opener = opened.popLast().map({ tokens[$0] }) else { return false }
      return opener.kind == .parent && opener.name == name && opener.opensLine
    default: break
    }
    return false
  }

  private mutating func dropTrailingBlanks(_ count: Int) {
    guard count > 0, let last = tokens.indices.last, tokens[last].kind == .text else { return }
    tokens[last].bytes.removeLast(min(count, tokens[last].bytes.count))
    if tokens[last].bytes.isEmpty { tokens.removeLast() }
  }

  private mutating func addText(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end =
        bytes.firstIndex(of: 0x0A, from: start).map { min($0 + 1, range.upperBound) }
        ?? range.upperBound
      var token = TemplateToken(kind: .text, bytes: Array(bytes[start..<end]), range: start..<end)
      token.opensLine = start == 0 || bytes[start - 1] == 0x0A
      tokens.append(token)
      start = end
    }
  }

  /// The number of blanks between the line's start and a tag, or nil if something else stands there.
  private func blanksBefore(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, from lowest: Int)
    -> Int?
  {
    var at = start
    while at > lowest, bytes[at - 1] == 0x20 || bytes[at - 1] == 0x09 { at -= 1 }
    return at == 0 || (bytes[at - 1] == 0x0A) ? start - at : nil
  }

  /// The start of the next line if only blanks follow a tag, else nil.
  private func lineAfter(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int? {
    var at = end
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    if at < bytes.count, bytes[at] == 0x0D { at += 1 }
    if at >= bytes.count { return bytes.count }
    return bytes[at] == 0x0A ? at + 1 : nil
  }

  private mutating func setDelimiters(_ text: String, at range: Range<Int>) {
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard parts.count == 2 else {
      diagnostics.append(oddDelimiters(source.range(range)))
      return
    }
    open = Array(parts[0].utf8)
    close = Array(parts[1].utf8)
  }

  private func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start].isWhitespace { start += 1 }
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }
}
