package import BriefDiagnostics
package import BriefModel

extension Linker {
  /// Tells which translations are behind their originals, and which still have words of them.
  mutating func checkTranslations() {
    for index in documents.indices where documents[index].isTranslation {
      let document = documents[index]
      guard let state = document.translation, document.fields.status < .superseded else { continue }
      let original = documents[originalOf[index]]
      if state.isBehind { tellBehind(document, original, state) }
      if !state.isAccepted, isThorough {
        tell(
          .translationUnaccepted, document,
          Message("nobody can tell whether this translation is behind its original"),
          Message(
            "compare the two once, then run: briefs translation accept \(document.id) \(document.language)"
          ))
      }
      let isApproved = document.fields.status >= .approved
      if !state.untranslated.isEmpty {
        lacking.insert(document.path)
        guard isThorough || isApproved else { continue }
        let names = list(state.untranslated.map { original.label(ofSection: $0) })
        let count = state.untranslated.count
        tell(
          .untranslatedSection, document,
          .counted(
            count, one: "\(count) section still has the words of the original: \(names)",
            other: "\(count) sections still have the words of the original: \(names)"),
          Message("translate what is left, or remove it"),
          severity: isApproved ? .error : .warning,
          need: .counted(
            count, one: "\(count) section to translate", other: "\(count) sections to translate"))
      }
    }
  }

  private mutating func tellBehind(
    _ document: Document, _ original: Document, _ state: TranslationState
  ) {
    var parts: [Message] = []
    func names(_ ids: [String], _ document: Document) -> Message {
      list(ids.map { document.label(ofSection: $0) })
    }
    if !state.changed.isEmpty {
      parts.append(Message("changed: \(names(state.changed, original))"))
    }
    if !state.added.isEmpty { parts.append(Message("new: \(names(state.added, original))")) }
    if !state.removed.isEmpty {
      parts.append(Message("removed: \(names(state.removed, document))"))
    }
    tell(
      .translationBehind, document,
      Message(
        "the original has moved on since it was translated (\(Message.joined(parts, by: "; ")))"),
      Message(
        "translate that again, then run: briefs translation accept \(document.id) \(document.language)"
      ))
  }

  private func list(_ names: [Message]) -> Message {
    let quoted = names.prefix(4).map {
      Message.joined([.verbatim("'"), $0, .verbatim("'")], by: "")
    }
    let more = names.count > 4 ? [Message.verbatim("+\(names.count - 4)")] : []
    return .joined(quoted + more, by: ", ")
  }

  private mutating func tell(
    _ rule: Rule, _ document: Document, _ summary: Message, _ help: Message,
    severity: Severity? = nil, need: Message? = nil
  ) {
    var told = Diagnostic(
      rule, at: document.head, summary, help: help, severity: severity)
    told.need = need
    diagnostics.append(told)
  }

  /// The original whose sections a translation remembers: it was renamed, and the translation was not.
  func originalRemembered(by translation: Translation) -> Document? {
    let remembered = Set(translation.madeFrom)
    guard !remembered.isEmpty else { return nil }
    return documents.first { original in
      guard !original.isTranslation else { return false }
      return original.sections.filter { remembered.contains($0) }.count * 2 > remembered.count
    }
  }
}

extension Document {
  /// What a section is called: by its heading, where it has one.
  package func label(ofSection id: String) -> Message {
    switch id {
    case Section.title: Message("title and summary")
    case Section.opening: Message("opening")
    default: .verbatim(headings.first { $0.id == id }?.text ?? id)
    }
  }
}
