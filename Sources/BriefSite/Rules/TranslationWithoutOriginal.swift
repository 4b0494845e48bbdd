package import BriefDiagnostics
internal import BriefModel

extension Rule {
  /// A translation stands beside its original and is in another language.
  package static let translationWithoutOriginal = Rule(
    "translation-without-original", .error,
    checks: Message("A translation stands beside its original and is in another language."),
    why: Message("it takes country, topic, evidence and date from the original"),
    example: "es-plan.es.md without es-plan.md",
    instead: "es-plan.md and es-plan.es.md")
}

extension Linker {
  mutating func tellMissingOriginal(of translation: Translation) {
    let document = translation.text
    let wanted = DocumentName.original(of: document.path)
    let renamed = originalRemembered(by: translation)
    let name = renamed.map { "\($0.path.dropLast(3)).\(document.language).md" }
    tell(
      .translationWithoutOriginal, document.head,
      Message("there is no original '\(wanted)' for this translation")
        + renamed.map { Message("; '\($0.path)' has the sections that it was made from") },
      name.map { Message("rename this file to '\($0)'") }
        ?? Message(
          "write the original first, or rename this file to '\(DocumentName(path: document.path).stem).md' with 'lang: \(document.language)'"
        ))
  }

  mutating func tellSameLanguage(_ document: DocumentText) {
    tell(
      .translationWithoutOriginal, document.head,
      Message("this translation is in the language of its original ('\(document.language)')"),
      Message("rename the file after another language"))
  }
}
