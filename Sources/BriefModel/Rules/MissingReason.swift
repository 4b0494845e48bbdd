package import BriefDiagnostics

extension Rule {
  /// A withdrawn document says why, a superseded one by which it is replaced.
  package static let missingReason = Rule(
    "missing-reason", .error,
    checks: "A withdrawn document says why, a superseded one by which it is replaced.",
    why: "readers who followed a link need to know where to go on",
    example: "status: withdrawn",
    instead: """
      status: withdrawn
      reason: The trial it rests on was retracted.
      """)
}
