/// Prints a finding as a GitHub workflow command, which annotates the line in a pull request.
package func printGitHub(
  _ diagnostic: Diagnostic, _ excerpts: inout SourceExcerpts, in catalogue: Catalogue = .english
) -> String {
  let level = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
  var place = ""
  if let range = diagnostic.range {
    let (line, column) = excerpts.position(range)
    place = "file=\(escaped(range.path, alsoCommas: true)),line=\(line),col=\(column),"
  }
  let message =
    diagnostic.message.text(in: catalogue)
    + ((diagnostic.nextStep?.text(in: catalogue)).map { "\n" + $0 } ?? "")
  return
    "::\(level) \(place)title=\(diagnostic.rule.name)::\(escaped(message, alsoCommas: false))\n"
}

private func escaped(_ text: String, alsoCommas: Bool) -> String {
  var result = visible(text).replacing("%", with: "%25").replacing("\r", with: "%0D").replacing(
    "\n", with: "%0A")
  if alsoCommas { result = result.replacing(":", with: "%3A").replacing(",", with: "%2C") }
  return result
}
