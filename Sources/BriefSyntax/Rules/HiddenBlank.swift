package import BriefDiagnostics

extension Rule {
  /// Behind the marks of headings, lists and quotations stands a space, no other blank.
  package static let hiddenBlank = Rule(
    "hidden-blank", .warning,
    checks: Bilingual(
      "Behind the marks of headings, lists and quotations stands a space, no other blank.",
      es:
        "Tras los signos de títulos, listas y citas va un espacio, no otro blanco."),
    why: Bilingual(
      "a blank that does not break lines looks like a space, and the list or heading is shown as text",
      es:
        "un espacio de no separación parece un espacio, y la lista o el título aparecen como texto"),
    example: "a list whose '-' is followed by a non-breaking blank",
    instead: "- An item")
}
