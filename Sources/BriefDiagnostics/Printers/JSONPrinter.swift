/// Prints all findings as one JSON object, format version 1.
///
/// `{ "version": 1, "diagnostics": [ { rule, severity, summary, help?, why, file?, line?, column?,
/// start?, end? } ] }`; lines and columns count from 1, columns count characters, `start` and `end`
/// are byte offsets.
package func printJSON(
  _ diagnostics: [Diagnostic], _ excerpts: inout SourceExcerpts, in catalogue: Catalogue = .english
) -> String {
  var rows: [String] = []
  for diagnostic in diagnostics {
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
    rows.append("    { " + fields.joined(separator: ", ") + " }")
  }
  let list = rows.isEmpty ? "[]" : "[\n" + rows.joined(separator: ",\n") + "\n  ]"
  return "{\n  \"version\": 1,\n  \"diagnostics\": \(list)\n}\n"
}
