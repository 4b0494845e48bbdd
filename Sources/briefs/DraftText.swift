import BriefModel

/// What a new document begins with, in English or Spanish; every field in it is valid.
struct DraftText {
  let kind: DocumentKind
  let title: String
  let language: String
  let isDefaultLanguage: Bool
  let country: String
  let topic: String
  let date: String
  /// Whether the site shows a safety notice by itself.
  var hasSafetyNotice = false

  private var isSpanish: Bool { language == "es" }

  var text: String { "---\n\(fields.joined(separator: "\n"))\n---\n\n\(body)" }

  private var fields: [String] {
    var lines: [String] = []
    if kind != .brief { lines.append("kind: \(kind.rawValue)") }
    lines.append("title: \(quoted(title))")
    lines.append(
      "summary: \(say("Say here in one or two sentences what readers will learn; lists and feeds show it.", "Diga aquí en una o dos frases qué aprenderá quien lo lea; se muestra en listas y canales."))"
    )
    if !isDefaultLanguage { lines.append("lang: \(language)") }
    if kind.needsCountry { lines.append("country: \(quoted(country))") }
    if kind.needsTopic, !topic.isEmpty { lines.append("topic: \(topic)") }
    if kind == .brief {
      lines.append(
        "evidence: { level: not-graded, reason: \(say("Not judged yet.", "Aún sin valorar.")) }")
    }
    if kind.needsAuthors {
      lines.append("authors:\n  - name: \(say("Working group", "Grupo de trabajo"))")
    }
    if kind != .page { lines.append("date: \(date)") }
    lines.append("status: draft")
    return lines
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

  /// In quotes where YAML would read something else.
  private func quoted(_ text: String) -> String {
    let plain = text.first.map { $0.isLetter || $0.isNumber } ?? false
    let isBoolean = ["NO", "no", "yes", "on", "off", "true", "false"].contains(text)
    if plain, !isBoolean, !text.contains(": "), !text.contains(" #"), !text.hasSuffix(":") {
      return text
    }
    return "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  /// The original's headings in order, to be written under.
  static func translation(of original: Document, into language: String) -> String {
    let draft = DraftText(
      kind: original.kind, title: original.title, language: language, isDefaultLanguage: false,
      country: "", topic: "", date: "")
    var lines = ["---", "title: \(draft.quoted(original.title))"]
    if !original.fields.summary.isEmpty {
      lines.append("summary: \(draft.quoted(original.fields.summary))")
    }
    lines += ["status: draft", "translation: { method: human }", "---", ""]
    var claims = original.claims[...]
    for (number, heading) in original.headings.enumerated() {
      lines += [
        "\(String(repeating: "#", count: heading.level)) \(heading.text) {#\(heading.id)}", "",
        draft.say("To be translated.", "Por traducir."), "",
      ]
      let end =
        number + 1 < original.headings.count ? original.headings[number + 1].offset : Int.max
      while let claim = claims.first, claim.range.start < end {
        lines += draft.claim(claim)
        claims.removeFirst()
      }
    }
    if original.headings.isEmpty {
      lines += [draft.say("To be translated.", "Por traducir."), ""]
      for claim in original.claims { lines += draft.claim(claim) }
    }
    return lines.joined(separator: "\n")
  }

  /// A claim with the certainty of the original's, to be written over.
  private func claim(_ claim: Claim) -> [String] {
    var lines = ["> [!CLAIM] \(claim.id)"]
    if let level = claim.level { lines.append("> certainty: \(level.rawValue)") }
    lines.append("> type: \(claim.type.rawValue)")
    lines.append("> framework: \(claim.framework.rawValue)")
    return lines + [">", "> " + say("To be translated.", "Por traducir."), ""]
  }
}
