package import BriefDiagnostics

extension Rule {
  /// A summary has 60 to 300 characters.
  package static let summaryLength = Rule(
    "summary-length", .error,
    checks: Message("A summary has 60 to 300 characters."),
    why: Message("it is all that many readers see, in lists, feeds and search results"),
    example: "summary: About strips.",
    instead:
      "summary: What tapering strips are, what is known of their outcome, and why reimbursement is contested."
  )
}

extension ValueSchema {
  static let summary = ValueSchema.sized(60...300, .summaryLength)
}
