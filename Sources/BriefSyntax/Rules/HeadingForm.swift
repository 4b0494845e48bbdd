package import BriefDiagnostics

extension Rule {
  /// What looks like a heading is one: a space follows the '#', and only '{#id}' stands behind the words.
  package static let headingForm = Rule(
    "heading-form", .warning,
    checks: Bilingual(
      "What looks like a heading is one: a space follows the '#', and only '{#id}' stands behind the words.",
      es:
        "Lo que parece un título lo es: un espacio sigue a «#», y tras las palabras solo va «{#id}»."
    ),
    why: Bilingual(
      "otherwise the heading is shown as text, or its marks are shown to readers",
      es:
        "si no, el título aparece como texto, o los lectores ven sus signos"),
    example: "##What helps",
    instead: "## What helps")
}
