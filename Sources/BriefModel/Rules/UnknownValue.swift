package import BriefDiagnostics

extension Rule {
  /// A field with a closed list of values holds one of them.
  package static let unknownValue = Rule(
    "unknown-value", .error,
    checks: Message("A field with a closed list of values holds one of them."),
    why: Message("other values cannot be sorted, filtered or translated"),
    example: "type: evidense",
    instead: "type: evidence")
}

extension FieldReader {
  /// Tells a value that is none of a closed list; the list may have a rule of its own.
  mutating func checkChoice(
    _ text: Located<String>, _ noun: Message, _ rule: Rule, _ choices: [Choice], _ name: String
  ) {
    let values = choices.map(\.value)
    let near = choices.meant(by: text.value, in: vocabulary?.catalogues.values.map { $0 } ?? [])
    tell(
      rule, at: text.range,
      Message("'\(text.value)' is not a \(noun)") + near.map { Message("; did you mean '\($0)'?") },
      near.map { Message("write '\($0)'") }
        ?? Message("write one of: \(values.joined(separator: ", "))"), repair: near)
  }

  mutating func checkFlag(_ text: Located<String>, _ name: String) {
    let meant =
      (vocabulary?.authorsWords ?? .english).flags[text.value.lowercased()]
      ?? nearMiss(text.value, in: ["true", "false"])
    tell(
      .unknownValue, at: text.range,
      Message("'\(name)' is 'true' or 'false'"),
      meant.map { Message("write '\($0)'") }
        ?? Message("write one of the two"), repair: meant)
  }
}

extension [Choice] {
  /// The value that is plainly meant: its label in English or in a language of the site, or a near miss
  /// of one of these.
  func meant(by text: String, in catalogues: [Catalogue]) -> String? {
    let lowered = text.lowercased()
    let names = flatMap { choice in
      ([choice.value] + ([.english] + catalogues).map { choice.label.text(in: $0) }).map {
        ($0, choice.value)
      }
    }
    if let exact = names.first(where: { $0.0.lowercased() == lowered }) { return exact.1 }
    let byName = Dictionary(names, uniquingKeysWith: { one, _ in one })
    if let near = nearMiss(text, in: map(\.value)) { return near }
    return nearMiss(text, in: Set(names.map(\.0)).sorted()).flatMap { byName[$0] }
  }
}
