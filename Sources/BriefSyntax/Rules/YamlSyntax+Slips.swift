internal import BriefDiagnostics
internal import Bytes

extension YAMLSlips {
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
    let at = skipBlanks(line.lowerBound, line.upperBound)
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

  mutating func unclosed(_ field: Field, _ value: Range<Int>) {
    let open = bytes[value.lowerBound]
    let close = open == 0x5B ? "]" : "}"
    if let hash = hash(in: value) {
      diagnostics.append(
        Diagnostic(
          .yamlSyntax, at: place(hash..<value.upperBound),
          Message(
            "'#' after a space begins a remark, so '\(open == 0x5B ? "[" : "{")' is never closed"),
          help: Message("put the text that holds '#' in double quotes")))
    } else {
      var told = Diagnostic(
        .yamlSyntax, at: place(value),
        Message("the bracket '\(open == 0x5B ? "[" : "{")' that opens here is never closed"),
        help: Message(
          "write '\(close)' at its end; if the bracket belongs to a text, put the text in quotes"))
      if bytes[value].contains(0x2C) { told.repair = .init(text(value) + close) }
      diagnostics.append(told)
    }
    blank(value)
  }
}
