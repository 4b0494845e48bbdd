/// Prints a finding on one line that editors' problem matchers read: `file:line:column: error[rule]: text`.
package func printConcise(
  _ diagnostic: Diagnostic, _ excerpts: inout SourceExcerpts, language: String = "en"
) -> String {
  "\(place(diagnostic, &excerpts))\(diagnostic.severity.name(in: language))[\(diagnostic.rule.name)]: \(diagnostic.summary(in: language))\n"
}

private func place(_ diagnostic: Diagnostic, _ excerpts: inout SourceExcerpts) -> String {
  guard let range = diagnostic.range else { return "" }
  let (line, column) = excerpts.position(range)
  return "\(range.path):\(line):\(column): "
}
