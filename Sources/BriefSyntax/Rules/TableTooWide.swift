package import BriefDiagnostics

extension Rule {
  /// A table has at most 64 columns.
  package static let tableTooWide = Rule(
    "table-too-wide", .error,
    checks: Message("A table has at most 64 columns."),
    why: Message("wider tables cannot be read on any page, and take unbounded time to build"),
    example: "a row of a hundred cells",
    instead: "two tables, or the table turned on its side")
}
