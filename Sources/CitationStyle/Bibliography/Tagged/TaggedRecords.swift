internal import BriefDiagnostics
internal import Bytes

/// A record of a format whose lines begin with a tag: RIS, PubMed's, EndNote's.
struct TaggedRecord {
  struct Line {
    let tag: String
    var value: String
    let range: Range<Int>
  }
  var lines: [Line] = []

  var range: Range<Int> {
    (lines.first?.range.lowerBound ?? 0)..<(lines.last?.range.upperBound ?? 0)
  }

  /// The values of the first of these tags that has any.
  func values(_ tags: String...) -> [String] {
    for tag in tags {
      let found = lines.filter { $0.tag == tag && !$0.value.isEmpty }.map(\.value)
      if !found.isEmpty { return found }
    }
    return []
  }

  func value(_ tags: String...) -> String? {
    for tag in tags {
      if let line = lines.first(where: { $0.tag == tag && !$0.value.isEmpty }) { return line.value }
    }
    return nil
  }
}

/// How lines and records of a tagged format are told apart.
struct TaggedFormat: Sendable {
  /// The tag and the rest of a line; nil for one that goes on with the line before.
  let line: @Sendable (Substring) -> (tag: String, value: Substring)?
  let opens: @Sendable (String) -> Bool
  let closes: @Sendable (String) -> Bool
  /// Whether an empty line ends a record.
  let endsAtBlank: Bool
  /// The tags of lines that hold dates.
  let dates: Set<String>
}

/// A year and, on a line of its own, the day: `2019` with `2019/05/03/`, `May 3` or `3 May 2019`.
func issuedDate(year: String?, day: String?) -> DateValue? {
  let read = day.map(risDate)
  guard let year = year.map(risDate), !year.isEmpty else {
    return read.flatMap { $0.isEmpty ? nil : $0 }
  }
  guard var finer = read, let day, year.parts.count == 1, year.parts[0].month == 0 else {
    return year
  }
  if finer.parts.isEmpty { finer = parseDate("\(day) \(year.parts[0].year)") }
  return finer.parts.first?.year == year.parts[0].year ? finer : year
}

/// Splits a file into its records; what stands outside of them is given as places.
func taggedRecords(
  _ source: SourceFile, _ format: TaggedFormat, isLatin: Bool
) -> (records: [TaggedRecord], stray: [Range<Int>]) {
  var records: [TaggedRecord] = []
  var stray: [Range<Int>] = []
  var record = TaggedRecord()
  func finish() {
    if !record.lines.isEmpty { records.append(record) }
    record = TaggedRecord()
  }
  source.bytes.withUnsafeBufferPointer { bytes in
    var at = bytes.hasPrefix("\u{FEFF}") ? 3 : 0
    while at < bytes.count {
      var end = at
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      let range = at..<end
      at = end + (end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A ? 2 : 1)
      let text = isLatin ? decodedAsWindows1252(bytes, range) : bytes.text(range)
      let words = text.trimmingBlanks()
      if words.isEmpty {
        if format.endsAtBlank { finish() }
        continue
      }
      guard let (tag, value) = format.line(text[...]) else {
        if record.lines.isEmpty {
          stray.append(range)
        } else {
          let last = record.lines.count - 1
          record.lines[last].value += (record.lines[last].value.isEmpty ? "" : " ") + words
        }
        continue
      }
      if format.opens(tag) { finish() }
      if format.closes(tag) {
        finish()
        continue
      }
      record.lines.append(
        TaggedRecord.Line(tag: tag, value: plain(value.trimmingBlanks()), range: range))
    }
  }
  finish()
  return (records, stray)
}

/// A value without control signs.
private func plain(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
  return String(
    String.UnicodeScalarView(
      text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\t" }))
}

/// Reads a tagged file: each record becomes a work; one without a key is given one by its author, year
/// and first word: `horowitz2019tapering`.
func readTagged(
  _ source: SourceFile, _ format: TaggedFormat, name: String,
  _ work: (TaggedRecord) -> (item: Item, aliases: [String])?
) -> Diagnosed<Bibliography> {
  var bibliography = Bibliography()
  var findings = ReferenceFindings(source)
  let isLatin = findings.tellEncoding()
  let (records, stray) = taggedRecords(source, format, isLatin: isLatin)
  var taken: [String: Int] = [:]
  for record in records {
    guard let (item, aliases) = work(record) else {
      findings.tellNoRecord(record.range, name)
      continue
    }
    var made = item
    made.removeEntities()
    if made.id.isEmpty {
      let key = madeKey(made)
      let count = taken[key, default: 0]
      taken[key] = count + 1
      let suffix =
        count == 0 ? "" : count <= 25 ? String(UnicodeScalar(UInt8(0x61 + count))) : "-\(count)"
      made = made.named(key + suffix)
    }
    let number = bibliography.items.count
    bibliography.items.append(made)
    for line in record.lines where format.dates.contains(line.tag) && !line.value.isEmpty {
      let date = risDate(line.value)
      if made.dates.values.contains(where: { $0.literal == line.value }) {
        findings.tellDate(date, line.tag, made.id, line.range)
      } else if date.parts.isEmpty, wasMeantAsDate(date.literal) {
        findings.tellLeftOut(line.value, line.tag, made.id, line.range)
      }
    }
    let first = record.lines.first?.range ?? 0..<0
    bibliography.places.append(source.range(first))
    for alias in aliases where !alias.isEmpty && alias != made.id {
      bibliography.aliases.append((alias, number))
    }
  }
  if let place = stray.first {
    findings.tellStray(place, name, isAll: records.isEmpty)
  }
  return Diagnosed(bibliography, findings.diagnostics)
}

/// `horowitz2019tapering`: the first name, the year, and the first word of the title that is no article.
func madeKey(_ item: Item) -> String {
  let name = (item.names[.author] ?? item.names[.editor])?.first
  let who = name.map { $0.family.isEmpty ? $0.literal : $0.family } ?? ""
  let year = item.dates[.issued]?.parts.first.map { String($0.year) } ?? ""
  let small: Set<String> = [
    "a", "an", "the", "on", "of", "el", "la", "los", "las", "un", "una", "le", "les", "der", "die",
    "das",
  ]
  let words = plainWords(item.texts[.title] ?? "")
  let word = words.first { !small.contains($0) } ?? ""
  let key = plainWords(who).prefix(3).joined() + year + word
  return key.isEmpty ? "work" : key
}

/// Words in small ASCII letters and digits.
private func plainWords(_ text: String) -> [String] {
  var words: [String] = []
  var word = ""
  for scalar in decomposed(text.lowercased()) {
    if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      word.unicodeScalars.append(scalar)
    } else if !scalar.properties.isDiacritic,
      scalar.properties.canonicalCombiningClass.rawValue == 0
    {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    if words.count > 12 { break }
  }
  if !word.isEmpty { words.append(word) }
  return words
}

/// Letters without their marks, as far as the letters of Europe go.
private func decomposed(_ text: String) -> String.UnicodeScalarView {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.unicodeScalars }
  let bases: [Character: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
  ]
  var out = String.UnicodeScalarView()
  for letter in text {
    if let base = bases[letter] {
      out.append(contentsOf: base.unicodeScalars)
    } else if let base = baseLetters[letter] {
      out.append(base)
    } else {
      out.append(contentsOf: letter.unicodeScalars)
    }
  }
  return out
}

/// The letter below each mark: a letter with a mark equals the two that it is made of.
private let baseLetters: [Character: Unicode.Scalar] = {
  var table: [Character: Unicode.Scalar] = [:]
  for mark in [
    0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x30A, 0x30B, 0x30C, 0x327, 0x328,
    0x323,
  ] {
    guard let sign = Unicode.Scalar(UInt32(mark)) else { continue }
    for letter in "abcdefghijklmnopqrstuvwxyz".unicodeScalars {
      table[Character(String(String.UnicodeScalarView([letter, sign])))] = letter
    }
  }
  return table
}()

extension Item {
  /// The same work under another key.
  func named(_ key: String) -> Item {
    var other = Item(id: key, type: type, texts: texts, names: names, dates: dates)
    other.custom = custom
    return other
  }
}
