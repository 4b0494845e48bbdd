/// Prints a finding for people: the message, the place, the line with its span underlined, the next step.
///
/// Columns under the carets count characters, wide ones twice, so that accents and Chinese line up.
package func printRich(
  _ diagnostic: Diagnostic, _ excerpts: inout SourceExcerpts, colour: Bool,
  in catalogue: Catalogue = .english
) -> String {
  func say(_ message: Message) -> String { visible(message.text(in: catalogue)) }
  let paint = Paint(on: colour)
  var text = paint.severity(
    diagnostic.severity, "\(diagnostic.severity.name.text(in: catalogue))[\(diagnostic.rule.name)]")
  text += paint.bold(": " + visible(diagnostic.message.text(in: catalogue), keepsLines: false)) + "\n"
  var gutter = 1
  if let range = diagnostic.range {
    let excerpt = draw(range, diagnostic.severity, &excerpts, paint)
    gutter = excerpt.gutter
    text += excerpt.text
  }
  let edge = String(repeating: " ", count: gutter + 1)
  if let help = diagnostic.nextStep.map(say) {
    text += "\(edge)\(paint.soft("=")) \(say(Message("help"))): \(help)\n"
  }
  text +=
    "\(edge)\(paint.soft("=")) \(say(Message("why"))): \(diagnostic.rule.reason.text(in: catalogue))\n"
  if let note = diagnostic.note {
    text +=
      "\(edge)\(paint.soft("=")) \(say(Message("note"))): \(say(note.text))\n"
    text += draw(note.range, .note, &excerpts, paint).text
  }
  return text
}

private func draw(
  _ range: SourceRange, _ severity: Severity, _ excerpts: inout SourceExcerpts, _ paint: Paint
) -> (text: String, gutter: Int) {
  let table = excerpts.table(for: range.path)
  let (line, column) = table.position(of: range.start)
  let number = String(line)
  let edge = String(repeating: " ", count: number.count)
  guard !table.isEmpty(line: line) || line > 1 else {
    return ("\(edge)\(paint.soft("-->")) \(visible(range.path, keepsLines: false))\n", number.count)
  }
  var text =
    "\(edge)\(paint.soft("-->")) \(visible(range.path, keepsLines: false)):\(line):\(column)\n\(edge) \(paint.soft("|"))\n"
  if line > 1, !table.isEmpty(line: line - 1) {
    let before = String(line - 1)
    let pad = String(repeating: " ", count: number.count - before.count)
    let above = table.window(ofLine: line - 1, around: 0).text
    text += "\(paint.soft("\(pad)\(before) |")) \(shortened(above, to: 96).text)\n"
  }
  let window = table.window(ofLine: line, around: range.start)
  let content = window.text
  let inWindow = column - window.skipped
  let last = min(range.end, table.end(ofLine: line))
  let width = max(1, table.position(of: max(last, range.start)).column - column)
  let shown = shortened(content, to: 96, around: inWindow)
  text += "\(paint.soft("\(number) |")) \(shown.text)\n"
  let before = content.prefix(inWindow - 1).suffix(max(0, inWindow - 1 - shown.skipped))
  let under = content.dropFirst(inWindow - 1).prefix(min(width, 90))
  let lead = String(repeating: " ", count: columns(before) + (shown.skipped > 0 ? 1 : 0))
  let carets = String(repeating: "^", count: max(1, columns(under)))
  text += "\(edge) \(paint.soft("|")) \(lead)\(paint.severity(severity, carets))\n"
  return (text, number.count)
}

/// A long line cut to what matters; tabs become spaces.
private func shortened(_ line: String, to width: Int, around column: Int = 1) -> (
  text: String, skipped: Int
) {
  let plain = visible(line.replacing("\t", with: " "))
  guard plain.count > width else { return (plain, 0) }
  let skipped = column > width - 20 ? column - 20 : 0
  let tail = skipped + width < plain.count ? "…" : ""
  return ((skipped > 0 ? "…" : "") + plain.dropFirst(skipped).prefix(width) + tail, skipped)
}

/// How many terminal columns a text takes: wide East Asian characters and emoji take two.
private func columns(_ text: some StringProtocol) -> Int {
  text.reduce(0) { sum, character in
    let value = character.unicodeScalars.first?.value ?? 0
    let wide =
      (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value)
      || (0xAC00...0xD7A3).contains(value) || (0xF900...0xFAFF).contains(value)
      || (0xFF00...0xFF60).contains(value) || (0x1F300...0x1FAFF).contains(value)
      || (0x20000...0x3FFFD).contains(value)
    return sum + (wide ? 2 : 1)
  }
}

/// Terminal colours, or none.
package struct Paint: Sendable {
  private let on: Bool
  package init(on: Bool) { self.on = on }
  package func bold(_ text: String) -> String { wrap(text, "1") }
  package func soft(_ text: String) -> String { wrap(text, "2") }
  package func good(_ text: String) -> String { wrap(text, "1;32") }
  /// Words in the colour of a severity.
  package func severity(_ severity: Severity, _ text: String) -> String {
    wrap(text, severity == .error ? "1;31" : severity == .warning ? "1;33" : "1;36")
  }
  private func wrap(_ text: String, _ code: String) -> String {
    on ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
