package import BriefDiagnostics

extension Rule {
  /// A translation says what its original says today.
  package static let translationBehind = Rule(
    "translation-behind", .warning,
    checks: Bilingual(
      "A translation says what its original says today: no section of the original changed since.",
      es:
        "Una traducción dice lo que hoy dice su original: ningún apartado ha cambiado desde entonces."
    ),
    why: Bilingual(
      "readers of a translation act on what it says; a correction that reaches one language only does harm in the other",
      es:
        "quienes leen una traducción actúan según lo que dice; una corrección que llega a un solo idioma hace daño en el otro"
    ),
    example: "a figure corrected in es-plan.md and not in es-plan.es.md",
    instead: "translate the section again, then: briefs translation accept es-plan es")
}
