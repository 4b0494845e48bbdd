/// Prints all findings as one JSON object, format version 1.
///
/// `{ "version": 1, "diagnostics": [ { rule, severity, summary, help?, why, file?, line?, column?,
/// start?, end? } ] }`; lines and columns count from 1, columns count characters, `start` and `end`
/// are byte offsets.
package func printJSON(
  _ diagnostics: [Diagnostic], _ excerpts: inout SourceExcerpts, in catalogue: Catalogue = .english
) -> String {
  var text = ""
  printJSON(diagnostics, &excerpts, in: catalogue) { text += $0 }
  return text
}

/// The same piece by piece, for half a million of them.
package func printJSON(
  _ diagnostics: [Diagnostic], _ excerpts: inout SourceExcerpts, in catalogue: Catalogue,
  to write: (String) -> Void
) {
  write("{\n  \"version\": 1,\n  \"diagnostics\": [")
  for (number, diagnostic) in diagnostics.enumerated() {
    var fields = [
      "\"rule\": \(quotedJSON(diagnostic.rule.name))",
      "\"severity\": \(quotedJSON(diagnostic.severity.rawValue))",
      "\"summary\": \(quotedJSON(diagnostic.message.text(in: catalogue)))",
    ]
    if let help = diagnostic.nextStep?.text(in: catalogue) {
      fields.append("\"help\": \(quotedJSON(help))")
    }
    fields.append("\"why\": \(quotedJSON(diagnostic.rule.reason.text(in: catalogue)))")
    if let range = diagnostic.range {
      let (line, column) = excerpts.position(range)
      fields += [
        "\"file\": \(quotedJSON(range.path))", "\"line\": \(line)", "\"column\": \(column)",
        "\"start\": \(range.start)", "\"end\": \(range.end)",
      ]
    }
    write((number == 0 ? "\n    { " : ",\n    { ") + fields.joined(separator: ", ") + " }")
  }
  write((diagnostics.isEmpty ? "]" : "\n  ]") + "\n}\n")
}
