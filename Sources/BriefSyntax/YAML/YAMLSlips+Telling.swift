internal import BriefDiagnostics
internal import Bytes

/// Saying what is wrong with a line, and putting something readable in its place.
extension YAMLSlips {
  func place(_ range: Range<Int>) -> SourceRange {
    source.range(base + range.lowerBound, base + range.upperBound)
  }

  func text(_ range: Range<Int>) -> String {
    String(
      decoding: source.bytes[(base + range.lowerBound)..<(base + range.upperBound)], as: UTF8.self)
  }

  /// The value as a text of one line, however many it stands on.
  private func joined(_ range: Range<Int>) -> String {
    text(range).split(whereSeparator: \.isNewline).map { String($0).trimming() }
      .joined(separator: " ")
  }

  mutating func tellBeginning(_ field: Field) {
    let first = text(field.value).first.map(String.init) ?? ""
    tell(
      field, field.value, nil, Message("a text that begins with '\(first)' needs quotes"),
      at: field.value.lowerBound)
  }

  mutating func tell(
    _ field: Field, _ value: Range<Int>, _ meant: String?, _ summary: Message, at start: Int
  ) {
    let text = meant ?? joined(value)
    var told = Diagnostic(
      .yamlSyntax, at: place(value), summary, help: help(field, text))
    told.repair = .init(inQuotes(text))
    diagnostics.append(told)
    standIn(value, text)
  }

  /// ` #` begins a remark: what follows would be left out.
  mutating func tellCut(_ hash: Int, _ field: Field, _ value: Range<Int>) {
    let isNumbered = hash + 1 < value.upperBound && !bytes[hash + 1].isWhitespace
    let before = value.lowerBound..<hash
    // `status: draft  # until March` is a remark as YAML knows it.
    guard isNumbered || bytes[before].contains(0x20) && text(before).trimming().contains(" ") else {
      return
    }
    let whole = joined(value)
    var told = Diagnostic(
      .cutText, at: place(hash..<value.upperBound),
      Message("'#' after a space begins a remark, so this is left out"),
      help: help(field, whole), severity: isNumbered ? .error : .warning)
    if isNumbered {
      told.repair = nil
      standIn(value, whole)
    }
    diagnostics.append(
      isNumbered ? told.repaired(at: place(value), by: inQuotes(whole)) : told)
  }

  mutating func tellWideBlank(_ at: Int, _ length: Int) {
    var told = Diagnostic(
      .yamlSyntax, at: place(at..<(at + length)),
      Message(
        "the blank here is one that does not break lines, and YAML does not take it for a space"),
      help: Message("delete it and type a space"))
    told.repair = .init(" ")
    diagnostics.append(told)
    for index in at..<(at + length) { bytes[index] = 0x20 }
  }

  mutating func tellMissingBlank(_ key: Range<Int>, _ value: Range<Int>, _ line: Range<Int>) {
    // An address, a time, a name with a colon in it.
    guard bytes[value.lowerBound] != 0x2F, bytes[value.lowerBound] != 0x3A,
      bytes[key].allSatisfy({ $0 >= 0x61 && $0 <= 0x7A || $0 == 0x5F })
    else { return }
    let name = text(key)
    var told = Diagnostic(
      .yamlSyntax, at: place(key.lowerBound..<(value.lowerBound)),
      Message("a space is missing after '\(name):'"),
      help: Message("write '\(name): \(text(value))'"))
    told.repair = .init(name + ": ")
    diagnostics.append(told)
    if !"[{|>\"'".utf8.contains(bytes[value.lowerBound]) {
      entries.append(
        YAMLEntry(
          key: name, keyRange: place(key), value: YAMLNode(.scalar(text(value)), at: place(value))))
    }
    blank(line)
  }

  /// Tabs and blanks of other kinds before a line.
  mutating func mendIndentation(_ number: Int) {
    let line = lines[number]
    var at = line.lowerBound
    var width = 0
    var isOdd = false
    var hasTab = false
    while at < line.upperBound {
      let wide = wideBlank(at)
      if bytes[at] == 0x09 { hasTab = true }
      guard bytes[at] == 0x20 || bytes[at] == 0x09 || wide > 0 else { break }
      isOdd = isOdd || bytes[at] != 0x20
      width += bytes[at] == 0x09 ? 2 : 1
      at += max(1, wide)
    }
    guard isOdd, at < line.upperBound else { return }
    var told = Diagnostic(
      .yamlSyntax, at: place(line.lowerBound..<at),
      hasTab
        ? Message("a tab stands at the beginning of this line")
        : Message(
          "a blank at the beginning of this line is one that YAML does not take for a space"),
      help: Message("use spaces instead, as in the other lines"))
    told.repair = .init(String(repeating: " ", count: width))
    diagnostics.append(told)
    indent(line.lowerBound..<at, by: min(width, at - line.lowerBound))
    lines[number] = (at - min(width, at - line.lowerBound))..<line.upperBound
  }

  /// `  country: ES` below `title: …`.
  mutating func mendIndentedKey(_ number: Int) {
    let line = lines[number]
    var at = line.lowerBound
    while bytes[at] == 0x20 { at += 1 }
    var told = Diagnostic(
      .yamlSyntax, at: place(line.lowerBound..<at),
      Message(
        "this line is further in than the field above it, so it would be read as part of that"),
      help: Message("delete the spaces at the beginning of the line"))
    told.repair = .init("")
    diagnostics.append(told)
    indent(line.lowerBound..<at, by: 0)
    lines[number] = at..<line.upperBound
  }

  private func help(_ field: Field, _ text: String) -> Message {
    let quoted = inQuotes(text)
    guard quoted.utf8.count <= 400 else { return Message("put the whole value in double quotes") }
    if let key = field.key { return Message("write \(self.text(key)): \(quoted)") }
    return Message("write \(quoted)")
  }

  /// A text in quotes, as YAML reads it (7.3.1, 7.3.2).
  private func inQuotes(_ text: String) -> String {
    if text.contains("\""), !text.contains("'") { return "'\(text)'" }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  // MARK: The copy

  /// Lets a range stand for one text: that of its lines from a place on.
  mutating func takeAsOne(_ range: Range<Int>, from start: Int) {
    standIn(range, joined(start..<range.upperBound))
  }

  private mutating func standIn(_ range: Range<Int>, _ text: String) {
    for index in range { bytes[index] = 0x78 }
    texts[range.lowerBound] = text
  }

  mutating func blank(_ range: Range<Int>) { for index in range { bytes[index] = 0x20 } }

  /// Empty lines take the room that the indentation no longer needs.
  private mutating func indent(_ range: Range<Int>, by width: Int) {
    for index in range { bytes[index] = index < range.upperBound - width ? 0x0A : 0x20 }
  }
}

extension Diagnostic {
  /// The finding with a repair of the whole value that it stands in.
  fileprivate func repaired(at range: SourceRange, by new: String) -> Diagnostic {
    var told = Diagnostic(rule, at: range, message, help: nextStep, note: note, severity: severity)
    told.repair = .init(new)
    return told
  }
}
