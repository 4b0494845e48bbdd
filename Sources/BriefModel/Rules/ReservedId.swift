package import BriefDiagnostics

extension Rule {
  /// An id is not an address of the site itself.
  package static let reservedId = Rule(
    "reserved-id", .error,
    checks: Message("An id is not an address of the site itself."),
    why: Message("two pages would have one address"),
    example: "id: countries",
    instead: "id: country-comparison")
}
