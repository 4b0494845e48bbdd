package import BriefDiagnostics

extension Rule {
  /// Each question of a survey has an id of its own, options where it needs them, and skips only on an earlier question.
  package static let surveyItems = Rule(
    "survey-items", .error,
    checks: Message(
      "Each question of a survey has an id of its own, options where it needs them, and skips only on an earlier question."
    ),
    why: Message(
      "answers are stored by id; a question without options cannot be answered, and a skip that looks ahead never happens"
    ),
    example: """
      items:
        - { id: role, type: single, text: What is your role? }
      """,
    instead: """
      items:
        - { id: role, type: single, text: What is your role?, options: [nurse, other] }
      """)
}

/// The questions of a survey fit together.
let surveyItemsCheck = KindCheck { values, reader, _ in
  var known: [String: FieldValues] = [:]
  for item in values["items"]?.items ?? [] {
    guard let id = item.entry("id"), let name = id.value.text else { continue }
    checkOptions(item, id, &reader)
    checkSkip(item, name, known, &reader)
    if known.updateValue(item, forKey: name) != nil {
      reader.tell(
        .surveyItems, at: id.range,
        Message("two questions have the id '\(name)'"),
        Message("give this one another id"))
    }
  }
}

private func checkOptions(_ item: FieldValues, _ id: FieldEntry, _ reader: inout FieldReader) {
  guard let type = item["type"]?.choice?.value else { return }
  let options = item["options"]?.list ?? []
  let needsOptions = ["single", "multiple", "likert"].contains(type)
  if needsOptions, options.count < 2 {
    reader.tell(
      .surveyItems, at: item.entry("options")?.range ?? id.range,
      Message("a question of the type '\(type)' needs at least two options"),
      Message("write 'options: [yes, no]'"))
  } else if !needsOptions, let entry = item.entry("options") {
    reader.tell(
      .surveyItems, at: entry.range,
      Message("a question of the type '\(type)' has no options"),
      Message("remove 'options', or write 'type: single'"))
  }
}

private func checkSkip(
  _ item: FieldValues, _ name: String, _ known: [String: FieldValues], _ reader: inout FieldReader
) {
  guard let entry = item.entry("skip_if") else { return }
  let target = entry.value.fields?.entry("item")
  guard let asked = target?.value.text ?? entry.value.text else { return }
  guard let earlier = known[asked] else {
    return reader.tell(
      .surveyItems, at: target?.range ?? entry.range,
      asked == name
        ? Message("'\(name)' cannot be skipped by its own answer")
        : Message("no earlier question has the id '\(asked)'"),
      Message("name a question that stands before this one"))
  }
  let options = Set((earlier["options"]?.texts ?? []).map(\.value))
  guard !options.isEmpty else { return }
  for answer in entry.value.fields?["is"]?.texts ?? [] where !options.contains(answer.value) {
    let near = nearMiss(answer.value, in: options.sorted())
    reader.tell(
      .surveyItems, at: answer.range,
      Message("'\(answer.value)' is not an option of '\(asked)'"),
      near.map { Message("write '\($0)'") }
        ?? Message("write one of its options"), repair: near)
  }
}

extension FieldReader {
  /// A translation asks the same questions as its original, by their ids.
  mutating func checkSameItems(
    _ values: FieldValues, _ original: FieldValues, at head: SourceRange
  ) {
    guard let own = values.entry("items"), let theirs = original.entry("items"),
      own.range.path == head.path
    else { return }
    let known = Set(theirs.value.items.compactMap { $0["id"]?.text })
    var met: Set<String> = []
    for item in own.value.items {
      guard let id = item.entry("id"), let name = id.value.text else { continue }
      met.insert(name)
      if known.contains(name) { continue }
      let near = nearMiss(name, in: known.sorted())
      tell(
        .surveyItems, at: id.range,
        Message("the original has no question '\(name)'"),
        near.map { Message("write '\($0)'") }
          ?? Message("use the ids of the original, so that answers in all languages can be joined"),
        repair: near)
    }
    for item in theirs.value.items {
      guard let name = item["id"]?.text, !met.contains(name) else { continue }
      tell(
        .surveyItems, at: own.range,
        Message("the translation lacks the question '\(name)'"),
        Message("translate it, with the same id"))
    }
  }
}
