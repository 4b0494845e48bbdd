internal import BriefDiagnostics
internal import Bytes

/// What is told about one bibliography. After many findings of one file no more is told of it.
struct ReferenceFindings {
  let source: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  private static let most = 200

  init(_ source: SourceFile) { self.source = source }

  mutating func tell(
    _ rule: Rule, _ range: Range<Int>, _ summary: Message, help: Message,
    severity: Severity? = nil
  ) {
    guard diagnostics.count < Self.most else { return }
    diagnostics.append(
      Diagnostic(rule, at: source.range(range), summary, help: help, severity: severity))
  }

  /// Tells what a file that is not UTF-8 is taken for.
  ///
  /// - Returns: whether its words are to be read as Windows-1252.
  mutating func tellEncoding() -> Bool {
    source.bytes.withUnsafeBufferPointer { bytes in
      if let stray = bytes.firstIndex(of: 0, from: 0) {
        tell(
          .unreadableReferences, stray..<(stray + 1),
          Message("a zero byte stands here; it and other control signs are left out"),
          help: Message("save the file as UTF-8 text, or export it again"), severity: .warning)
      }
    }
    guard let place = firstInvalidUTF8(source.bytes) else { return false }
    tell(
      .unreadableReferences, place..<(place + 1),
      Message(
        "the bibliography is not UTF-8 text from here on; it is read as Windows-1252 (Latin-1)"),
      help: Message("look whether the accents are right, then export it again as UTF-8"),
      severity: .warning)
    return true
  }

  mutating func tell(_ problem: BibTeXProblem) {
    let lost = problem.lostKey.map { Message("; the entry '\($0)' is left out") }
    tell(
      .unreadableReferences, problem.range, problem.summary + lost,
      help: Message("mend it here, or export the file again"), severity: .warning)
  }

  /// Commands of LaTeX that nobody here knows, where they are shown.
  mutating func tellCommands(of entry: BibTeXEntry) {
    for name in entry.fields.keys.sorted() where isShown(name) {
      guard let field = entry.fields[name], field.text.utf8.contains(0x5C) else { continue }
      for command in unknownCommands(in: field.text) {
        let start = field.start.map { $0 + command.offset }
        let range =
          start.map { $0..<($0 + command.name.utf8.count + 1) } ?? field.range
        tell(
          .unknownLaTeX, range,
          Message(
            "'\\\(command.name)' in '\(name)' of '\(entry.key)' is not known here; what stands in its braces is kept"
          ),
          help: Message("write the sign itself (the file is UTF-8), or plain words"))
      }
    }
  }

  /// Names that nothing joins: `Roe, Ann; Doe, Bob`, or `Roe, A., Doe, B.`.
  mutating func tellNames(of entry: BibTeXEntry) {
    for name in ["author", "editor", "translator"] {
      guard let field = entry.fields[name],
        field.text.utf8.contains(where: { $0 == 0x3B || $0 == 0x2C }),
        splitNames(field.text).contains(where: { namesSlip($0) != nil })
      else { continue }
      tell(
        .unreadableReferences, field.range,
        Message("the names in '\(name)' of '\(entry.key)' are not joined by 'and'"),
        help: Message("write 'Horowitz, Mark and Taylor, David', and look how they are shown"),
        severity: .warning)
    }
  }

  /// Dates that cannot be read, and are shown as they are written.
  mutating func tellDates(of entry: BibTeXEntry, _ item: Item) {
    for (field, variable) in [
      ("date", Variable.issued), ("year", .issued), ("urldate", .accessed),
      ("eventdate", .eventDate), ("origdate", .originalDate),
    ] {
      guard let value = item.dates[variable], !value.literal.isEmpty,
        let written = entry.fields[field]
      else { continue }
      tellDate(value, field, item.id, written.range)
    }
  }

  mutating func tellDate(_ date: DateValue?, _ field: String, _ key: String, _ range: Range<Int>) {
    guard let words = date?.literal, !words.isEmpty, wasMeantAsDate(words) else { return }
    tell(
      .unreadableReferences, range,
      Message("'\(words)' in '\(field)' of '\(key)' is not a date; it is shown as it is written"),
      help: Message("write year, month and day as in 2019-05-03, or the year alone"),
      severity: .warning)
  }

  mutating func tellAnnotation(_ field: BibTeXField) {
    tell(
      .unreadableReferences, field.range, Message("annotations of names are not used"),
      help: Message("nothing needs to be done; what a style shows of the work is the same"),
      severity: .note)
  }

  private func isShown(_ field: String) -> Bool {
    switch field {
    case "abstract", "file", "keywords", "annotation", "annote", "url", "doi", "eprint", "groups",
      "comment", "review", "bdsk-url-1", "bdsk-file-1", "owner", "timestamp", "sortkey", "sortname",
      "sorttitle", "options", "key", "indextitle", "presort", "date-added", "date-modified":
      false
    default: true
    }
  }
}
