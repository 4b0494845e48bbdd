package import Bytes

extension RichText {
  /// Appends the text as HTML; everything from the bibliography is escaped.
  ///
  /// - Parameter anchor: the anchor of a work's reference by its position in the bibliography; where
  ///   it gives one, what names the work in a citation leads there, and nothing within is a link.
  package func writeHTML(
    to buffer: inout ByteBuffer, locale: CitationLocale, anchor: ((Int) -> String?)? = nil
  ) {
    var sink = HTMLSink(anchor: anchor)
    write(to: &sink, locale: locale)
    buffer.append(sink.out)
  }

  /// The text as HTML without links between citations and references.
  package func html(locale: CitationLocale) -> String {
    var sink = HTMLSink(anchor: nil)
    write(to: &sink, locale: locale)
    return String(decoding: sink.out, as: UTF8.self)
  }

  /// The text without any formatting, quotes included.
  package func plain(locale: CitationLocale) -> String {
    var sink = PlainSink()
    write(to: &sink, locale: locale)
    return sink.out
  }

  /// Whether the text begins above the line, so that it stands close to the word before it.
  package var isRaised: Bool {
    for piece in pieces {
      switch piece {
      case .open(.format(let formatting)) where formatting.verticalAlign == .sup: return true
      case .text(let text): if !text.isEmpty { return false }
      default: break
      }
    }
    return false
  }
}

private struct HTMLSink: RichTextSink {
  var out: [UInt8] = []
  let anchor: ((Int) -> String?)?
  private var openLinks: [Bool] = []
  private var openCites: [Bool] = []

  init(anchor: ((Int) -> String?)?) {
    self.anchor = anchor
    out.reserveCapacity(512)
  }

  mutating func text(_ text: String) { escape(text) }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: out += "&amp;".utf8
      case 0x3C: out += "&lt;".utf8
      case 0x3E: out += "&gt;".utf8
      case 0x22: out += "&quot;".utf8
      case 0x27: out += "&#39;".utf8
      default: out.append(byte)
      }
    }
  }

  mutating func open(_ look: Look) { out += tags(look).0.utf8 }
  mutating func close(_ look: Look) { out += tags(look).1.utf8 }

  private func tags(_ look: Look) -> (String, String) {
    switch look {
    case .italic, .oblique: ("<i>", "</i>")
    case .bold: ("<b>", "</b>")
    case .sup: ("<sup>", "</sup>")
    case .sub: ("<sub>", "</sub>")
    case .uprightInItalic: ("<span class=\"upright\">", "</span>")
    case .light: ("<span class=\"light\">", "</span>")
    case .regularInBold: ("<span class=\"regular\">", "</span>")
    case .smallCaps: ("<span class=\"small-caps\">", "</span>")
    case .normalCaps: ("<span class=\"normal-caps\">", "</span>")
    case .underline: ("<span class=\"underline\">", "</span>")
    case .noUnderline: ("<span class=\"no-underline\">", "</span>")
    case .baseline: ("<span class=\"baseline\">", "</span>")
    }
  }

  mutating func open(_ display: Display) {
    switch display {
    case .block: out += "<span class=\"csl-block\">".utf8
    case .leftMargin: out += "<span class=\"csl-left-margin\">".utf8
    case .rightInline: out += "<span class=\"csl-right-inline\">".utf8
    case .indent: out += "<span class=\"csl-indent\">".utf8
    }
  }
  mutating func close(_ display: Display) { out += "</span>".utf8 }

  mutating func open(link: String) {
    guard !openCites.contains(true), link.hasPrefix("https://") || link.hasPrefix("http://") else {
      return openLinks.append(false)
    }
    out += "<a href=\"".utf8
    for byte in link.utf8 {
      switch byte {
      case 0x26: out += "&amp;".utf8
      case 0x22, 0x27, 0x3C, 0x3E, 0x5B, 0x5C, 0x5D, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0x00...0x20,
        0x7F...0xFF:
        out += "%".utf8
        out.append(hex(byte >> 4))
        out.append(hex(byte & 15))
      default: out.append(byte)
      }
    }
    out += "\">".utf8
    openLinks.append(true)
  }

  mutating func closeLink() { if openLinks.popLast() == true { out += "</a>".utf8 } }

  mutating func open(cite work: Int) {
    guard let name = anchor?(work) else { return openCites.append(false) }
    out += "<a role=\"doc-biblioref\" href=\"#".utf8
    escape(name)
    out += "\">".utf8
    openCites.append(true)
  }

  mutating func closeCite() { if openCites.popLast() == true { out += "</a>".utf8 } }

  private func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 48 + digit : 55 + digit }
}

struct PlainSink: RichTextSink {
  var out = ""
  mutating func text(_ text: String) { out += text }
  mutating func open(_ look: Look) {}
  mutating func close(_ look: Look) {}
  mutating func open(_ display: Display) {}
  /// A number in the margin stands apart from its entry.
  mutating func close(_ display: Display) {
    if display == .leftMargin, out.last?.isBlank == false { out += " " }
  }
  mutating func open(link: String) {}
  mutating func closeLink() {}
}
