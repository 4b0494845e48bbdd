package import BriefDiagnostics

extension Rule {
  /// No invisible control or private-use characters stand in a document.
  package static let controlCharacter = Rule(
    "control-character", .error,
    checks: Message("No invisible control or private-use characters stand in a document."),
    why: Message("screen readers stumble over them, and an accessible PDF cannot hold them"),
    example: "a character copied from a PDF that no editor shows",
    instead: "the words without it")
}
