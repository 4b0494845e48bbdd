package import BriefDiagnostics

extension Rule {
  /// Every file in Site/assets is used by a page, by a template or by Site/site.yml. What nothing uses is not published.
  package static let unusedFile = Rule(
    "unused-file", .warning,
    checks: Message(
      "Every file in Site/assets is used by a page, by a template or by Site/site.yml. What nothing uses is not published."
    ),
    why: Message("a file that was forgotten there may say more than its authors would"),
    example: "Site/assets/draft-figures.csv, which no document links to",
    instead: "[the figures](../Site/assets/figures.csv) in a document")
}
