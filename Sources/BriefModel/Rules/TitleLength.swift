package import BriefDiagnostics

extension Rule {
  /// A title has 10 to 120 characters.
  package static let titleLength = Rule(
    "title-length", .error,
    checks: Message("A title has 10 to 120 characters."),
    why: Message(
      "shorter ones say too little in a list, longer ones are cut in search results and in print"),
    example: "title: Strips",
    instead: "title: Tapering strips in the Netherlands")
}

extension FieldReader {
  /// Tells a title or summary that is too short or too long, in characters as readers count them.
  mutating func checkLength(
    _ text: Located<String>, _ length: ClosedRange<Int>, _ rule: Rule, _ name: String,
    _ gap: Severity?
  ) {
    let (count, holdsWide) = seenLength(text.value)
    guard !length.contains(count) else { return }
    let short = count < length.lowerBound
    let isTitle = rule.name == Rule.titleLength.name
    tell(
      rule, at: text.range,
      Message(
        "the \(name) has \(count) characters; it needs \(length.lowerBound) to \(length.upperBound)"
      ) + (holdsWide ? Message(" (a Chinese, Japanese or Korean character counts as two)") : nil),
      short
        ? Message("say a little more: what will readers learn?")
        : isTitle
          ? Message("move the detail to the summary")
          : Message("keep the first one or two sentences"),
      severity: isTitle ? nil : gap)
  }
}

extension ValueSchema {
  static let title = ValueSchema.sized(10...120, .titleLength)
}
