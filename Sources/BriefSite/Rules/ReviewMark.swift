package import BriefDiagnostics
internal import BriefModel

extension Rule {
  /// A document that the public sees holds no comments or proposed changes.
  package static let reviewMark = Rule(
    "review-mark", .error,
    checks: Message("A document that the public sees holds no comments or proposed changes."),
    why: Message("what reviewers wrote to each other must never reach readers"),
    example: "{>>is this true?<<}",
    instead: "the text after the question was settled")
}

extension Linker {
  /// Comments and proposed changes stay behind while a document is withheld.
  mutating func checkReviewMarks(_ index: Int) {
    guard let mark = documents[index].reviewMarks.first, isShown[index] else { return }
    tell(
      .reviewMark, range(documents[index], mark),
      Message("a comment or proposed change stands in a document that the public sees"),
      Message("settle it and remove the mark; withheld documents may keep theirs"))
  }
}
