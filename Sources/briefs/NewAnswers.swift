import BriefDiagnostics
import BriefModel

extension Questions {
  /// The kinds of documents as choices, a translation among them.
  var kinds: [(id: String, label: String, others: [String])] {
    DocumentKind.all.map {
      ($0.name, say($0.draft.choice), words($0.draft.answers, in: Terminal.catalogue))
    } + [
      (
        "translation", say(Message("translation of a document")),
        words(
          Message("translation", context: "list of words: kind translation"), in: Terminal.catalogue)
      )
    ]
  }

  func askForKind() throws -> String {
    try choose(
      say(Message("What will you write?")), kinds,
      standard: DocumentKind.standard.name)
  }

  /// Asks for all that a kind needs and that is not known yet.
  ///
  /// - Parameter taken: the file that a title would be given, where that is there already.
  func complete(
    _ known: NewAnswers, _ checks: VocabularyChecks, given: Set<String>,
    taken: (String) -> String?
  ) throws -> NewAnswers {
    var answers = known
    let site = checks.vocabulary.site
    if !given.contains("title") {
      answers.title = try ask(
        say(Message("What is its title?")),
        hint: say(Message("10 to 120 characters, no full stop"))
      ) { title in
        guard let path = taken(title) else { return checks.title(title) }
        return .refused(Message("'\(path)' is there already; choose another title."))
      }
    }
    if !given.contains("lang"), site.languages.count > 1 {
      answers.language = try choose(
        say(Message("In which language?")),
        site.languages.map { ($0, name(ofLanguage: $0), []) }, standard: site.defaultLanguage)
    }
    if answers.kind.needs["summary"] != nil {
      answers.summary = try ask(
        say(Message("What will readers learn, in one or two sentences?")),
        hint: say(Message("60 to 300 characters; Enter alone leaves it for later"))
      ) { checks.summary($0) }
    }
    if answers.kind.needsCountry, !given.contains("country") {
      answers.countries = try askList(
        say(Message("Which country is it about?")),
        hint: say(
          Message("a name or a code, several with commas; INT for several countries at once")),
        count: 1...10
      ) { checks.country($0) }
    }
    if answers.kind.needsTopic, !given.contains("topic"), !checks.topics.isEmpty {
      answers.topics = try chooseSeveral(
        say(Message("Which topics? One to five.")), checks.topics,
        count: 1...5)
    }
    if answers.kind.needs["evidence"] != nil { try askAboutEvidence(&answers) }
    if answers.kind.needsAuthors {
      let names = try ask(
        say(Message("Who writes it?")),
        hint: say(Message("names with commas between them; Enter for the working group"))
      ) { TakenAnswer.value($0) }
      answers.authors = names.split(separator: ",").map { String($0).trimmed }.filter {
        !$0.isEmpty
      }
    }
    answers.own = try askForOwnFields(answers.kind)
    return answers
  }

  private func name(ofLanguage code: String) -> String { say(LanguageNames.message(code)) }

  private func askAboutEvidence(_ answers: inout NewAnswers) throws {
    let type = try choose(
      say(Message("What kind of brief?")),
      [
        (
          "evidence",
          say(Message("evidence: what is known, without recommending")),
          words(
            Message("evidence", context: "list of words: type evidence"), in: Terminal.catalogue)
        ),
        (
          "position",
          say(Message("position: what the group recommends")),
          words(
            Message("position", context: "list of words: type position"), in: Terminal.catalogue)
        ),
        (
          "rapid-response", say(Message("rapid response to a question")),
          words(
            Message("rapid, quick", context: "list of words: type rapid response"),
            in: Terminal.catalogue)
        ),
      ], standard: "evidence")
    answers.type = BriefType(rawValue: type)
    let level = try choose(
      say(Message("How sure are you of what it mainly says (GRADE)?")),
      [
        ("high", say(EvidenceLevel.high.adjective), []),
        ("moderate", say(EvidenceLevel.moderate.adjective), ["medium"]),
        ("low", say(EvidenceLevel.low.adjective), []),
        ("very-low", say(EvidenceLevel.veryLow.adjective), []),
        (
          "normative",
          say(Message("it rests on law or official guidance")),
          ["normative"]
        ),
        ("not-graded", say(Message("not judged yet")), ["not-graded"]),
      ], standard: "not-graded")
    answers.level = EvidenceLevel(rawValue: level) ?? .notGraded
    if answers.level != .notGraded {
      let reason = try ask(
        say(Message("Why, in one sentence?")),
        hint: say(Message("Enter alone leaves it for later"))
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
      let question = say(field.meaning)
      let later = Message("Enter leaves it for later")
      if case .choice(_, _, let values) = field.value {
        let skip = say(Message("later"))
        let chosen = try choose(
          question,
          values.map { ($0.value, say($0.label), [$0.value]) } + [("", skip, [])],
          standard: "")
        if !chosen.isEmpty { fields.append((name, chosen)) }
        continue
      }
      let hint =
        field.example == "…" ? later : Message("for example \(field.example); \(later)")
      let answer = try ask(question, hint: say(hint)) { TakenAnswer.value($0) }
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
