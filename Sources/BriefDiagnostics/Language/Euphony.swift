/// How a word between two others changes with what it stands before: in Spanish "y" becomes "e" before an i.
///
/// A catalogue says it in its header, as `X-Sounds: y=e i hi; y=y ia hia; o=u o ho 8 11.`: a word, what it
/// becomes, and the beginnings before which it does. The longest beginning counts; one with a full stop
/// is a whole word.
struct SoundRules: Sendable, Equatable {
  private struct Rule: Equatable {
    let word: String
    let becomes: String
    let beginning: String
    let isWhole: Bool
  }

  private let rules: [Rule]

  /// No catalogue needs more.
  private static let mostRules = 500

  /// Nil for a text of another form.
  init?(_ text: String) {
    var rules: [Rule] = []
    for part in text.split(separator: ";") {
      let words = part.split(separator: " ")
      if words.isEmpty { continue }
      let halves = words[0].split(separator: "=", omittingEmptySubsequences: false)
      guard halves.count == 2, !halves[0].isEmpty, words.count > 1 else { return nil }
      for beginning in words.dropFirst() {
        let isWhole = beginning.hasSuffix(".")
        rules.append(
          Rule(
            word: String(halves[0]), becomes: String(halves[1]),
            beginning: (isWhole ? beginning.dropLast() : beginning).lowercased(), isWhole: isWhole))
      }
    }
    guard !rules.isEmpty, rules.count <= Self.mostRules else { return nil }
    self.rules = rules
  }

  /// A pattern such as `{1} y {2}` as it sounds before what fills its last place.
  func applied(to pattern: String, before word: String) -> String {
    let sound = word.prefix(24).lowercased().drop { !$0.isLetter && !$0.isNumber }
    let first = sound.prefix { $0.isLetter || $0.isNumber }
    let fitting = rules.filter { rule in
      pattern.contains(" \(rule.word) ")
        && (rule.isWhole ? first == rule.beginning : sound.hasPrefix(rule.beginning))
    }
    guard let rule = fitting.max(by: { $0.beginning.count < $1.beginning.count }) else {
      return pattern
    }
    return pattern.replacing(" \(rule.word) ", with: " \(rule.becomes) ")
  }
}
