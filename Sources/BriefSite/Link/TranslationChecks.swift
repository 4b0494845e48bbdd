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
      if !state.isAccepted {
        if isThorough { tellUnaccepted(document) } else { untold[document.path, default: 0] += 1 }
      }
      let isApproved = document.fields.status >= .approved
      if !state.untranslated.isEmpty {
        lacking.insert(document.path)
        guard isThorough || isApproved else {
          untold[document.path, default: 0] += 1
          continue
        }
        tellUntranslated(document, original, state, isApproved: isApproved)
      }
    }
  }

  func list(_ names: [Message]) -> Message {
    let quoted = names.prefix(4).map {
      Message.joined([.verbatim("'"), $0, .verbatim("'")], by: "")
    }
    let more = names.count > 4 ? [Message.verbatim("+\(names.count - 4)")] : []
    return .joined(quoted + more, by: ", ")
  }

  mutating func tell(
    _ rule: Rule, _ document: Document, _ summary: Message, _ help: Message,
    severity: Severity? = nil, need: Message? = nil
  ) {
    var told = Diagnostic(
      rule, at: document.head, summary, help: help, severity: severity)
    told.need = need
    diagnostics.append(told)
  }

  /// The original whose sections a translation remembers: it was renamed, and the translation was not.
  mutating func originalRemembered(by translation: Translation) -> Document? {
    let remembered = Set(translation.madeFrom)
    guard !remembered.isEmpty else { return nil }
    if sectionOwners.isEmpty {
      for index in documents.indices where !documents[index].isTranslation {
        for section in Set(documents[index].sections) {
          sectionOwners[section, default: []].append(index)
        }
      }
    }
    var shared: [Int: Int] = [:]
    for section in remembered {
      // A section that many have tells nothing.
      guard let owners = sectionOwners[section], owners.count <= 16 else { continue }
      for owner in owners { shared[owner, default: 0] += 1 }
    }
    let found = shared.filter { $0.value * 2 > remembered.count }.keys.min()
    return found.map { documents[$0] }
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
