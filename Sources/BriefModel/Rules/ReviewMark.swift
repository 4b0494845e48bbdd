package import BriefDiagnostics

extension Rule {
  /// A document that the public sees holds no comments or proposed changes.
  package static let reviewMark = Rule(
    "review-mark", .error,
    checks: Bilingual(
      "A document that the public sees holds no comments or proposed changes.",
      es: "Un documento que el público ve no contiene comentarios ni cambios propuestos."),
    why: Bilingual(
      "what reviewers wrote to each other must never reach readers",
      es: "lo que los revisores se escriben nunca debe llegar a los lectores"),
    example: "{>>is this true?<<}",
    instead: "the text after the question was settled")
}
