package import BriefDiagnostics
internal import BriefModel
package import BriefSite

/// One line of the translators' to-do list.
package struct TranslationRow {
  /// How a translation stands to its original, the most urgent first.
  package enum State: Int, Comparable {
    case behind, unfinished, unaccepted, missing, current
    package static func < (one: State, other: State) -> Bool { one.rawValue < other.rawValue }

    /// The state in the reader's words.
    package var name: Message {
      switch self {
      case .behind: Message("behind")
      case .unfinished: Message("unfinished")
      case .unaccepted: Message("not accepted")
      case .missing: Message("missing")
      case .current: Message("up to date")
      }
    }

    /// What may be asked for, each with its name.
    package static let open = [behind, unfinished, unaccepted, missing].map { ($0.word, $0.name) }

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
  package let task: Message
  package let path: String

  /// What is to be done, by the ids of sections.
  var sections = TranslationState()

  /// The row for other programs: what is to be done as lists of sections.
  package var json: String {
    let texts = [("id", id), ("language", language), ("state", state.word), ("path", path)]
    let lists = [
      ("changed", sections.changed), ("added", sections.added), ("removed", sections.removed),
      ("untranslated", sections.untranslated),
    ]
    let fields =
      texts.map { "\(quotedJSON($0)): \(quotedJSON($1))" }
      + lists.map { name, ids in
        "\(quotedJSON(name)): [\(ids.map { quotedJSON($0) }.joined(separator: ", "))]"
      }
    return "{" + fields.joined(separator: ", ") + "}"
  }
}

/// Every document in every other language of the site, the most urgent first.
package func translationRows(_ site: Site) -> [TranslationRow] {
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
            task: .verbatim("briefs new translation \(work.id) \(code)"), path: original.path))
        continue
      }
      let document = site.documents[position]
      let state = document.translation ?? TranslationState()
      func names(_ ids: [String], _ from: Document) -> Message {
        .joined(
          ids.map { id in
            .joined([.verbatim("'"), from.label(ofSection: id), .verbatim("'")], by: "")
          }, by: ", ")
      }
      var tasks: [Message] = []
      if !state.changed.isEmpty {
        tasks.append(Message("translate again \(names(state.changed, original))"))
      }
      if !state.added.isEmpty { tasks.append(Message("add \(names(state.added, original))")) }
      if !state.removed.isEmpty {
        tasks.append(Message("remove \(names(state.removed, document))"))
      }
      if !state.untranslated.isEmpty {
        tasks.append(Message("translate \(names(state.untranslated, original))"))
      }
      let kind: TranslationRow.State =
        state.isBehind
        ? .behind
        : !state.untranslated.isEmpty
          ? .unfinished : !state.isAccepted ? .unaccepted : .current
      if kind == .unaccepted {
        tasks.append(Message("compare, then briefs translation accept \(work.id) \(code)"))
      }
      rows.append(
        TranslationRow(
          id: work.id, language: code, state: kind, task: .joined(tasks, by: "; "),
          path: document.path, sections: state))
    }
  }
  return rows.sorted { ($0.state, $0.id, $0.language) < ($1.state, $1.id, $1.language) }
}
