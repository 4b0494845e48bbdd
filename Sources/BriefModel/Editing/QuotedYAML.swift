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

extension String {
  /// Without blanks at its ends.
  package var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
