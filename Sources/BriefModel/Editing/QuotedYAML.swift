/// A text as YAML: in quotes where it would be read as something else.
package func quotedYAML(_ text: String) -> String {
  let plain = text.first.map { $0.isLetter || $0.isNumber } ?? false
  let isBoolean = ["no", "yes", "on", "off", "true", "false", "null", "y", "n"].contains(
    text.lowercased())
  let breaks = text.contains { "[]{},\"\\\n\t".contains($0) }
  if plain, !isBoolean, !breaks, !text.contains(": "), !text.contains(" #"), !text.hasSuffix(":") {
    return text
  }
  return
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ").replacing("\t", with: " "))\""
}

/// A sentence as a comment in YAML, on lines of at most 100 characters where its words allow it.
///
/// - Parameter indent: what stands before each line.
package func commentYAML(_ text: String, indent: String = "") -> String {
  var lines: [String] = []
  var line = ""
  for word in text.split(whereSeparator: { $0.isWhitespace || $0.isNewline }) {
    if !line.isEmpty, indent.count + line.count + word.count > 97 {
      lines.append(line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  return (lines + [line]).map { "\(indent)# \($0)" }.joined(separator: "\n")
}

extension String {
  /// Without blanks at its ends.
  package var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
