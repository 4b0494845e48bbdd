package import BriefDiagnostics

extension Rule {
  /// An id is not an address of the site itself.
  package static let reservedId = Rule(
    "reserved-id", .error,
    checks: "An id is not an address of the site itself.",
    why: "two pages would have one address",
    example: "id: countries",
    instead: "id: country-comparison")
}
