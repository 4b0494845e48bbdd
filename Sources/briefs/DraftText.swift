import BriefDiagnostics
import BriefModel

/// What a new document begins with, in English or Spanish; every field in it is valid.
struct DraftText {
  let answers: NewAnswers
  let isDefaultLanguage: Bool
  let date: String
  /// Whether the site shows a safety notice by itself.
  var hasSafetyNotice = false

  private var kind: DocumentKind { answers.kind }
  private var isSpanish: Bool { answers.language == "es" }

  var text: String { "---\n\(fields.joined(separator: "\n"))\n---\n\n\(body)" }

  private var fields: [String] {
    var lines: [String] = []
    if kind != .brief { lines.append("kind: \(kind.rawValue)") }
    lines.append("title: \(quotedYAML(answers.title))")
    let summary =
      answers.summary
      ?? say(
        "Say here in one or two sentences what readers will learn; lists and feeds show it.",
        "Diga aquí en una o dos frases qué aprenderá quien lo lea; se muestra en listas y canales.")
    lines.append("summary: \(quotedYAML(summary))")
    if !isDefaultLanguage { lines.append("lang: \(answers.language)") }
    if kind.needsCountry { lines.append(list("country", "countries", answers.countries)) }
    if kind.needsTopic, !answers.topics.isEmpty {
      lines.append(list("topic", "topics", answers.topics))
    }
    if let type = answers.type, type != .evidence { lines.append("type: \(type.rawValue)") }
    if kind == .brief { lines.append(evidence) }
    if kind.needsAuthors {
      let authors =
        answers.authors.isEmpty ? [say("Working group", "Grupo de trabajo")] : answers.authors
      lines.append("authors:")
      lines += authors.map { "  - name: \(quotedYAML($0))" }
    }
    lines += answers.own.map { "\($0.name): \($0.value)" }
    if kind != .page { lines.append("date: \(date)") }
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
        "evidence: { level: not-graded, reason: \(say("Not judged yet.", "Aún sin valorar.")) }"
    }
    guard let reason = answers.levelReason else { return "evidence: \(answers.level.rawValue)" }
    return "evidence:\n  level: \(answers.level.rawValue)\n  reason: \(quotedYAML(reason))"
  }

  private var body: String {
    let safety =
      hasSafetyNotice
      ? ""
      : say(
        "> [!WARNING]\n> **Do not stop or change a psychiatric medicine abruptly. Speak to a prescriber.**\n",
        "> [!WARNING]\n> **No deje ni cambie de golpe un medicamento psiquiátrico. Hable con quien se lo prescribe.**\n"
      )
    if kind == .page {
      return
        "## \(say("First heading", "Primer apartado"))\n\n\(say("Write here.", "Escriba aquí."))\n"
    }
    guard kind == .brief else {
      return
        "\(safety)\n## \(say("First heading", "Primer apartado"))\n\n\(say("Write here.", "Escriba aquí."))\n"
    }
    var parts = [
      "## \(say("Key messages", "Mensajes clave")) {#key-messages}\n\n- \(say("Three to seven sentences that a minister’s adviser can use.", "De tres a siete frases que sirvan a quien asesora a un ministerio."))\n",
      safety,
    ]
    let sections: [(String, String, String)] = [
      ("The problem", "El problema", "problem"), ("Options", "Opciones", "options"),
      ("Equity", "Equidad", "equity"),
      ("Implementation", "Puesta en práctica", "implementation"),
      ("Monitoring", "Seguimiento", "monitoring"),
      ("How this brief was made", "Cómo se hizo este informe", "methods"),
      (
        "How people with lived experience took part",
        "Cómo participaron personas con experiencia propia", "involvement"
      ),
    ]
    for (english, spanish, id) in sections {
      parts.append(
        "## \(say(english, spanish)) {#\(id)}\n\n\(say("Write here.", "Escriba aquí."))\n")
      guard id == "options" else { continue }
      for (name, nombre) in [
        ("First option", "Primera opción"), ("Second option", "Segunda opción"),
      ] {
        parts.append(
          "### \(say(name, nombre))\n\n**\(say("Benefits", "Beneficios")).** \(say("Write here.", "Escriba aquí."))\n\n**\(say("Harms", "Daños")).** \(say("Write here.", "Escriba aquí."))\n"
        )
      }
    }
    return parts.joined(separator: "\n")
  }

  private func say(_ english: String, _ spanish: String) -> String { isSpanish ? spanish : english }

  /// The original's sections, to be written over, and what they were when that began.
  static func translation(of original: Document, source: SourceFile) -> String {
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
