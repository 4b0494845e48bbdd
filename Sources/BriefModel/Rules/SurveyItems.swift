package import BriefDiagnostics

extension Rule {
  /// Each question of a survey has an id of its own, options where it needs them, and skips only on an earlier question.
  package static let surveyItems = Rule(
    "survey-items", .error,
    checks: Bilingual(
      "Each question of a survey has an id of its own, options where it needs them, and skips only on an earlier question.",
      es:
        "Cada pregunta de una encuesta tiene un identificador propio, opciones si las necesita, y solo se omite según una pregunta anterior."
    ),
    why: Bilingual(
      "answers are stored by id; a question without options cannot be answered, and a skip that looks ahead never happens",
      es:
        "las respuestas se guardan por identificador; una pregunta sin opciones no se puede responder, y una omisión que mira hacia delante nunca ocurre"
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
        Bilingual(
          "two questions have the id '\(name)'",
          es: "dos preguntas tienen el identificador '\(name)'"),
        Bilingual("give this one another id", es: "dé a esta otro identificador"))
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
      Bilingual(
        "a question of the type '\(type)' needs at least two options",
        es: "una pregunta de tipo '\(type)' necesita al menos dos opciones"),
      Bilingual("write 'options: [yes, no]'", es: "escriba 'options: [sí, no]'"))
  } else if !needsOptions, let entry = item.entry("options") {
    reader.tell(
      .surveyItems, at: entry.range,
      Bilingual(
        "a question of the type '\(type)' has no options",
        es: "una pregunta de tipo '\(type)' no tiene opciones"),
      Bilingual(
        "remove 'options', or write 'type: single'", es: "quite 'options', o escriba 'type: single'"
      ))
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
        ? Bilingual(
          "'\(name)' cannot be skipped by its own answer",
          es: "'\(name)' no se puede omitir por su propia respuesta")
        : Bilingual(
          "no earlier question has the id '\(asked)'",
          es: "ninguna pregunta anterior tiene el identificador '\(asked)'"),
      Bilingual(
        "name a question that stands before this one", es: "nombre una pregunta que esté antes"))
  }
  let options = Set((earlier["options"]?.texts ?? []).map(\.value))
  guard !options.isEmpty else { return }
  for answer in entry.value.fields?["is"]?.texts ?? [] where !options.contains(answer.value) {
    let near = nearMiss(answer.value, in: options.sorted())
    reader.tell(
      .surveyItems, at: answer.range,
      Bilingual(
        "'\(answer.value)' is not an option of '\(asked)'",
        es: "'\(answer.value)' no es una opción de '\(asked)'"),
      near.map { Bilingual("write '\($0)'", es: "escriba '\($0)'") }
        ?? Bilingual("write one of its options", es: "escriba una de sus opciones"), repair: near)
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
        Bilingual(
          "the original has no question '\(name)'", es: "el original no tiene la pregunta '\(name)'"
        ),
        near.map { Bilingual("write '\($0)'", es: "escriba '\($0)'") }
          ?? Bilingual(
            "use the ids of the original, so that answers in all languages can be joined",
            es:
              "use los identificadores del original, para poder reunir las respuestas de todos los idiomas"
          ), repair: near)
    }
    for item in theirs.value.items {
      guard let name = item["id"]?.text, !met.contains(name) else { continue }
      tell(
        .surveyItems, at: own.range,
        Bilingual(
          "the translation lacks the question '\(name)'",
          es: "a la traducción le falta la pregunta '\(name)'"),
        Bilingual("translate it, with the same id", es: "tradúzcala, con el mismo identificador"))
    }
  }
}
