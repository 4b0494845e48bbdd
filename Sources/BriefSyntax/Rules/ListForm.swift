package import BriefDiagnostics

extension Rule {
  /// The items of a list begin with '-', '*' or a number.
  package static let listForm = Rule(
    "list-form", .warning,
    checks: Bilingual(
      "The items of a list begin with '-', '*' or a number.",
      es:
        "Los elementos de una lista empiezan con «-», «*» o un número."),
    why: Bilingual(
      "lines with other signs run into one another, and screen readers do not tell a list",
      es:
        "las líneas con otros signos se juntan, y los lectores de pantalla no anuncian una lista"),
    example: "• Slow steps",
    instead: "- Slow steps")
}
