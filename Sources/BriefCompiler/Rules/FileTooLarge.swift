package import BriefDiagnostics

extension Rule {
  /// A document has at most 4 MB.
  package static let fileTooLarge = Rule(
    "file-too-large", .error,
    checks: Message("A document has at most 4 MB."),
    why: Message("such a file is no text; it would take minutes to build"),
    example: "a 100 MB file in Briefs",
    instead: "pictures and data in Site/assets, text in Briefs")
}

func documentTooLarge(_ path: String, _ size: Int) -> Diagnostic {
  Diagnostic(
    .fileTooLarge, at: SourceRange(path: path),
    Message("the file has \(size / 1_000_000) MB; 4 MB is the limit for a document"),
    help: Message("keep text in Briefs, and put pictures and data into Site/assets"))
}

func bibliographyTooLarge(_ path: String, _ size: Int) -> Diagnostic {
  Diagnostic(
    .fileTooLarge, at: SourceRange(path: path),
    Message("the bibliography has \(size / 1_000_000) MB; 64 MB is the limit"),
    help: Message("export only the works that the documents cite"))
}
