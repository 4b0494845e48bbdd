import ArgumentParser
import BriefDiagnostics
import BriefModel

/// What a new document says about itself before anyone has written it.
struct NewAnswers {
  var kind: DocumentKind
  var title: String
  var summary: String?
  var language: String
  var countries: [String] = []
  var topics: [String] = []
  var type: BriefType?
  var level: EvidenceLevel = .notGraded
  var levelReason: String?
  var authors: [String] = []
  /// Fields of the kind's own, with their values as YAML.
  var own: [(name: String, value: String)] = []
}

/// What may be said of a title, a country and a topic; the same for options and for answers.
struct VocabularyChecks {
  let vocabulary: Vocabulary
  let language: String

  private func say(_ english: String, _ spanish: String) -> String {
    language == "es" ? spanish : english
  }

  func title(_ title: String) -> Questions.Taken<String> {
    guard (10...120).contains(title.count), !title.hasSuffix(".") else {
      return .refused(
        say(
          "A title has 10 to 120 characters and no full stop at its end; this one has \(title.count).",
          "Un título tiene de 10 a 120 caracteres y no acaba en punto; este tiene \(title.count)."))
    }
    return .value(title)
  }

  func summary(_ summary: String) -> Questions.Taken<String?> {
    if summary.isEmpty { return .value(nil) }
    guard (60...300).contains(summary.count) else {
      return .refused(
        say(
          "A summary has 60 to 300 characters; this one has \(summary.count). Enter alone leaves it for later.",
          "Un resumen tiene de 60 a 300 caracteres; este tiene \(summary.count). Con Intro se deja para después."
        ))
    }
    return .value(summary)
  }

  func country(_ text: String) -> Questions.Taken<String> {
    let table = vocabulary.countries
    let upper = text.uppercased()
    if table.isCode(upper) || table.isRegion(upper) { return .value(upper) }
    guard let right = table.correction(for: text) else {
      return .refused(
        say(
          "'\(text)' is not a country; write a name or a code such as ES, or INT for several countries.",
          "'\(text)' no es un país; escriba un nombre o un código como ES, o INT si son varios."))
    }
    if table.isName(text) { return .value(right.code) }
    return .meant(
      right.code, "\(table.name(Country(code: right.code), in: language)) (\(right.code))")
  }

  /// Refuses options that name no country or no topic of the site, with what was meant.
  func refuseUnknown(country: String?, topic: String?) throws {
    let table = vocabulary.countries
    if let country, !table.isCode(country), !table.isRegion(country) {
      let right = table.correction(for: country).map {
        (code: $0.code, name: table.name(Country(code: $0.code), in: language))
      }
      throw ValidationError(
        say(
          "'\(country)' is not a country code\(right.map { "; the code of \($0.name) is \($0.code)" } ?? "").",
          "'\(country)' no es un código de país\(right.map { "; el de \($0.name) es \($0.code)" } ?? "")."
        ))
    }
    if let topic, !vocabulary.topics.contains(where: { $0.id == topic }) {
      let near = nearMiss(topic, in: vocabulary.topics.map(\.id))
      throw ValidationError(
        say(
          "'\(topic)' is not a topic of this site\(near.map { "; did you mean '\($0)'?" } ?? "."). The topics stand in Site/topics.yml.",
          "'\(topic)' no es un tema de este sitio\(near.map { "; ¿quiso decir '\($0)'?" } ?? "."). Los temas están en Site/topics.yml."
        ))
    }
  }

  /// The topics as choices, with everything that they are called.
  var topics: [(id: String, label: String, others: [String])] {
    vocabulary.topics.map { topic in
      (
        topic.id, topic.label.text(in: language, else: vocabulary.site.languages),
        topic.aliases + topic.label.languages.map { topic.label.text(in: $0) }
      )
    }
  }
}

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
      ) { Taken.value($0) }
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
      ) { Taken.value($0) }
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
      let answer = try ask(question, hint: example + later) { Taken.value($0) }
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

/// A text as YAML: in quotes where it would be read as something else.
func quotedYAML(_ text: String) -> String {
  let plain = text.first.map { $0.isLetter || $0.isNumber } ?? false
  let isBoolean = ["no", "yes", "on", "off", "true", "false", "null", "y", "n"].contains(
    text.lowercased())
  let breaks = text.contains { "[]{},\"\\\n\t".contains($0) }
  if plain, !isBoolean, !breaks, !text.contains(": "), !text.contains(" #"), !text.hasSuffix(":") {
    return text
  }
  return
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ").replacing("\t", with: " "))\""
}
