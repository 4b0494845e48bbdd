internal import Bytes

/// Findings as GitLab's code quality report, which shows them at the line of a merge request.
///
/// Source of the form: GitLab, "Code Quality", "Code Quality report format".
package func printGitLab(
  _ diagnostics: [Diagnostic], _ excerpts: inout SourceExcerpts, in catalogue: Catalogue = .english
) -> String {
  var text = ""
  printGitLab(diagnostics, &excerpts, in: catalogue) { text += $0 }
  return text
}

/// The same piece by piece, for half a million of them.
package func printGitLab(
  _ diagnostics: [Diagnostic], _ excerpts: inout SourceExcerpts, in catalogue: Catalogue,
  to write: (String) -> Void
) {
  // Only what is told of one file in the same words can be the same.
  var seen: [String: Int] = [:]
  var file: String?
  for (number, diagnostic) in diagnostics.enumerated() {
    let path = diagnostic.range?.path ?? "Site/site.yml"
    if path != file { seen.removeAll(keepingCapacity: true) }
    file = path
    let line = diagnostic.range.flatMap { excerpts.position($0).line } ?? 1
    let words = diagnostic.message.text(in: catalogue)
    let help = (diagnostic.nextStep?.text(in: catalogue)).map { "; \($0)" } ?? ""
    // The same finding keeps its mark when lines above it move.
    let own = "\(diagnostic.rule.name)\n\(path)\n\(words)"
    let count = seen[own, default: 0]
    seen[own] = count + 1
    let mark = sha256(Array("\(own)\n\(count)".utf8)).prefix(32)
    let severity =
      diagnostic.severity == .error ? "major" : diagnostic.severity == .warning ? "minor" : "info"
    write(
      (number == 0 ? "[\n" : ",\n")
        + "  {\"description\": \(quotedJSON(words + help)), \"check_name\": \(quotedJSON(diagnostic.rule.name)), \"fingerprint\": \"\(mark)\", \"severity\": \"\(severity)\", \"location\": {\"path\": \(quotedJSON(path)), \"lines\": {\"begin\": \(line)}}}")
  }
  write(diagnostics.isEmpty ? "[]\n" : "\n]\n")
}
