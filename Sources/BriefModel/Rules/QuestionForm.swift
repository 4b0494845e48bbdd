package import BriefDiagnostics

extension Rule {
  /// The question is one sentence that ends with a question mark.
  package static let questionForm = Rule(
    "question-form", .error,
    checks: Bilingual(
      "The question is one sentence that ends with a question mark.",
      es: "La pregunta es una sola frase que termina en signo de interrogación."),
    why: Bilingual(
      "it stands on the first page and must be understood at once",
      es: "está en la primera página y debe entenderse enseguida"),
    example: "question: Tapering",
    instead: "question: Does slower tapering reduce relapse?")
}

extension FieldChecker {
  mutating func checkQuestion(_ values: FieldValues) {
    guard let entry = values.entry("question"), let question = entry.value.text,
      !question.hasSuffix("?") || question.dropLast().contains("?")
    else { return }
    reader.tell(
      .questionForm, at: entry.range,
      Bilingual(
        "the question must be one sentence that ends in '?'",
        es: "la pregunta debe ser una sola frase que termine en '?'"),
      Bilingual("ask one thing, in one sentence", es: "pregunte una cosa, en una frase"))
  }
}
