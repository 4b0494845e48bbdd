package import BriefDiagnostics
internal import BriefSyntax

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

  mutating func tellSeveralValues(of name: String, _ list: String, at place: SourceRange) {
    tell(
      .wrongType, at: place, Message("several values of '\(name)' are written as a list"),
      Message("write '\(name): \(list)'"), repair: list)
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

extension FieldReader {
  mutating func tellNoWordings(_ entry: YAMLEntry) {
    tell(
      .wrongType, at: entry.value.range, Message("'\(entry.key)' must be lists of words"),
      Message("write '\(entry.key): { low: [may, might] }'"))
  }
}

/// A file of the site that holds something else than a list.
func notAList(_ source: SourceFile) -> Diagnostic {
  Diagnostic(
    .wrongType, at: source.range(0, 1), Message("\(source.path) must be a list"),
    help: Message("begin each entry with '- id: …'"))
}

/// An entry of such a list without fields.
func notAnEntry(_ item: YAMLNode) -> Diagnostic {
  Diagnostic(
    .wrongType, at: item.range, Message("an entry must be 'key: value' lines"),
    help: Message("write '- id: …'"))
}
