/// The words of the glossary that are avoided in one language, and the term that replaces each.
struct AvoidedWords: Sendable {
  let phrases: PhraseList
  /// For each phrase, the position of its term in the glossary.
  let terms: [Int]

  /// The lists of all languages.
  static func lists(_ terms: [Term]) -> [String: AvoidedWords] {
    var words: [String: (phrases: [String], terms: [Int])] = [:]
    for (number, term) in terms.enumerated() {
      for (language, phrases) in term.avoid {
        for phrase in phrases where !phrase.isEmpty {
          words[language, default: ([], [])].phrases.append(phrase)
          words[language]?.terms.append(number)
        }
      }
    }
    return words.mapValues { AvoidedWords(phrases: PhraseList($0.phrases), terms: $0.terms) }
  }
}
