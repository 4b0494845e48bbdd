extension Rule {
  /// A translated sentence has the places and the forms of its original.
  package static let catalogueMessage = Rule(
    "catalogue-message", .error,
    checks: Bilingual(
      "A translated sentence has the same numbered places as the English one, and as many forms as its language has.",
      es:
        "Una frase traducida tiene los mismos lugares numerados que la inglesa y tantas formas como tiene su idioma."
    ),
    why: Bilingual(
      "a date, a name or a number would be missing from the sentence",
      es: "a la frase le faltaría una fecha, un nombre o un número"),
    example: "msgid \"Page {1} of {2}\"\nmsgstr \"Página {1}\"",
    instead: "msgid \"Page {1} of {2}\"\nmsgstr \"Página {1} de {2}\"")
}
