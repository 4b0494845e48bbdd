internal import BriefDiagnostics
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
          (
            "nobody can tell whether this translation is behind its original",
            "compare the two once, then run: briefs translation accept \(document.id) \(document.language)"
          ),
          (
            "no puede saberse si esta traducción va por detrás de su original",
            "compare ambos una vez y ejecute: briefs translation accept \(document.id) \(document.language)"
          ))
      }
      let isApproved = document.fields.status >= .approved
      if !state.untranslated.isEmpty {
        lacking.insert(document.path)
        guard isThorough || isApproved else { continue }
        let names = list(state.untranslated.map { original.label(ofSection: $0, in: "en") })
        let nombres = list(state.untranslated.map { original.label(ofSection: $0, in: "es") })
        let count = state.untranslated.count
        tell(
          .untranslatedSection, document,
          (
            "\(count) \(count == 1 ? "section still has" : "sections still have") the words of the original: \(names)",
            "translate what is left, or remove it"
          ),
          (
            "\(count) \(count == 1 ? "apartado conserva" : "apartados conservan") las palabras del original: \(nombres)",
            "traduzca lo que falta, o quítelo"
          ),
          severity: isApproved ? .error : .warning,
          need: Bilingual(
            "\(count) \(count == 1 ? "section" : "sections") to translate",
            es: "traducir \(count) \(count == 1 ? "apartado" : "apartados")"))
      }
    }
  }

  private mutating func tellBehind(
    _ document: Document, _ original: Document, _ state: TranslationState
  ) {
    func parts(_ language: String) -> [String] {
      let isSpanish = language == "es"
      let groups: [([String], String)] = [
        (state.changed, isSpanish ? "cambiado" : "changed"),
        (state.added, isSpanish ? "nuevo" : "new"),
      ]
      var parts = groups.compactMap { ids, word in
        ids.isEmpty
          ? nil : "\(word): \(list(ids.map { original.label(ofSection: $0, in: language) }))"
      }
      if !state.removed.isEmpty {
        parts.append(
          "\(isSpanish ? "quitado" : "removed"): \(list(state.removed.map { document.label(ofSection: $0, in: language) }))"
        )
      }
      return parts
    }
    tell(
      .translationBehind, document,
      (
        "the original has moved on since it was translated (\(parts("en").joined(separator: "; ")))",
        "translate that again, then run: briefs translation accept \(document.id) \(document.language)"
      ),
      (
        "el original ha cambiado desde que se tradujo (\(parts("es").joined(separator: "; ")))",
        "traduzca eso de nuevo y ejecute: briefs translation accept \(document.id) \(document.language)"
      ))
  }

  private func list(_ names: [String]) -> String {
    let shown = names.prefix(4).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 4 ? "\(shown), +\(names.count - 4)" : shown
  }

  private mutating func tell(
    _ rule: Rule, _ document: Document, _ english: (String, String), _ spanish: (String, String),
    severity: Severity? = nil, need: Bilingual? = nil
  ) {
    var told = Diagnostic(
      rule, at: document.head, english.0, help: english.1, severity: severity)
    told.need = need
    told.spanish = .init(summary: spanish.0, help: spanish.1)
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
  /// What a section is called, in the tool's language for those without a heading.
  package func label(ofSection id: String, in language: String) -> String {
    switch id {
    case Section.title: language == "es" ? "título y resumen" : "title and summary"
    case Section.opening: language == "es" ? "comienzo" : "opening"
    default: headings.first { $0.id == id }?.text ?? id
    }
  }
}
