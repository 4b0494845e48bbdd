package import BriefDiagnostics

extension Rule {
  /// Ids differ by more than capitals.
  package static let idsDifferByCase = Rule(
    "ids-differ-by-case", .error,
    checks: Message("Ids differ by more than capitals."),
    why: Message("on many servers and disks they would be one file"),
    example: "plan and Plan",
    instead: "plan and plan-2027")
}
