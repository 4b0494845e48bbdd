package import BriefDiagnostics

extension Rule {
  /// A translation makes the claims of its original, each with the same certainty, type and framework.
  package static let translatedClaim = Rule(
    "translated-claim", .error,
    checks: Bilingual(
      "A translation makes the claims of its original, each with the same certainty, type and framework.",
      es:
        "Una traducción hace las afirmaciones de su original, cada una con la misma certeza, el mismo tipo y el mismo marco."
    ),
    why: Bilingual(
      "readers of two languages must not be told that one thing is certain and uncertain",
      es: "a quienes leen en dos idiomas no se les puede decir que lo mismo es seguro e inseguro"),
    example: "> certainty: high, where the original says low",
    instead: "> certainty: low")
}
