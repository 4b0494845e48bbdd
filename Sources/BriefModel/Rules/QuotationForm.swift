package import BriefDiagnostics

extension Rule {
  /// A quotation of a claim names the claim and stands in a paragraph of its own.
  package static let quotationForm = Rule(
    "quotation-form", .error,
    checks: Message("A quotation of a claim names the claim and stands in a paragraph of its own."),
    why: Message(
      "it is shown with its certainty and where it comes from, which needs a place of its own"),
    example: "As ![[es-plan#training]] says, it helps.",
    instead: "![[es-plan#training]]")
}
