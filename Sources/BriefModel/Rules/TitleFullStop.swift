package import BriefDiagnostics

extension Rule {
  /// A title does not end with a full stop.
  package static let titleFullStop = Rule(
    "title-full-stop", .error,
    checks: Bilingual(
      "A title does not end with a full stop.",
      es: "Un título no termina en punto."),
    why: Bilingual(
      "it stands in lists and in citations, which add their own",
      es: "aparece en listas y citas, que ponen el suyo"),
    example: "title: Tapering strips in the Netherlands.",
    instead: "title: Tapering strips in the Netherlands")
}
