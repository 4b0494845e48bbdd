package import BriefDiagnostics

extension Rule {
  /// A quotation of a claim names the claim and stands in a paragraph of its own.
  package static let quotationForm = Rule(
    "quotation-form", .error,
    checks: Bilingual(
      "A quotation of a claim names the claim and stands in a paragraph of its own.",
      es: "La cita de una afirmación nombra la afirmación y está en un párrafo propio."),
    why: Bilingual(
      "it is shown with its certainty and where it comes from, which needs a place of its own",
      es: "se muestra con su certeza y su procedencia, y eso necesita un lugar propio"),
    example: "As ![[es-plan#training]] says, it helps.",
    instead: "![[es-plan#training]]")
}
