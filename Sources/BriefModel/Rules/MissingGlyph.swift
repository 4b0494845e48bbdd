package import BriefDiagnostics
internal import Bytes

extension Rule {
  /// Every character of a document can be drawn in print.
  package static let missingGlyph = Rule(
    "missing-glyph", .error,
    checks: Message(
      "Every character of a document can be drawn in print. A check warns; a build with PDFs fails."),
    why: Message("readers of the PDF would see an empty box"),
    example: "漢 without a font for it",
    instead: "print_fonts: [fonts-noto-cjk] in Site/site.yml")
}

/// Signs of a document that no font in print has.
///
/// - Parameters:
///   - place: where the first of them stands.
///   - fonts: `print_fonts` of the site.
package func missingGlyphs(
  _ signs: [String], at place: SourceRange, fonts: [String], severity: Severity? = nil
) -> Diagnostic {
  let all = Set(signs).sorted().prefix(8).map { "'\($0)'" }.joined(separator: ", ")
  let known = PrintedSigns(fonts: fonts)
  let packages = Set(signs.flatMap(\.unicodeScalars).compactMap { known.fonts(for: $0) }).sorted()
  let names = packages.joined(separator: ", ")
  return Diagnostic(
    .missingGlyph, at: place, Message("no font in print draws \(all)"),
    help: packages.isEmpty
      ? Message(
        "name a Debian font package that has it under 'print_fonts' in Site/site.yml, or write it otherwise"
      )
      : Message(
        "write 'print_fonts: [\((fonts + packages).joined(separator: ", "))]' in Site/site.yml and install \(names), or write it otherwise"
      ), severity: severity)
}

/// The same before anything is printed, as far as the fonts are known; nil where all is drawn.
func undrawnSigns(in source: SourceFile, _ vocabulary: Vocabulary) -> Diagnostic? {
  source.bytes.withUnsafeBufferPointer { bytes in
    var signs: [String] = []
    var place: SourceRange?
    // What is no letter of Latin, Greek, Cyrillic, Hebrew or Arabic scripts, nor a mark between words.
    var at = bytes.firstIndex(ofAny: undrawnBytes, from: 0, to: bytes.count)
    while at < bytes.count, signs.count < 8 {
      let length = bytes[at] >= 0xF0 ? 4 : bytes[at] >= 0xE0 ? 3 : 2
      let end = min(bytes.count, at + length)
      // Dashes, quotes, arrows and the like.
      let isCommon = bytes[at] == 0xE2 && at + 1 < end && bytes[at + 1] < 0x84
      if !isCommon, let sign = bytes.text(at..<end).unicodeScalars.first,
        vocabulary.printedSigns.fonts(for: sign) != nil
      {
        let text = String(sign)
        if !signs.contains(text) { signs.append(text) }
        if place == nil { place = source.range(at, end) }
      }
      at = bytes.firstIndex(ofAny: undrawnBytes, from: end, to: bytes.count)
    }
    return place.map {
      missingGlyphs(signs, at: $0, fonts: vocabulary.site.printFonts, severity: .warning)
    }
  }
}

/// The bytes that begin signs of which some are not drawn.
private let undrawnBytes = RareBytes(
  "", 0xD4, 0xD8, 0xD9, 0xDA, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF, 0xE0, 0xE1, 0xE2, 0xE3, 0xE4, 0xE5, 0xE6,
  0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEC, 0xED, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3)
