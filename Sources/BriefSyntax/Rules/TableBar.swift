package import BriefDiagnostics

extension Rule {
  /// A bar inside a link or code in a table is written '\\|'.
  package static let tableBar = Rule(
    "table-bar", .error,
    checks: Message("A bar inside a link or code in a table is written '\\|'."),
    why: Message("a bar parts cells wherever it stands, so the link breaks and the cells move"),
    example: "| [[es-plan|the plan]] | 2026 |",
    instead: "| [[es-plan\\|the plan]] | 2026 |")
}
