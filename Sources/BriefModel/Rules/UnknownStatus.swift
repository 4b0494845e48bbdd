package import BriefDiagnostics

extension Rule {
  /// The status is one of the six.
  package static let unknownStatus = Rule(
    "unknown-status", .error,
    checks: Message("The status is one of the six."),
    why: Message("the status decides whether the public sees the document"),
    example: "status: final",
    instead: "status: published")
}

extension ValueSchema {
  static let status = ValueSchema.choice(Status.self, Message("status"), .unknownStatus)
}
