extension Rule {
  /// A document has at most 4 MB.
  package static let fileTooLarge = Rule(
    "file-too-large", .error,
    checks: Message("A document has at most 4 MB."),
    why: Message("such a file is no text; it would take minutes to build"),
    example: "a 100 MB file in Briefs",
    instead: "pictures and data in Site/assets, text in Briefs")
}
