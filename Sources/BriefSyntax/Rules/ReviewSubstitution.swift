package import BriefDiagnostics
internal import Bytes
internal import CBriefSupport
internal import CCMarkGFM

extension Rule {
  /// Replacements in one mark are not used.
  package static let reviewSubstitution = Rule(
    "review-substitution", .error,
    checks: Message("Replacements in one mark are not used."),
    why: Message("the old words would stay visible in print"),
    example: "{~~old~>new~~}",
    instead: "{--old--}{++new++}")
}

extension MarkdownConversion {
  /// `{~~old~>new~~}` would be drawn as struck-out text, so it is refused where it stands.
  mutating func refuseSubstitutions(in range: Range<Int>) {
    var at = range.lowerBound
    while let start = bytes.firstRange(of: "{~~", from: at, to: range.upperBound) {
      at = start + 3
      guard bytes.firstRange(of: "~>", from: at, to: range.upperBound) != nil else { return }
      diagnostics.append(
        Diagnostic(
          .reviewSubstitution, at: source.range(start, start + 3),
          Message("a replacement ('{~~old~>new~~}') is not part of what can be written here"),
          help: Message(
            "mark the old words as removed and the new ones as added: {--old--}{++new++}")))
    }
  }
}
