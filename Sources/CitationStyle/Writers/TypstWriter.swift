package import Bytes

extension RichText {
  /// Appends the text as Typst markup.
  ///
  /// Every word is a string literal of Typst's code mode, so nothing of it is ever read as markup.
  ///
  /// - Parameter label: the label of a work's reference by its position in the bibliography; where it
  ///   gives one, what names the work in a citation leads there, and nothing within is a link.
  package func writeTypst(
    to buffer: inout ByteBuffer, locale: CitationLocale, label: ((Int) -> String?)? = nil
  ) {
    var sink = TypstSink(label: label)
    write(to: &sink, locale: locale)
    buffer.append(sink.out)
  }
}

private struct TypstSink: RichTextSink {
  var out: [UInt8] = []
  let label: ((Int) -> String?)?
  private var openLinks: [Bool] = []
  private var openCites: [Bool] = []

  init(label: ((Int) -> String?)?) { self.label = label }

  mutating func text(_ text: String) {
    out += "#".utf8
    string(text)
    out += ";".utf8
  }

  private mutating func string(_ text: String) {
    out += "\"".utf8
    for byte in text.utf8 {
      if byte == 0x22 || byte == 0x5C { out += "\\".utf8 }
      out.append(byte)
    }
    out += "\"".utf8
  }

  mutating func open(_ look: Look) {
    switch look {
    case .italic, .oblique: out += "#emph[".utf8
    case .bold: out += "#strong[".utf8
    case .sup: out += "#super[".utf8
    case .sub: out += "#sub[".utf8
    case .smallCaps: out += "#smallcaps[".utf8
    case .underline: out += "#underline[".utf8
    case .uprightInItalic: out += "#text(style: \"normal\")[".utf8
    case .light: out += "#text(weight: \"light\")[".utf8
    case .regularInBold: out += "#text(weight: \"regular\")[".utf8
    case .normalCaps, .noUnderline, .baseline: out += "#box[".utf8
    }
  }
  mutating func close(_ look: Look) { out += "];".utf8 }

  mutating func open(_ display: Display) {
    switch display {
    case .leftMargin: out += "#box[".utf8
    case .rightInline: out += "#[".utf8
    case .block: out += "#[".utf8
    case .indent: out += "#linebreak();#h(1.2em);#[".utf8
    }
  }
  mutating func close(_ display: Display) {
    switch display {
    case .leftMargin: out += "];#h(0.5em, weak: true);".utf8
    case .block: out += "];#linebreak();".utf8
    case .rightInline, .indent: out += "];".utf8
    }
  }

  mutating func open(link: String) {
    guard !openCites.contains(true), link.hasPrefix("https://") || link.hasPrefix("http://") else {
      return openLinks.append(false)
    }
    out += "#link(".utf8
    string(link)
    out += ")[".utf8
    openLinks.append(true)
  }
  mutating func closeLink() { if openLinks.popLast() == true { out += "];".utf8 } }

  mutating func open(cite work: Int) {
    guard let name = label?(work) else { return openCites.append(false) }
    out += "#link(label(".utf8
    string(name)
    out += "))[".utf8
    openCites.append(true)
  }
  mutating func closeCite() { if openCites.popLast() == true { out += "];".utf8 } }
}
