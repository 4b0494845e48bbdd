package import BriefDiagnostics
internal import BriefModel

extension Rule {
  /// A translation says what its original says today.
  package static let translationBehind = Rule(
    "translation-behind", .warning,
    checks: Message(
      "A translation says what its original says today: no section of the original changed since."),
    why: Message(
      "readers of a translation act on what it says; a correction that reaches one language only does harm in the other"
    ),
    example: "a figure corrected in es-plan.md and not in es-plan.es.md",
    instead: "translate the section again, then: briefs translation accept es-plan es")
}

extension Linker {
  mutating func tellBehind(
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
}
