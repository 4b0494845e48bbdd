package import BriefDiagnostics

extension Rule {
  /// A country is an ISO 3166-1 code, a region code, EU or INT.
  package static let unknownCountry = Rule(
    "unknown-country", .error,
    checks: "A country is an ISO 3166-1 code, a region code, EU or INT.",
    why: "every brief is listed on its country's page, so the code must be exact",
    example: "country: Spain",
    instead: "country: ES")
}
