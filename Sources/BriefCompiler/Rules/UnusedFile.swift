package import BriefDiagnostics
internal import BriefModel
internal import BriefSite
internal import Bytes

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

/// Files of `Site/assets` that nothing uses, told once for all of them: they are not published.
func unusedFiles(_ files: Set<String>, used: Set<String>) -> [Diagnostic] {
  let unused = files.filter { $0.hasPrefix("Site/assets/") && !used.contains($0) }.sorted()
  guard let first = unused.first else { return [] }
  let names = unused.prefix(5).map { "'\($0.dropFirst("Site/assets/".count))'" }.joined(
    separator: ", ")
  let more = unused.count - 5
  return [
    Diagnostic(
      .unusedFile, at: SourceRange(path: first),
      unused.count == 1
        ? Message("no page and no template uses \(names), so it is not published")
        : Message(
          "no page and no template uses \(unused.count) files, so they are not published: \(names)")
          + (more > 0 ? Message(" and \(more) more") : nil),
      help: Message("link to them from a document, or remove them"))
  ]
}
