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

extension ParserFence {
  mutating func tellTooWide(_ bars: Int, at place: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        .tableTooWide, at: source.range(base + place.lowerBound, base + place.upperBound),
        Message("this line has \(bars) table bars; \(Self.mostColumns) columns are the limit"),
        help: Message("split the table, or turn it so that its columns become rows")))
  }

  mutating func tellShortRows(_ separator: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        .tableTooWide, at: source.range(base + separator.lowerBound, base + separator.upperBound),
        Message("the rows of this table lack more than \(Self.mostMissing) cells"),
        help: Message("give the table the columns that its rows have, or write the cells")))
  }
}
