package import BriefDiagnostics

extension Rule {
  /// A field with a closed list of values holds one of them.
  package static let unknownValue = Rule(
    "unknown-value", .error,
    checks: Bilingual(
      "A field with a closed list of values holds one of them.",
      es: "Un campo con una lista cerrada de valores tiene uno de ellos."),
    why: Bilingual(
      "other values cannot be sorted, filtered or translated",
      es: "otros valores no pueden ordenarse, filtrarse ni traducirse"),
    example: "type: evidense",
    instead: "type: evidence")
}

extension FieldReader {
  /// Tells a value that is none of a closed list; the list may have a rule of its own.
  mutating func checkChoice(
    _ text: Located<String>, _ noun: String, _ rule: Rule, _ choices: [Choice], _ name: String
  ) {
    let values = choices.map(\.value)
    let near = choices.meant(by: text.value)
    tell(
      rule, at: text.range,
      Bilingual(
        "'\(text.value)' is not a \(noun)" + (near.map { "; did you mean '\($0)'?" } ?? ""),
        es: "'\(text.value)' no vale para '\(name)'" + meant(near)),
      near.map { Bilingual("write '\($0)'", es: "escriba '\($0)'") }
        ?? Bilingual(
          "write one of: \(values.joined(separator: ", "))",
          es: "escriba uno de: \(values.joined(separator: ", "))"), repair: near)
  }

  mutating func checkFlag(_ text: Located<String>, _ name: String) {
    let meant =
      ["yes": "true", "sí": "true", "si": "true", "on": "true", "no": "false", "off": "false"][
        text.value.lowercased()] ?? nearMiss(text.value, in: ["true", "false"])
    tell(
      .unknownValue, at: text.range,
      Bilingual("'\(name)' is 'true' or 'false'", es: "'\(name)' es 'true' o 'false'"),
      meant.map { Bilingual("write '\($0)'", es: "escriba '\($0)'") }
        ?? Bilingual("write one of the two", es: "escriba uno de los dos"), repair: meant)
  }
}

extension [Choice] {
  /// The value that is plainly meant: its label in either language, or a near miss of one of these.
  func meant(by text: String) -> String? {
    let lowered = text.lowercased()
    if let exact = first(where: {
      $0.value.lowercased() == lowered || $0.label.english.lowercased() == lowered
        || $0.label.spanish.lowercased() == lowered
    }) {
      return exact.value
    }
    let names = flatMap {
      [($0.value, $0.value), ($0.label.english, $0.value), ($0.label.spanish, $0.value)]
    }
    let byName = Dictionary(names, uniquingKeysWith: { one, _ in one })
    if let near = nearMiss(text, in: map(\.value)) { return near }
    return nearMiss(text, in: names.map(\.0)).flatMap { byName[$0] }
  }
}
