package import BriefDiagnostics

extension Rule {
  /// Every character of a document can be drawn in print.
  package static let missingGlyph = Rule(
    "missing-glyph", .error,
    checks: Message("Every character of a document can be drawn in print."),
    why: Message("readers of the PDF would see an empty box"),
    example: "漢 without a font for it",
    instead: "print_fonts: [fonts-noto-cjk] in Site/site.yml")
}

/// Signs of a document that no font in print has.
///
/// - Parameter place: where the first of them stands.
package func missingGlyphs(_ signs: [String], at place: SourceRange) -> Diagnostic {
  let all = Set(signs).sorted().prefix(8).map { "'\($0)'" }.joined(separator: ", ")
  return Diagnostic(
    .missingGlyph, at: place, Message("no font in print draws \(all)"),
    help:
      Message(
        "name a Debian font package that has it under 'print_fonts' in Site/site.yml, such as fonts-noto-cjk, or write it otherwise"
      ))
}
