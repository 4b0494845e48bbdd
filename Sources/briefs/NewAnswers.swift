import BriefDiagnostics
import BriefModel

extension Questions {
  /// The kinds of documents as choices, a translation among them.
  var kinds: [(id: String, label: String, others: [String])] {
    DocumentKind.all.map { ($0.name, $0.draft.choice.text(in: language), $0.draft.answers) } + [
      (
        "translation", say("translation of a document", "traducción de un documento"),
        ["translation", "traducción", "traduccion"]
      )
    ]
  }

  func askForKind() throws -> String {
    try choose(
      say("What will you write?", "¿Qué va a escribir?"), kinds,
      standard: DocumentKind.standard.name)
  }

  /// Asks for all that a kind needs and that is not known yet.
  func complete(_ known: NewAnswers, _ checks: VocabularyChecks, given: Set<String>) throws
    -> NewAnswers
  {
    var answers = known
    let site = checks.vocabulary.site
    if !given.contains("title") {
      answers.title = try ask(
        say("What is its title?", "¿Cuál es su título?"),
        hint: say("10 to 120 characters, no full stop", "de 10 a 120 caracteres, sin punto final")
      ) { checks.title($0) }
    }
    if !given.contains("lang"), site.languages.count > 1 {
      answers.language = try choose(
        say("In which language?", "¿En qué idioma?"),
        site.languages.map { ($0, name(ofLanguage: $0), []) }, standard: site.defaultLanguage)
    }
    if answers.kind.needs["summary"] != nil {
      answers.summary = try ask(
        say(
          "What will readers learn, in one or two sentences?",
          "¿Qué aprenderá quien lo lea, en una o dos frases?"),
        hint: say(
          "60 to 300 characters; Enter alone leaves it for later",
          "de 60 a 300 caracteres; Intro lo deja para después")
      ) { checks.summary($0) }
    }
    if answers.kind.needsCountry, !given.contains("country") {
      answers.countries = try askList(
        say("Which country is it about?", "¿De qué país trata?"),
        hint: say(
          "a name or a code, several with commas; INT for several countries at once",
          "un nombre o un código, varios con comas; INT si es internacional"), count: 1...10
      ) { checks.country($0) }
    }
    if answers.kind.needsTopic, !given.contains("topic"), !checks.topics.isEmpty {
      answers.topics = try chooseSeveral(
        say("Which topics? One to five.", "¿Qué temas? De uno a cinco."), checks.topics,
        count: 1...5)
    }
    if answers.kind.needs["evidence"] != nil { try askAboutEvidence(&answers) }
    if answers.kind.needsAuthors {
      let names = try ask(
        say("Who writes it?", "¿Quién lo escribe?"),
        hint: say(
          "names with commas between them; Enter for the working group",
          "nombres separados por comas; Intro para el grupo de trabajo")
      ) { TakenAnswer.value($0) }
      answers.authors = names.split(separator: ",").map { String($0).trimmed }.filter {
        !$0.isEmpty
      }
    }
    answers.own = try askForOwnFields(answers.kind)
    return answers
  }

  private func name(ofLanguage code: String) -> String {
    switch code {
    case "en": say("English", "inglés")
    case "es": say("Spanish", "español")
    default: code
    }
  }

  private func askAboutEvidence(_ answers: inout NewAnswers) throws {
    let type = try choose(
      say("What kind of brief?", "¿Qué tipo de informe?"),
      [
        (
          "evidence",
          say(
            "evidence: what is known, without recommending",
            "de evidencia: lo que se sabe, sin recomendar"), ["evidence", "evidencia"]
        ),
        (
          "position",
          say("position: what the group recommends", "de posición: lo que recomienda el grupo"),
          ["position", "posición"]
        ),
        (
          "rapid-response", say("rapid response to a question", "respuesta rápida a una pregunta"),
          ["rapid", "rápida"]
        ),
      ], standard: "evidence")
    answers.type = BriefType(rawValue: type)
    let level = try choose(
      say(
        "How sure are you of what it mainly says (GRADE)?",
        "¿Cómo de seguros están de lo principal que dice (GRADE)?"),
      [
        ("high", say("high", "alta"), []), ("moderate", say("moderate", "moderada"), ["medium"]),
        ("low", say("low", "baja"), []), ("very-low", say("very low", "muy baja"), []),
        (
          "normative",
          say("it rests on law or official guidance", "se apoya en leyes o guías oficiales"),
          ["normative"]
        ),
        ("not-graded", say("not judged yet", "aún sin valorar"), ["not-graded"]),
      ], standard: "not-graded")
    answers.level = EvidenceLevel(rawValue: level) ?? .notGraded
    if answers.level != .notGraded {
      let reason = try ask(
        say("Why, in one sentence?", "¿Por qué, en una frase?"),
        hint: say("Enter alone leaves it for later", "Intro lo deja para después")
      ) { TakenAnswer.value($0) }
      answers.levelReason = reason.isEmpty ? nil : reason
    }
  }

  /// The fields that only this kind has; each may be left for later.
  private func askForOwnFields(_ kind: DocumentKind) throws -> [(name: String, value: String)] {
    let schema = kind.schema
    var fields: [(String, String)] = []
    for name in kind.draft.asked {
      guard let field = schema.field(name) else { continue }
      let question = field.meaning.text(in: language)
      let later = say("Enter leaves it for later", "Intro lo deja para después")
      if case .choice(_, _, let values) = field.value {
        let skip = say("later", "después")
        let chosen = try choose(
          question,
          values.map { ($0.value, $0.label.text(in: language), [$0.value]) } + [("", skip, [])],
          standard: "")
        if !chosen.isEmpty { fields.append((name, chosen)) }
        continue
      }
      let example =
        field.example == "…" ? "" : say("for example ", "por ejemplo ") + field.example + "; "
      let answer = try ask(question, hint: example + later) { TakenAnswer.value($0) }
      if answer.isEmpty { continue }
      if case .list = field.value {
        let items = answer.split { $0 == "," || $0 == "[" || $0 == "]" }.map { String($0).trimmed }
        fields.append(
          (name, "[\(items.filter { !$0.isEmpty }.map(quotedYAML).joined(separator: ", "))]"))
      } else {
        fields.append((name, quotedYAML(answer)))
      }
    }
    return fields
  }
}
