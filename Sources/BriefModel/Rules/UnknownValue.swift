package import BriefDiagnostics

extension Rule {
  /// A field with a closed list of values holds one of them.
  package static let unknownValue = Rule(
    "unknown-value", .error,
    checks: Bilingual(
      "A field with a closed list of values holds one of them.",
      es: "Un campo con una lista cerrada de valores tiene uno de ellos."),
    why: Bilingual(
      "other values cannot be sorted, filtered or translated",
      es: "otros valores no pueden ordenarse, filtrarse ni traducirse"),
    example: "type: evidense",
    instead: "type: evidence")
}
