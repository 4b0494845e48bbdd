package import BriefDiagnostics

extension Rule {
  /// The question is one sentence that ends with a question mark.
  package static let questionForm = Rule(
    "question-form", .error,
    checks: Message("The question is one sentence that ends with a question mark."),
    why: Message("it stands on the first page and must be understood at once"),
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
      Message("the question must be one sentence that ends in '?'"),
      Message("ask one thing, in one sentence"))
  }
}
