package import BriefDiagnostics

extension Rule {
  /// Words that the glossary avoids are not used; in quotation marks they may be mentioned.
  package static let avoidedWord = Rule(
    "avoided-word", .warning, isGate: true,
    checks: Message(
      "Words that the glossary avoids are not used; in quotation marks they may be mentioned."),
    why: Message("the group chose its words with people who live with them"),
    example: "Discontinuation symptoms are common.",
    instead: "Withdrawal symptoms are common.")
}

/// Avoided words in title and summary.
func words(_ values: FieldValues, _ vocabulary: Vocabulary, _ language: String) -> [Diagnostic] {
  guard let avoided = vocabulary.avoided[language] else { return [] }
  return ["title", "summary"].compactMap { values.located($0) }.flatMap { text in
    avoided.findings(in: lowered(text.value.utf8), vocabulary, language) { _ in text.range }
  }
}
