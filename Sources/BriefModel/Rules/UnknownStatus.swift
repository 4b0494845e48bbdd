package import BriefDiagnostics

extension Rule {
  /// The status is one of the six.
  package static let unknownStatus = Rule(
    "unknown-status", .error,
    checks: "The status is one of the six.",
    why: "the status decides whether the public sees the document",
    example: "status: final",
    instead: "status: published")
}
