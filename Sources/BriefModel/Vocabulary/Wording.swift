internal import BriefDiagnostics
internal import Bytes

/// Words and phrases that are looked for in texts, without regard to capitals.
package struct PhraseList: Sendable {
  /// As they were written.
  package let phrases: [String]
  /// In small letters.
  private let folded: [[UInt8]]
  /// Whether any phrase begins with a byte.
  private let firsts: [Bool]
  /// The phrases that begin with two bytes, by these; one of a single byte stands under a zero.
  private let byStart: [UInt16: [Int]]
  private let longest: Int

  package init(_ phrases: [String]) {
    self.phrases = phrases
    let folded = phrases.map { Array($0.lowercased().utf8) }
    self.folded = folded
    var firsts = [Bool](repeating: false, count: 256)
    for phrase in folded { if let first = phrase.first { firsts[Int(first)] = true } }
    self.firsts = firsts
    byStart = Dictionary(grouping: folded.indices.filter { !folded[$0].isEmpty }) {
      Self.start(folded[$0], 0, isWhole: folded[$0].count == 1)
    }
    longest = folded.reduce(0) { max($0, $1.count) }
  }

  private static func start(_ text: [UInt8], _ at: Int, isWhole: Bool) -> UInt16 {
    UInt16(text[at]) << 8 | (isWhole || at + 1 == text.count ? 0 : UInt16(text[at + 1]))
  }

  package var isEmpty: Bool { phrases.isEmpty }

  /// Whether a text in small letters has one of the phrases as whole words.
  func occur(in text: [UInt8]) -> Bool { first(in: text, from: 0) != nil }

  /// The first phrase from a byte on: its number and its bytes.
  func first(in text: [UInt8], from start: Int) -> (phrase: Int, range: Range<Int>)? {
    var at = start
    while at < text.count {
      if firsts[Int(text[at])], at == 0 || !endsWord(text, at - 1) {
        // The one that was written first in the list comes first.
        let candidates =
          (byStart[Self.start(text, at, isWhole: false)] ?? [])
          + (byStart[Self.start(text, at, isWhole: true)] ?? [])
        let found = candidates.filter { matches(folded[$0], text, at) }.min()
        if let found { return (found, at..<(at + folded[found].count)) }
      }
      at += 1
    }
    return nil
  }

  /// Whether a text begins with one of the phrases.
  func begin(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, firsts[Int(first >= 0x41 && first <= 0x5A ? first | 0x20 : first)]
    else { return false }
    let head = Array(text.text(0..<min(text.count, longest + 8)).lowercased().utf8)
    return folded.contains { matches($0, head, 0) }
  }

  private func matches(_ phrase: [UInt8], _ text: [UInt8], _ at: Int) -> Bool {
    guard at + phrase.count <= text.count else { return false }
    for offset in phrase.indices where text[at + offset] != phrase[offset] { return false }
    return at + phrase.count == text.count || !isLetter(text[at + phrase.count])
  }

  /// Whether a byte begins a letter or digit; the signs beyond ASCII begin with C2 or E2.
  private func isLetter(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte > 0xC2 && byte != 0xE2
  }

  /// Whether the character that ends at a byte is a letter or digit.
  private func endsWord(_ text: [UInt8], _ end: Int) -> Bool {
    var at = end
    while at > 0, text[at] & 0xC0 == 0x80 { at -= 1 }
    return isLetter(text[at])
  }
}

/// The words of one language that fit each level of certainty, and those that open benefits and harms.
///
/// The words for the levels follow GRADE's informative statements (Santesso and others 2020,
/// J Clin Epidemiol 119:126-135): nothing for high, "probably" for moderate, "may" for low, "very
/// uncertain" for very low.
package struct Wording: Sendable {
  package var levels: [EvidenceLevel: PhraseList] = [:]
  package var benefits = PhraseList([])
  package var harms = PhraseList([])
  /// Words by which the design of a study is known as one whose evidence begins as high: trials.
  package var trials = PhraseList([])
  /// Words by which it is known as one whose evidence begins as low: observational studies.
  package var observations = PhraseList([])
  /// What asks for something, who is asked, and what says that somebody else asks.
  package var duties = PhraseList([])
  package var dutyBearers = PhraseList([])
  package var attributions = PhraseList([])
  /// What begins a command.
  package var commands = PhraseList([])
  /// The word that, before a colon, begins the caption of a table.
  package var tableCaption = ""
  /// The words among figures.
  var figures = FigureWords.english

  package init() {}

  /// The words of a language, as its catalogue lists them; `Site/wording.yml` replaces any of them.
  init(_ catalogue: Catalogue) {
    levels = Self.levelWords.mapValues { PhraseList(catalogue.words(of: $0)) }
    benefits = PhraseList(
      catalogue.words(
        of: Message(
          "benefits, benefit, advantages", context: "list of words: what opens benefits")))
    harms = PhraseList(
      catalogue.words(
        of: Message(
          "harms, harm, risks, disadvantages", context: "list of words: what opens harms")))
    trials = PhraseList(
      catalogue.words(
        of: Message(
          "randomised, randomized, cluster-randomised, cluster-randomized, trial, trials, rct, rcts",
          context: "list of words: designs that begin as high certainty")))
    observations = PhraseList(
      catalogue.words(
        of: Message(
          "observational, cohort, cohorts, case-control, case series, cross-sectional, survey, surveys, before-and-after, registry, uncontrolled, non-randomised, non-randomized, case reports, interrupted time series",
          context: "list of words: designs that begin as low certainty")))
    duties = PhraseList(
      catalogue.words(
        of: Message(
          "should, ought to, must, need to, needs to, have to, has to",
          context: "list of words: what asks for something")))
    dutyBearers = PhraseList(
      catalogue.words(
        of: Message(
          "service, services, ministry, ministries, government, governments, health system, health systems, authority, authorities, region, regions, commissioners, prescribers, doctors, clinicians, policymakers",
          context: "list of words: who is asked")))
    attributions = PhraseList(
      catalogue.words(
        of: Message(
          "guidance, guideline, guidelines, law, laws, court, convention, plan, says, said, asks, asked, recommends, recommended, advises, suggests, according to",
          context: "list of words: what says that others ask")))
    commands = PhraseList(
      catalogue.words(
        of: Message(
          "offer, provide, ensure, train, fund, set up, establish, introduce, require",
          context: "list of words: what begins a command")))
    figures = FigureWords(catalogue)
    tableCaption = Message("Table", context: "before the caption of a table").text(in: catalogue)
  }

  private static let levelWords: [EvidenceLevel: Message] = [
    .moderate: Message(
      "probably, likely, is likely to, are likely to",
      context: "list of words: moderate certainty"),
    .low: Message(
      "may, might, could, suggest, suggests, possibly", context: "list of words: low certainty"),
    .veryLow: Message(
      "very uncertain, not known, unknown, nobody knows, unclear, uncertain whether",
      context: "list of words: very low certainty"),
  ]

  /// The words of each language of the site that has a catalogue of its own, and English.
  static func all(of site: SiteConfiguration, _ catalogues: [String: Catalogue]) -> [String:
    Wording]
  {
    var wordings = ["en": Wording(.english)]
    for language in site.languages {
      guard let catalogue = catalogues[language] else { continue }
      // A language without a catalogue is shown in the words of another, and not read by them.
      let isOwn = catalogue.language == language && !catalogue.isEmpty
      if isOwn || LanguageNames.fallbacks(language).last == "en" {
        wordings[language] = Wording(catalogue)
      }
    }
    return wordings
  }
}
