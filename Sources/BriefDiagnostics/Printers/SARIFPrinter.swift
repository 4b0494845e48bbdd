/// Prints findings as SARIF 2.1.0 (OASIS), which code hosts and editors read.
///
/// One run; each finding is a result with `ruleId`, `level`, a message, and where it is known the file
/// with line and column, counted from 1; columns count characters.
///
/// - Parameters:
///   - rules: every rule that there is; those that were broken are described in the file.
///   - version: of this program.
package func printSARIF(
  _ diagnostics: [Diagnostic], rules: [Rule], version: String, _ excerpts: inout SourceExcerpts,
  in catalogue: Catalogue = .english
) -> String {
  var text = ""
  printSARIF(diagnostics, rules: rules, version: version, &excerpts, in: catalogue) { text += $0 }
  return text
}

/// The same piece by piece, for half a million of them.
package func printSARIF(
  _ diagnostics: [Diagnostic], rules: [Rule], version: String, _ excerpts: inout SourceExcerpts,
  in catalogue: Catalogue, to write: (String) -> Void
) {
  let broken = Set(diagnostics.map(\.rule.name))
  let told = rules.filter { broken.contains($0.name) }
  let places = Dictionary(
    told.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { one, _ in one })
  let described = told.map { rule in
    "            { \"id\": \(quotedJSON(rule.name)), \"shortDescription\": { \"text\": \(quotedJSON(rule.checking.text(in: catalogue))) }, \"help\": { \"text\": \(quotedJSON(rule.reason.text(in: catalogue))) } }"
  }
  write(
    """
    {
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        {
          "tool": { "driver": { "name": "briefs", "version": \(quotedJSON(version)), "rules": [
    \(described.joined(separator: ",\n"))
          ] } },
          "columnKind": "unicodeCodePoints",
          "results": [

    """)
  for (number, diagnostic) in diagnostics.enumerated() {
    let level =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "note"
      }
    var words = diagnostic.message.text(in: catalogue)
    if let step = diagnostic.nextStep { words += ". " + step.text(in: catalogue) }
    var fields = ["\"ruleId\": \(quotedJSON(diagnostic.rule.name))"]
    if let place = places[diagnostic.rule.name] { fields.append("\"ruleIndex\": \(place)") }
    fields.append("\"level\": \"\(level)\"")
    fields.append("\"message\": { \"text\": \(quotedJSON(words)) }")
    if let range = diagnostic.range {
      let (line, column) = excerpts.position(range)
      fields.append(
        "\"locations\": [ { \"physicalLocation\": { \"artifactLocation\": { \"uri\": \(quotedJSON(encodedURI(range.path))), \"uriBaseId\": \"%SRCROOT%\" }, \"region\": { \"startLine\": \(line), \"startColumn\": \(column) } } } ]"
      )
    }
    write((number == 0 ? "        { " : ",\n        { ") + fields.joined(separator: ", ") + " }")
  }
  write(
    """

          ]
        }
      ]
    }

    """)
}

/// A path as a relative reference (RFC 3986): everything but unreserved characters and `/` is encoded.
private func encodedURI(_ path: String) -> String {
  let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
  let digits = Array("0123456789ABCDEF".utf8)
  var out: [UInt8] = []
  for byte in path.utf8 {
    if plain.contains(byte) {
      out.append(byte)
    } else {
      out += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: out, as: UTF8.self)
}
