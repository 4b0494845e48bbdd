package import BriefDiagnostics

extension Rule {
  /// An address is one of the web, or of a mail box where one is asked for.
  package static let invalidAddress = Rule(
    "invalid-address", .error,
    checks: Message("An address is one of the web, or of a mail box where one is asked for."),
    why: Message("readers are led there; what is no address leads nowhere"),
    example: "source: see the ministry",
    instead: "source: https://example.org/plan")
}
