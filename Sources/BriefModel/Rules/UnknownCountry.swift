package import BriefDiagnostics

extension Rule {
  /// A country is an ISO 3166-1 code, a region code, EU or INT.
  package static let unknownCountry = Rule(
    "unknown-country", .error,
    checks: Bilingual(
      "A country is an ISO 3166-1 code, a region code, EU or INT.",
      es: "Un país es un código ISO 3166-1, el código de una región, EU o INT."),
    why: Bilingual(
      "every brief is listed on its country's page, so the code must be exact",
      es: "cada informe figura en la página de su país, así que el código debe ser exacto"),
    example: "country: Spain",
    instead: "country: ES")
}
