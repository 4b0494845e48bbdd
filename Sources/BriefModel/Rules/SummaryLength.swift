package import BriefDiagnostics

extension Rule {
  /// A summary has 60 to 300 characters.
  package static let summaryLength = Rule(
    "summary-length", .error,
    checks: Bilingual(
      "A summary has 60 to 300 characters.",
      es: "Un resumen tiene de 60 a 300 caracteres."),
    why: Bilingual(
      "it is all that many readers see, in lists, feeds and search results",
      es: "es todo lo que muchos ven, en listas, canales y buscadores"),
    example: "summary: About strips.",
    instead:
      "summary: What tapering strips are, what is known of their outcome, and why reimbursement is contested."
  )
}
