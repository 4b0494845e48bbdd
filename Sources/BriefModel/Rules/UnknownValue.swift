package import BriefDiagnostics

extension Rule {
  /// A field with a closed list of values holds one of them.
  package static let unknownValue = Rule(
    "unknown-value", .error,
    checks: "A field with a closed list of values holds one of them.",
    why: "other values cannot be sorted, filtered or translated",
    example: "type: evidense",
    instead: "type: evidence")
}
