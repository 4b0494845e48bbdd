package import BriefDiagnostics

extension Rule {
  /// Marks of other programs are not left in a document: highlights, formulas, page breaks, boxes of colons, hidden comments, embedded files, commands in braces.
  package static let unreadMarkup = Rule(
    "unread-markup", .warning,
    checks: Message(
      "Marks of other programs are not left in a document: highlights, formulas, page breaks, boxes of colons, hidden comments, embedded files, commands in braces."
    ),
    why: Message(
      "they are shown to readers as they are written, comments that were meant for colleagues too"),
    example: "It is ==important== to go slowly.",
    instead: "It is **important** to go slowly.")
}
