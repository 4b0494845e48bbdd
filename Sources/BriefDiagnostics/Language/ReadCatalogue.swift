/// Reads a language's file in the form of GNU gettext; what is wrong with it is told at its place, and
/// the sentence in question stays English.
///
/// Entries that are marked `fuzzy`, as tools mark a guess, and those without words count as missing.
/// Source: GNU gettext manual, "The Format of PO Files".
///
/// - Parameters:
///   - plural: how the language counts where the file does not say it.
///   - isTrusted: whether it comes with the program, whose own tests have held each sentence against its
///     original: then that is not done again for every reader.
///   - known: what the program's sentences are known by; nil where that cannot be told.
package func readCatalogue(
  _ source: SourceFile, plural: PluralRule = .english, isTrusted: Bool = false,
  known: Set<String>? = nil
) -> Diagnosed<Catalogue.Layer> {
  var reader = CatalogueReader(source, plural: plural, isTrusted: isTrusted, known: known)
  reader.read()
  return Diagnosed(
    Catalogue.Layer(
      entries: reader.entries, plural: reader.plural, thousands: reader.thousands,
      articles: reader.articles, sounds: reader.sounds, reading: reader.reading),
    reader.diagnostics)
}

struct CatalogueReader {
  private let source: SourceFile
  private(set) var entries: [String: [String]] = [:]
  private(set) var plural: PluralRule
  private let isTrusted: Bool
  private let known: Set<String>?
  /// The forms that one number alone takes, which may say it in words.
  var spokenForms: Set<Int>
  private(set) var thousands: (mark: String, from: Int)?
  private(set) var articles: [String] = []
  private(set) var sounds: SoundRules?
  private(set) var reading: ReadingMeasure?
  private(set) var diagnostics: [Diagnostic] = []

  private var entry = Entry()
  private var isAtHeader = true

  /// More than this is told by its number only, and no catalogue has so many sentences.
  private static let mostFindings = 50
  private static let mostEntries = 20_000

  /// What was read of one entry.
  private struct Entry {
    var context: [UInt8]?
    var one: [UInt8]?
    var many: [UInt8]?
    var forms: [[UInt8]] = []
    var isGuess = false
    var start = 0
    /// Where the sentence and each of its forms begin.
    var oneStart = 0
    var formStarts: [Int] = []
    /// What a line of text that stands alone continues.
    var last: Word?
    var isEmpty: Bool { one == nil && context == nil && forms.isEmpty }
  }

  private enum Word: Equatable {
    case context, one, many
    case form(Int)
  }

  init(_ source: SourceFile, plural: PluralRule, isTrusted: Bool, known: Set<String>?) {
    self.source = source
    self.plural = plural
    self.isTrusted = isTrusted
    self.known = known
    spokenForms = plural.spokenForms
  }

  mutating func read() {
    let bytes = source.bytes
    bytes.withUnsafeBufferPointer { buffer in
      var start = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      while start < buffer.count {
        var end = start
        while end < buffer.count, buffer[end] != 0x0A { end += 1 }
        readLine(buffer, start, end)
        start = end + 1
      }
    }
    close()
  }

  private mutating func readLine(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var at = start
    var end = end
    while at < end, bytes[at] <= 0x20 { at += 1 }
    while end > at, bytes[end - 1] <= 0x20 { end -= 1 }
    guard at < end else { return }
    if bytes[at] == 0x23 {
      // A comment before the next entry; `#,` holds marks of tools, `#~` what is no longer used.
      if !entry.forms.isEmpty { close() }
      if at + 1 < end, bytes[at + 1] == 0x2C {
        let marks = UnsafeBufferPointer(rebasing: bytes[at..<end])
        entry.isGuess = entry.isGuess || String(decoding: marks, as: UTF8.self).contains("fuzzy")
      }
      // Marks before what is no longer used belong to that.
      if at + 1 < end, bytes[at + 1] == 0x7E { entry.isGuess = false }
      return
    }
    guard bytes[at] != 0x22 else {
      guard entry.last != nil else {
        return tell(at, end, Message("this line of text belongs to nothing"))
      }
      return append(bytes, at, end)
    }
    var wordEnd = at
    while wordEnd < end, bytes[wordEnd] > 0x20, bytes[wordEnd] != 0x22 { wordEnd += 1 }
    let name = String(
      decoding: UnsafeBufferPointer(rebasing: bytes[at..<wordEnd]), as: UTF8.self)
    guard let word = word(name) else {
      let known = Message.anyOf(["msgctxt", "msgid", "msgid_plural", "msgstr"])
      return tell(at, wordEnd, Message("'\(name)' is no word of a catalogue; it has \(known)"))
    }
    if word == .context || (word == .one && entry.one != nil) || !entry.forms.isEmpty {
      if case .form = word {} else { close() }
    }
    if entry.isEmpty { entry.start = at }
    begin(word, at, wordEnd)
    while wordEnd < end, bytes[wordEnd] <= 0x20 { wordEnd += 1 }
    append(bytes, wordEnd, end)
  }

  private func word(_ name: String) -> Word? {
    switch name {
    case "msgctxt": .context
    case "msgid": .one
    case "msgid_plural": .many
    case "msgstr": .form(0)
    default:
      name.hasPrefix("msgstr[") && name.hasSuffix("]") && name.utf8.count == 9
        ? Int(name.dropFirst(7).dropLast()).map { .form($0) } : nil
    }
  }

  private mutating func begin(_ word: Word, _ start: Int, _ end: Int) {
    entry.last = word
    switch word {
    case .context: entry.context = []
    case .one:
      entry.one = []
      entry.oneStart = start
    case .many: entry.many = []
    case .form(let number):
      guard number == entry.forms.count else {
        entry.last = nil
        return tell(
          start, end, Message("the forms of a sentence are counted from 0, each once, in order"))
      }
      entry.forms.append([])
      entry.formStarts.append(start)
    }
  }

  /// Adds the text between the quotation marks of a line.
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    guard end - start >= 2, bytes[start] == 0x22, bytes[end - 1] == 0x22 else {
      return tell(start, end, Message("this text does not stand between two quotation marks"))
    }
    var text: [UInt8] = []
    text.reserveCapacity(end - start)
    var at = start + 1
    while at < end - 1 {
      let byte = bytes[at]
      at += 1
      if byte == 0x22 {
        return tell(
          at - 1, at, Message("a quotation mark within a text needs a backslash before it"))
      }
      guard byte == 0x5C else {
        text.append(byte)
        continue
      }
      guard at < end - 1, let sign = Self.escapes[bytes[at]] else {
        return tell(
          at - 1, min(at + 1, end), Message("a backslash stands before a sign that needs none"))
      }
      text.append(sign)
      at += 1
    }
    switch entry.last {
    case .context: entry.context?.append(contentsOf: text)
    case .one: entry.one?.append(contentsOf: text)
    case .many: entry.many?.append(contentsOf: text)
    case .form: entry.forms[entry.forms.count - 1].append(contentsOf: text)
    case nil: break
    }
  }

  private static let escapes: [UInt8: UInt8] = [
    0x6E: 0x0A, 0x74: 0x09, 0x72: 0x0D, 0x22: 0x22, 0x5C: 0x5C,
  ]

  // MARK: Entries

  private mutating func close() {
    let done = entry
    entry = Entry()
    guard !done.isEmpty else { return }
    guard let one = done.one, !done.forms.isEmpty else {
      return tell(
        done.start, done.start + 1, Message("this entry lacks its 'msgid' or its 'msgstr'"))
    }
    let place = (done.oneStart, done.oneStart + 5)
    let bad =
      text(one) == nil
      ? done.oneStart
      : zip(done.formStarts, done.forms)
        .first { text($0.1) == nil }?.0
    guard let words = text(one), bad == nil else {
      let start = bad ?? done.start
      return tell(start, start + 5, Message("this entry is not written in UTF-8"))
    }
    let forms = done.forms.compactMap { text($0) }
    if words.isEmpty, done.context == nil { return readHeader(forms[0], place) }
    isAtHeader = false
    if done.isGuess || forms.allSatisfy(\.isEmpty) { return }
    let context = done.context.flatMap { text($0) }.map { $0 + "\u{4}" } ?? ""
    let starts = done.formStarts
    guard
      isTrusted
        || check(forms, of: words, many: done.many.flatMap { text($0) }, at: place, starts)
    else { return }
    if let known, !known.contains(context + words) {
      tellUnknownSentence(words, at: place)
    }
    guard entries.count < Self.mostEntries else { return }
    if entries.updateValue(forms, forKey: context + words) != nil {
      tell(place.0, place.1, Message("the sentence '\(words)' stands here twice"))
    }
  }

  private func text(_ bytes: [UInt8]) -> String? { String(validating: bytes, as: UTF8.self) }

  /// The first entry has no words: it says how the language counts.
  private mutating func readHeader(_ text: String, _ place: (Int, Int)) {
    guard isAtHeader else {
      return tell(place.0, place.1, Message("an entry without words can only be the first"))
    }
    isAtHeader = false
    var mark: String?
    var from = 5
    for line in text.split(separator: "\n") {
      let halves = line.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      let value = String(halves[1].drop { $0 == " " })
      switch halves[0] {
      case "Plural-Forms":
        guard let read = PluralRule(value) else {
          tell(place.0, place.1, Message("'Plural-Forms' cannot be read: '\(value)'"))
          continue
        }
        plural = read
        spokenForms = read.spokenForms
        if let number = read.numberWithoutForm {
          tell(
            place.0, place.1,
            Message("'Plural-Forms' gives the number \(number) a form that the language has not"))
        }
      case "Language" where !value.isEmpty && value.replacing("_", with: "-") != ownCode:
        tell(
          place.0, place.1,
          Message("'Language' says '\(value)', and the file is called '\(ownCode).po'"))
      case "Content-Type" where !value.lowercased().contains("utf-8"):
        tell(
          place.0, place.1, Message("a catalogue is written in UTF-8, and this one says '\(value)'")
        )
      case "X-Thousands": mark = value.filter { $0 != "\"" }
      case "X-Articles": articles = value.split(separator: " ").map(String.init)
      case "X-Sounds":
        sounds = SoundRules(value)
        if sounds == nil { tellSetting("X-Sounds", value, place) }
      case "X-Reading-Ease":
        reading = ReadingMeasure(value)
        if reading == nil { tellSetting("X-Reading-Ease", value, place) }
      case "X-Thousands-From": from = max(4, min(Int(value) ?? 5, 20))
      default: continue
      }
    }
    if let mark, !mark.isEmpty { thousands = (mark, from) }
  }

  private mutating func tellSetting(_ name: String, _ value: String, _ place: (Int, Int)) {
    tell(
      place.0, place.1, Message("'\(name)' cannot be read: '\(value)'"),
      help: Message("write it in the form that the header of Templates/languages/es.po shows"))
  }

  /// The language that the file's name says.
  private var ownCode: String {
    source.path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? ""
  }

  mutating func add(
    _ rule: Rule, _ place: (Int, Int), _ summary: Message, _ help: Message, _ severity: Severity?
  ) {
    guard diagnostics.count < Self.mostFindings else { return }
    diagnostics.append(
      Diagnostic(
        rule, at: source.range(place.0, min(place.1, source.bytes.count)), summary, help: help,
        severity: severity))
  }
}
