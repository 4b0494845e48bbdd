internal import BriefModel
package import BriefSite

/// One line of the translators' to-do list.
package struct TranslationRow {
  /// How a translation stands to its original, the most urgent first.
  package enum State: Int, Comparable {
    case behind, unfinished, unaccepted, missing, current
    package static func < (one: State, other: State) -> Bool { one.rawValue < other.rawValue }

    /// The state in the reader's words.
    package func name(in language: String) -> String {
      let spanish = language == "es"
      return switch self {
      case .behind: spanish ? "atrasada" : "behind"
      case .unfinished: spanish ? "incompleta" : "unfinished"
      case .unaccepted: spanish ? "sin aceptar" : "not accepted"
      case .missing: spanish ? "falta" : "missing"
      case .current: spanish ? "al día" : "up to date"
      }
    }

    /// The state for other programs.
    package var word: String {
      switch self {
      case .behind: "behind"
      case .unfinished: "unfinished"
      case .unaccepted: "unaccepted"
      case .missing: "missing"
      case .current: "current"
      }
    }
  }
  package let id: String
  package let language: String
  package let state: State
  package let task: String
  package let path: String

  /// The row for other programs, by the names of its values.
  package var values: [(String, String)] {
    [("id", id), ("language", language), ("state", state.word), ("task", task), ("path", path)]
  }
}

/// Every document in every other language of the site, the most urgent first.
package func translationRows(_ site: Site, language: String) -> [TranslationRow] {
  let spanish = language == "es"
  var rows: [TranslationRow] = []
  for work in site.works {
    let original = site.documents[work.original]
    guard original.fields.status < .superseded else { continue }
    for (number, code) in site.languages.enumerated() where code != original.language {
      let position = Int(work.documents[number])
      guard position >= 0, position != work.original else {
        rows.append(
          TranslationRow(
            id: work.id, language: code, state: .missing,
            task: "briefs new translation \(work.id) \(code)", path: original.path))
        continue
      }
      let document = site.documents[position]
      let state = document.translation ?? TranslationState()
      func names(_ ids: [String], _ from: Document) -> String {
        ids.map { "'\(from.label(ofSection: $0, in: language))'" }.joined(separator: ", ")
      }
      var tasks: [String] = []
      if !state.changed.isEmpty {
        tasks.append(
          (spanish ? "traducir de nuevo " : "translate again ") + names(state.changed, original))
      }
      if !state.added.isEmpty {
        tasks.append((spanish ? "añadir " : "add ") + names(state.added, original))
      }
      if !state.removed.isEmpty {
        tasks.append((spanish ? "quitar " : "remove ") + names(state.removed, document))
      }
      if !state.untranslated.isEmpty {
        tasks.append((spanish ? "traducir " : "translate ") + names(state.untranslated, original))
      }
      let kind: TranslationRow.State =
        state.isBehind
        ? .behind
        : !state.untranslated.isEmpty
          ? .unfinished : !state.isAccepted ? .unaccepted : .current
      if kind == .unaccepted {
        tasks.append(
          (spanish ? "comparar, y luego " : "compare, then ")
            + "briefs translation accept \(work.id) \(code)")
      }
      rows.append(
        TranslationRow(
          id: work.id, language: code, state: kind, task: tasks.joined(separator: "; "),
          path: document.path))
    }
  }
  return rows.sorted { ($0.state, $0.id, $0.language) < ($1.state, $1.id, $1.language) }
}
