import BriefDiagnostics
import Foundation
import TestSupport
import Testing

/// `make catalogues`: writes `Templates/languages/briefs.pot` from the sentences of the sources, and
/// gives each `CODE.po` the same sentences in the same order. What is new there has no words yet, and
/// what is said nowhere any more goes; words and notes of translators stay as they are.
struct CatalogueWriter {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["BRIEFS_CATALOGUES"] == "write"))
  func writeTheCatalogues() throws {
    let sentences = CatalogueSentence.all(of: SpanishTests.literals)
    let folder = SpanishTests.folder
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where name.hasSuffix(".po") || name == "briefs.pot" {
      let file = folder.appending(path: name)
      let old = try String(contentsOf: file, encoding: .utf8)
      let merged = merge(old, with: sentences, isTemplate: name.hasSuffix(".pot"))
      if merged.text != old {
        try merged.text.write(to: file, atomically: true, encoding: .utf8)
      }
      print("\(name): \(merged.new) new, \(merged.gone) gone, \(merged.open) without words")
    }
  }

  @Test func newSentencesComeAndOldOnesGo() {
    let old = """
      # Spanish sentences.
      msgid ""
      msgstr ""
      "Plural-Forms: nplurals=3; plural=0;\\n"

      # A note of the translator.
      #: Sources/Old.swift
      #, fuzzy
      msgid "kept"
      msgstr "guardado"

      #: Sources/Old.swift
      msgid "gone"
      msgstr "ido"

      """
    let sentences = [
      CatalogueSentence(context: "menu", one: "a \"word\"\nand more", many: nil, paths: ["A.swift"]),
      CatalogueSentence(context: nil, one: "kept", many: nil, paths: ["A.swift", "B.swift"]),
      CatalogueSentence(context: nil, one: "{1} page", many: "{1} pages", paths: ["C.swift"]),
    ]
    let merged = merge(old, with: sentences, isTemplate: false)
    #expect(
      merged.text == """
        # Spanish sentences.
        msgid ""
        msgstr ""
        "Plural-Forms: nplurals=3; plural=0;\\n"

        #: A.swift
        msgctxt "menu"
        msgid ""
        "a \\"word\\"\\n"
        "and more"
        msgstr ""

        # A note of the translator.
        #: A.swift B.swift
        #, fuzzy
        msgid "kept"
        msgstr "guardado"

        #: C.swift
        msgid "{1} page"
        msgid_plural "{1} pages"
        msgstr[0] ""
        msgstr[1] ""
        msgstr[2] ""

        """)
    #expect((merged.new, merged.gone, merged.open) == (2, 1, 3))
    #expect(merge(merged.text, with: sentences, isTemplate: false).text == merged.text)
  }

  /// A sentence that was changed keeps its words for the translator, who has to look at them again.
  @Test func aChangedSentenceKeepsItsWordsAsAGuess() throws {
    let old = """
      msgid ""
      msgstr ""

      #: A.swift
      msgid "write the date with hyphens"
      msgstr "escriba la fecha con guiones"

      #: A.swift
      msgid "nothing alike"
      msgstr "nada parecido"

      """
    let sentences = [
      CatalogueSentence(
        context: nil, one: "write the dates with hyphens", many: nil, paths: ["A.swift"])
    ]
    let merged = merge(old, with: sentences, isTemplate: false)
    #expect(
      merged.text.hasSuffix(
        """
        #: A.swift
        #, fuzzy
        #| msgid "write the date with hyphens"
        msgid "write the dates with hyphens"
        msgstr "escriba la fecha con guiones"

        """))
    #expect((merged.new, merged.gone, merged.open) == (1, 2, 1))
    #expect(merge(merged.text, with: sentences, isTemplate: false).text == merged.text)
    // What is marked so counts as missing.
    let read = readCatalogue(SourceFile(path: "es.po", text: merged.text))
    #expect(!Catalogue(language: "es", layers: [read.value]).has("write the dates with hyphens"))
    let words = merge(old, with: sentences, isTemplate: true)
    #expect(!words.text.contains("fuzzy"))
  }
}

/// A sentence as a catalogue lists it.
struct CatalogueSentence {
  let context: String?
  let one: String
  let many: String?
  /// The files that say it.
  var paths: [String]

  /// Each sentence once, in the order of the sources.
  static func all(of literals: MessageLiterals) -> [CatalogueSentence] {
    var places: [String: Int] = [:]
    var found: [CatalogueSentence] = []
    for sentence in literals.sentences {
      if let place = places[sentence.key] {
        if !found[place].paths.contains(sentence.path) { found[place].paths.append(sentence.path) }
        continue
      }
      places[sentence.key] = found.count
      let halves = sentence.key.split(separator: "\u{4}", maxSplits: 1).map(String.init)
      found.append(
        CatalogueSentence(
          context: halves.count > 1 ? halves[0] : nil, one: halves[halves.count - 1],
          many: sentence.plural, paths: [sentence.path]))
    }
    return found
  }

  /// What identifies it in a file.
  fileprivate var head: String {
    (context.map { "msgctxt \(quoted($0))\n" } ?? "") + "msgid \(quoted(one))\n"
      + (many.map { "msgid_plural \(quoted($0))\n" } ?? "")
  }

  fileprivate func empty(forms: Int) -> String {
    guard many != nil else { return "msgstr \"\"" }
    return (0..<forms).map { "msgstr[\($0)] \"\"" }.joined(separator: "\n")
  }
}

/// A text as catalogues hold it, each of its lines on one of the file's.
private func quoted(_ text: String) -> String {
  let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    .replacing("\t", with: "\\t")
  let lines = escaped.split(separator: "\n", omittingEmptySubsequences: false)
  if lines.count == 1 { return "\"\(escaped)\"" }
  let last = lines.count - 1
  return "\"\"\n"
    + lines.enumerated().filter { $0 < last || !$1.isEmpty }
    .map { "\"\($1)\($0 < last ? "\\n" : "")\"" }.joined(separator: "\n")
}

/// The sentence, of those that nobody says any more, that was changed into a new one: so alike that a
/// translator would rather mend its words than begin anew.
private func nearest(to sentence: CatalogueSentence, in heads: some Sequence<String>) -> String? {
  let new = Array(sentence.head)
  let candidates = heads.compactMap { head -> (head: String, distance: Int)? in
    let old = Array(head)
    let most = max(new.count, old.count) / 3
    guard abs(new.count - old.count) <= most,
      head.contains("msgid_plural") == (sentence.many != nil),
      head.hasPrefix("msgctxt") == (sentence.context != nil)
    else { return nil }
    let apart = distance(old, new)
    return apart <= most ? (head, apart) : nil
  }
  return candidates.min { ($0.distance, $0.head) < ($1.distance, $1.head) }?.head
}

/// How many letters must be put in, taken out or changed (Levenshtein).
private func distance(_ one: [Character], _ other: [Character]) -> Int {
  var row = Array(0...other.count)
  for (place, letter) in one.enumerated() {
    var diagonal = row[0]
    row[0] = place + 1
    for column in other.indices {
      let above = row[column + 1]
      row[column + 1] = min(
        above + 1, row[column] + 1, diagonal + (letter == other[column] ? 0 : 1))
      diagonal = above
    }
  }
  return row[other.count]
}

/// A file with the given sentences: those that it has with their words, others without.
private func merge(_ file: String, with sentences: [CatalogueSentence], isTemplate: Bool)
  -> (text: String, new: Int, gone: Int, open: Int)
{
  var entries = file.split(separator: "\n\n").map {
    $0.trimmingCharacters(in: .newlines)
  }.filter { !$0.isEmpty }
  let header = entries.isEmpty ? "msgid \"\"\nmsgstr \"\"" : entries.removeFirst()
  let forms = header.firstMatch(of: /nplurals=(\d)/).flatMap { Int($0.output.1) } ?? 2
  var known: [String: (notes: [String], marks: [String], words: String)] = [:]
  for entry in entries {
    let lines = entry.components(separatedBy: "\n")
    let body = lines.filter { !$0.hasPrefix("#") }
    guard let start = body.firstIndex(where: { $0.hasPrefix("msgstr") }) else { continue }
    known[body[..<start].joined(separator: "\n") + "\n"] = (
      lines.filter { $0 == "#" || $0.hasPrefix("# ") || $0.hasPrefix("#.") },
      lines.filter { $0.hasPrefix("#,") || $0.hasPrefix("#|") }, body[start...].joined(separator: "\n")
    )
  }
  var out = [header]
  var (new, open) = (0, 0)
  let before = known.count
  let heads = Set(sentences.map(\.head))
  var gone = known.filter { !heads.contains($0.key) }
  for sentence in sentences {
    var found = known.removeValue(forKey: sentence.head)
    if found == nil {
      new += 1
      if !isTemplate, let old = nearest(to: sentence, in: gone.keys), let entry = gone[old] {
        gone[old] = nil
        let before = old.split(separator: "\n").map { "#| \($0)" }
        found = (entry.notes, ["#, fuzzy"] + before, entry.words)
      }
    }
    let empty = sentence.empty(forms: forms)
    let words = isTemplate ? empty : found?.words ?? empty
    let marks = isTemplate ? [] : found?.marks ?? []
    if words == empty || !marks.isEmpty { open += 1 }
    let lines = (found?.notes ?? []) + ["#: \(sentence.paths.joined(separator: " "))"] + marks
    out.append(lines.joined(separator: "\n") + "\n" + sentence.head + words)
  }
  return (out.joined(separator: "\n\n") + "\n", new, before - (sentences.count - new), open)
}
