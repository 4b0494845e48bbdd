/// Words that people write and the program reads: a list in English at the place where it is used, and in
/// each catalogue the language's own list, which is no translation word for word.
///
///     Message("may, might, could", context: "list of words: low certainty")
extension Catalogue {
  /// The words of a list; none where the language has said none.
  package func words(of list: Message) -> [String] {
    guard let text = find(list.key)?.forms.first ?? (isEnglish ? list.english : nil) else {
      return []
    }
    // Arabic and Chinese have commas of their own.
    return text.split { ",،、，".contains($0) }.compactMap { part in
      let word = part.drop { $0.isWhitespace }
      return word.lastIndex { !$0.isWhitespace }.map { String(word[...$0]) }
    }
  }

  /// What words stand for, in small letters: of several lists, each with what all of its words mean. The
  /// first list that has a word gives its meaning.
  package func meanings(of lists: [(meaning: String, words: Message)]) -> [String: String] {
    var meanings: [String: String] = [:]
    for (meaning, list) in lists {
      for word in words(of: list) where meanings[word.lowercased()] == nil {
        meanings[word.lowercased()] = meaning
      }
    }
    return meanings
  }

  /// Whether English stands for the language itself, and not for words that it lacks.
  var isEnglish: Bool { LanguageNames.fallbacks(language).last == "en" }
}
