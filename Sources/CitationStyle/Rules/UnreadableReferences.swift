package import BriefDiagnostics
internal import Bytes

extension Rule {
  /// The bibliography is in one of the formats that programs export.
  package static let unreadableReferences = Rule(
    "unreadable-references", .error,
    checks: Message(
      "The bibliography is CSL JSON, BibTeX or BibLaTeX (.bib), RIS (.ris), PubMed's (.nbib) or EndNote's (.enw), as Zotero and the others export it."
    ),
    why: Message("without it every citation would lead nowhere"),
    example: "{ \"title\": \"One work\" }",
    instead: "[ { \"id\": \"davies2019\", \"title\": \"…\" } ]")
}

extension ReferenceFindings {
  mutating func tell(_ problem: BibTeXProblem) {
    let lost = problem.lostKey.map { Message("; the entry '\($0)' is left out") }
    tell(
      .unreadableReferences, problem.range, problem.summary + lost,
      help: Message("mend it here, or export the file again"), severity: .warning)
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

  mutating func tellAnnotation(_ field: BibTeXField) {
    tell(
      .unreadableReferences, field.range, Message("annotations of names are not used"),
      help: Message("nothing needs to be done; what a style shows of the work is the same"),
      severity: .note)
  }

  mutating func tellControl(_ place: Range<Int>) {
    tell(
      .unreadableReferences, place,
      Message("an invisible control character stands here; it is left out"),
      help: Message("delete it, or export the file again"), severity: .warning)
  }

  /// A file whose name says another format than it holds.
  mutating func tellWrongName(_ named: BibliographyFormat, _ found: BibliographyFormat) {
    tell(
      .unreadableReferences, 0..<1,
      Message("this file is named as \(named.name), but holds \(found.name); it is read as that"),
      help: Message("name it '.\(found.suffix)', or export it again as \(named.name)"),
      severity: .warning)
  }
}

extension ReferenceFindings {
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

  /// A month or a day that no calendar has, beside a year that is shown without it.
  mutating func tellParts(of entry: BibTeXEntry, _ item: Item) {
    guard entry["date"]?.isEmpty ?? true, let date = item.dates[.issued], date.parts.count == 1,
      let first = date.parts.first
    else { return }
    for (name, isRead) in [("month", first.month > 0), ("day", first.day > 0)] {
      guard !isRead, let field = entry.fields[name], !field.text.trimmingBlanks().isEmpty else {
        continue
      }
      tellLeftOut(field.text.trimmingBlanks(), name, item.id, field.range)
      return
    }
  }

  /// What stands in a field for dates and is none, where the work has a date without it.
  mutating func tellLeftOut(_ words: String, _ field: String, _ key: String, _ range: Range<Int>) {
    tell(
      .unreadableReferences, range,
      Message("'\(words)' in '\(field)' of '\(key)' is no part of a date; it is left out"),
      help: Message("write a month from 1 to 12 or in words, and a day that the month has"),
      severity: .warning)
  }

  mutating func tellDate(_ date: DateValue?, _ field: String, _ key: String, _ range: Range<Int>) {
    guard let words = date?.literal, !words.isEmpty, wasMeantAsDate(words) else { return }
    tell(
      .unreadableReferences, range,
      Message("'\(words)' in '\(field)' of '\(key)' is not a date; it is shown as it is written"),
      help: Message("write year, month and day as in 2019-05-03, or the year alone"),
      severity: .warning)
  }
}
