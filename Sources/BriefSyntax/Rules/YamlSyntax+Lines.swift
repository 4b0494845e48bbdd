internal import BriefDiagnostics
internal import Bytes

/// Lines that belong to the field above them or are fields, and are not written so.
extension YAMLSlips {
  /// Whether a line at the margin goes on with the text of the field above it.
  func isStray(_ number: Int, _ field: Field) -> Bool {
    guard field.key != nil, field.indent == 0, !field.isItem, lines.indices.contains(number) else {
      return false
    }
    let line = lines[number]
    guard let first = line.first,
      bytes[first].isLetter || bytes[first].isDigit || bytes[first] > 0x7F,
      !line.contains(where: { bytes[$0] == 0x3A || bytes[$0] == 0x3D }),
      !(bytes.withUnsafeBufferPointer { $0.hasPrefix("\u{FF1A}", at: first) }),
      bytes[line].contains(0x20)
    else { return false }
    return !text(line).contains("\u{FF1A}")
  }

  /// Tells the lines that lack their indentation, and reads them as part of the value.
  mutating func strayLines(_ number: Int, _ next: Int, _ field: Field) -> Int {
    var end = next
    while isStray(end, field) {
      let line = lines[end]
      var told = Diagnostic(
        .yamlSyntax, at: place(line.lowerBound..<trimmedEnd(line)),
        Message("this line stands at the margin, so it does not belong to the field above it"),
        help: Message("begin it with two spaces, or write it on the line above"))
      told.repair = .init("  " + text(line.lowerBound..<trimmedEnd(line)))
      diagnostics.append(told)
      end += 1
    }
    guard end > next else { return next }
    let isBlock = isBlockHeader(field.value)
    let start = isBlock ? lines[next].lowerBound : field.value.lowerBound
    takeAsOne(field.value.lowerBound..<trimmedEnd(lines[end - 1]), from: start)
    return end
  }

  /// `country = ES`, `**country**: ES`, `country：ES`, and an item without the blank behind its dash.
  mutating func tellOtherForm(_ number: Int) {
    let line = lines[number]
    let start = skipBlanks(line.lowerBound, line.upperBound)
    guard start < line.upperBound else { return }
    if bytes[start] == 0x2D { return tellDash(number, start) }
    var at = start
    while at < line.upperBound, "*_`\"'".utf8.contains(bytes[at]) { at += 1 }
    let name = at
    while at < line.upperBound, bytes[at] >= 0x61 && bytes[at] <= 0x7A || bytes[at] == 0x5F {
      at += 1
    }
    guard at > name + 1, start == line.lowerBound else { return }
    let key = name..<at
    while at < line.upperBound, "*_`\"' ".utf8.contains(bytes[at]) { at += 1 }
    var isWide = false
    if at + 2 < line.upperBound, bytes[at] == 0xEF, bytes[at + 1] == 0xBC, bytes[at + 2] == 0x9A {
      isWide = true
    }
    guard at < line.upperBound, isWide || bytes[at] == 0x3D || bytes[at] == 0x3A && name > start
    else {
      return
    }
    at += isWide ? 3 : 1
    while at < line.upperBound, "*_` ".utf8.contains(bytes[at]) { at += 1 }
    let value = at..<max(at, trimmedEnd(line))
    let right = "\(text(key)): \(text(value))"
    var told = Diagnostic(
      .yamlSyntax, at: place(line.lowerBound..<trimmedEnd(line)),
      Message("a field is a name, a colon, a space and the value"),
      help: Message("write '\(right)'"))
    told.repair = .init(right)
    diagnostics.append(told)
    if !value.isEmpty, !"[{|>\"'".utf8.contains(bytes[value.lowerBound]) {
      entries.append(
        YAMLEntry(
          key: text(key), keyRange: place(key),
          value: YAMLNode(.scalar(text(value)), at: place(value))))
    }
    blank(line)
  }

  private mutating func tellDash(_ number: Int, _ dash: Int) {
    let line = lines[number]
    guard number > 0, dash + 1 < line.upperBound, bytes[dash + 1].isLetter || bytes[dash + 1] > 0x7F
    else { return }
    let before = skipBlanks(lines[number - 1].lowerBound, lines[number - 1].upperBound)
    let above = lines[number - 1]
    guard before < above.upperBound,
      bytes[before] == 0x2D && before - above.lowerBound == dash - line.lowerBound
        || bytes[trimmedEnd(above) - 1] == 0x3A
    else { return }
    var told = Diagnostic(
      .yamlSyntax, at: place(dash..<trimmedEnd(line)), Message("a space is missing after '-'"),
      help: Message("write '- \(text((dash + 1)..<trimmedEnd(line)))'"))
    told.repair = .init("- " + text((dash + 1)..<trimmedEnd(line)))
    diagnostics.append(told)
    blank(line)
  }
}
