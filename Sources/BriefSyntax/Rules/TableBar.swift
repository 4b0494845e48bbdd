package import BriefDiagnostics
internal import Bytes

extension Rule {
  /// A bar inside a link or code in a table is written '\\|'.
  package static let tableBar = Rule(
    "table-bar", .error,
    checks: Message("A bar inside a link or code in a table is written '\\|'."),
    why: Message("a bar parts cells wherever it stands, so the link breaks and the cells move"),
    example: "| [[es-plan|the plan]] | 2026 |",
    instead: "| [[es-plan\\|the plan]] | 2026 |")
}

extension MarkdownConversion {
  mutating func tellBar(_ bar: Int) {
    var told = Diagnostic(
      .tableBar, at: source.range(bar, bar + 1),
      Message("this bar parts the cell, although it stands inside a link or code"),
      help: Message("write '\\|' instead of '|'"))
    told.repair = .init("\\|")
    diagnostics.append(told)
  }
}
