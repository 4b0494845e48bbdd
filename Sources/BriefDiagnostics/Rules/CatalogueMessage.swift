extension Rule {
  /// A translated sentence has the places and the forms of its original.
  package static let catalogueMessage = Rule(
    "catalogue-message", .error,
    checks: Message(
      "A translated sentence has the same numbered places as the English one, and as many forms as its language has."
    ),
    why: Message("a date, a name or a number would be missing from the sentence"),
    example: "msgid \"Page {1} of {2}\"\nmsgstr \"Página {1}\"",
    instead: "msgid \"Page {1} of {2}\"\nmsgstr \"Página {1} de {2}\"")
}

extension CatalogueReader {
  /// Whether the forms fit their sentence: as many as the language has, with the same places.
  mutating func check(
    _ forms: [String], of words: String, many: String?, at place: (Int, Int), _ starts: [Int]
  ) -> Bool {
    let wanted = many == nil ? 1 : plural.count
    guard forms.count == wanted else {
      tellMessage(
        place,
        Message("this sentence has \(forms.count) forms, and its language has \(wanted)"))
      return false
    }
    let known = Set(places(in: many ?? words))
    for (number, form) in forms.enumerated() {
      let start = starts.indices.contains(number) ? starts[number] : place.0
      let place = (start, start + (many == nil ? 6 : 9))
      if form.isEmpty {
        tellMessage(place, Message("a form of this sentence is empty"))
        return false
      }
      let used = Set(places(in: form))
      if let wrong = used.subtracting(known).min() {
        tellMessage(
          place, Message("the sentence has no place '{\(String(wrong))}'"))
        return false
      }
      // A form for one number alone may say it in words.
      let lacking = known.subtracting(used)
      if lacking.count > (many != nil && spokenForms.contains(number) ? 1 : 0),
        let lost = lacking.min()
      {
        tellMessage(
          place, Message("the place '{\(String(lost))}' of the sentence is missing"))
        return false
      }
    }
    return true
  }
}

extension CatalogueReader {
  mutating func tellUnknownSentence(_ words: String, at place: (Int, Int)) {
    add(
      .catalogueMessage, place, Message("the program says no sentence '\(words)'"),
      Message("compare it with Templates/languages/briefs.pot, which comes with the program"),
      .warning)
  }

  private mutating func tellMessage(_ place: (Int, Int), _ summary: Message) {
    add(
      .catalogueMessage, place, summary,
      Message("write the sentence with the places that its 'msgid' has"), nil)
  }
}
