package import BriefDiagnostics

extension Rule {
  /// Every heading has words: a picture or an id alone gives it none.
  package static let emptyHeading = Rule(
    "empty-heading", .error,
    checks: Bilingual(
      "Every heading has words: a picture or an id alone gives it none.",
      es:
        "Todo título tiene palabras: una imagen o un identificador solos no le dan ninguna."),
    why: Bilingual(
      "a heading without words cannot be read aloud or listed, and an accessible PDF refuses it",
      es:
        "un título sin palabras no puede leerse en voz alta ni figurar en el índice, y un PDF accesible lo rechaza"
    ),
    example: "### ![A wheel](../Site/assets/wheel.png)",
    instead: "### The wheel of support")
}
