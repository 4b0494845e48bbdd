/// Prints a finding on one line that editors' problem matchers read: `file:line:column: error[rule]: text`.
package func printConcise(
  _ diagnostic: Diagnostic, _ excerpts: inout SourceExcerpts, in catalogue: Catalogue = .english
) -> String {
  let line =
    "\(place(diagnostic, &excerpts))\(diagnostic.severity.name.text(in: catalogue))[\(diagnostic.rule.name)]: \(diagnostic.message.text(in: catalogue))"
  return visible(line, keepsLines: false) + "\n"
}

private func place(_ diagnostic: Diagnostic, _ excerpts: inout SourceExcerpts) -> String {
  guard let range = diagnostic.range else { return "" }
  let (line, column) = excerpts.position(range)
  return "\(range.path):\(line):\(column): "
}
