package import BriefDiagnostics

extension Rule {
  /// A comment or proposed change ends in the paragraph in which it begins.
  package static let unclosedReviewMark = Rule(
    "unclosed-review-mark", .error,
    checks: Bilingual(
      "A comment or proposed change ends in the paragraph in which it begins.",
      es: "Un comentario o cambio propuesto termina en el párrafo en que empieza."),
    why: Bilingual(
      "an unclosed comment could reach readers",
      es: "un comentario sin cerrar podría llegar al público"),
    example: "{>>please check",
    instead: "{>>please check<<}")
}
