package import BriefDiagnostics

/// What a new document begins with, in the words of its language; every field in it is valid.
package struct DraftText {
  let answers: NewAnswers
  /// The words of the document's language.
  let catalogue: Catalogue
  let isDefaultLanguage: Bool
  let date: String
  let hasSafetyNotice: Bool

  /// - Parameters:
  ///   - catalogue: the words of the document's language.
  ///   - date: the day on which it is begun: `2026-11-24`.
  ///   - hasSafetyNotice: whether the site shows a safety notice by itself.
  package init(
    answers: NewAnswers, catalogue: Catalogue, isDefaultLanguage: Bool, date: String,
    hasSafetyNotice: Bool = false
  ) {
    self.answers = answers
    self.catalogue = catalogue
    self.isDefaultLanguage = isDefaultLanguage
    self.date = date
    self.hasSafetyNotice = hasSafetyNotice
  }

  private var kind: DocumentKind { answers.kind }

  /// The whole file.
  package var text: String { "---\n\(fields.joined(separator: "\n"))\n---\n\n\(body)" }

  private var fields: [String] {
    var lines: [String] = []
    if kind != .standard { lines.append("kind: \(kind.name)") }
    lines.append("title: \(quotedYAML(answers.title))")
    let summary =
      answers.summary
      ?? say(DraftPlan.summary)
    lines.append("summary: \(quotedYAML(summary))")
    if !isDefaultLanguage { lines.append("lang: \(answers.language)") }
    if kind.needsCountry { lines.append(list("country", "countries", answers.countries)) }
    if kind.needsTopic, !answers.topics.isEmpty {
      lines.append(list("topic", "topics", answers.topics))
    }
    if let type = answers.type, type != .evidence { lines.append("type: \(type.rawValue)") }
    if kind.needs["evidence"] != nil { lines.append(evidence) }
    if kind.needsAuthors {
      let authors =
        answers.authors.isEmpty ? [say(Message("Working group"))] : answers.authors
      lines.append("authors:")
      lines += authors.map { "  - name: \(quotedYAML($0))" }
    }
    lines += answers.own.map { "\($0.name): \($0.value)" }
    if kind.needs["date"] != nil { lines.append("date: \(date)") }
    lines.append("status: draft")
    return lines
  }

  private func list(_ one: String, _ many: String, _ values: [String]) -> String {
    values.count == 1
      ? "\(one): \(quotedYAML(values[0]))"
      : "\(many): [\(values.map(quotedYAML).joined(separator: ", "))]"
  }

  private var evidence: String {
    if answers.level == .notGraded {
      return
        "evidence: { level: not-graded, reason: \(quotedYAML(say(Message("Not judged yet.")))) }"
    }
    guard let reason = answers.levelReason else { return "evidence: \(answers.level.rawValue)" }
    return "evidence:\n  level: \(answers.level.rawValue)\n  reason: \(quotedYAML(reason))"
  }

  private var body: String {
    let safety =
      hasSafetyNotice
      ? ""
      : "> [!WARNING]\n> **\(say(Message("Do not stop or change a psychiatric medicine abruptly. Speak to a prescriber.")))**\n"
    var parts = kind.draft.sections.map(text)
    // The warning stands above all but the first section, or above a text of one section.
    if !safety.isEmpty, kind.isListed { parts.insert(safety, at: min(1, parts.count - 1)) }
    return parts.joined(separator: "\n")
  }

  private func text(_ section: DraftPlan.Section) -> String {
    let open = say(DraftPlan.invitation)
    let id = section.id.map { " {#\($0)}" } ?? ""
    let heading = "## \(section.heading.text(in: catalogue))\(id)\n"
    switch section.text {
    case .open: return "\(heading)\n\(open)\n"
    case .item(let words): return "\(heading)\n- \(words.text(in: catalogue))\n"
    case .options(let names):
      let options = names.map { name in
        "### \(name.text(in: catalogue))\n\n**\(say(Message("Benefits"))).** \(open)\n\n**\(say(Message("Harms"))).** \(open)\n"
      }
      return ([heading, open + "\n"] + options).joined(separator: "\n")
    }
  }

  private func say(_ message: Message) -> String { message.text(in: catalogue) }

  /// The original's sections, to be written over, and what they were when that began.
  package static func translation(of original: Document, source: SourceFile) -> String {
    var lines = ["---", "title: \(quotedYAML(original.title))"]
    if !original.fields.summary.isEmpty {
      lines.append("summary: \(quotedYAML(original.fields.summary))")
    }
    lines += ["status: draft", "translation:", "  method: human"]
    let sections = original.sections
    if !sections.isEmpty { lines += madeFrom(sections) }
    lines += ["---", ""]
    return lines.joined(separator: "\n") + layOutTranslation(of: original, source: source)
  }
}
