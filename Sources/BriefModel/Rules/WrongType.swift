package import BriefDiagnostics

extension Rule {
  /// A field holds the kind of value that it is made for.
  package static let wrongType = Rule(
    "wrong-type", .error,
    checks: Message("A field holds the kind of value that it is made for."),
    why: Message("a list where a text belongs cannot be shown"),
    example: "title: [One, Two]",
    instead: "title: One and two")
}

extension FieldReader {
  mutating func tellWrongType(_ range: SourceRange, _ summary: Message, _ help: Message) {
    tell(.wrongType, at: range, summary, help)
  }

  mutating func checkNumber(_ text: Located<String>, _ allowed: ClosedRange<Int>) {
    let isNumber = Int(text.value) != nil
    let (least, most) = (allowed.lowerBound, allowed.upperBound)
    tell(
      .wrongType, at: text.range,
      isNumber
        ? Message("\(text.value) is not between \(least) and \(most)")
        : Message("'\(text.value)' is not a number"),
      isNumber
        ? Message("write a number from \(least) to \(most)")
        : Message("write digits only"))
  }
}
