/// Prints all findings as one JSON object, format version 1.
///
/// `{ "version": 1, "diagnostics": [ { rule, severity, summary, help?, why, file?, line?, column?,
/// start?, end? } ] }`; lines and columns count from 1, columns count characters, `start` and `end`
/// are byte offsets.
package func printJSON(_ diagnostics: [Diagnostic], _ excerpts: inout SourceExcerpts) -> String {
  var rows: [String] = []
  for diagnostic in diagnostics {
    var fields = [
      "\"rule\": \(quoted(diagnostic.rule.name))",
      "\"severity\": \(quoted(diagnostic.severity.rawValue))",
      "\"summary\": \(quoted(diagnostic.summary))",
    ]
    if let help = diagnostic.help { fields.append("\"help\": \(quoted(help))") }
    fields.append("\"why\": \(quoted(diagnostic.rule.why))")
    if let range = diagnostic.range {
      let (line, column) = excerpts.position(range)
      fields += [
        "\"file\": \(quoted(range.path))", "\"line\": \(line)", "\"column\": \(column)",
        "\"start\": \(range.start)", "\"end\": \(range.end)",
      ]
    }
    rows.append("    { " + fields.joined(separator: ", ") + " }")
  }
  let list = rows.isEmpty ? "[]" : "[\n" + rows.joined(separator: ",\n") + "\n  ]"
  return "{\n  \"version\": 1,\n  \"diagnostics\": \(list)\n}\n"
}

private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where scalar.value < 0x20:
      let hex = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
