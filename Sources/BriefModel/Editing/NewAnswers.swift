internal import BriefDiagnostics

/// What a new document says about itself before anyone has written it.
package struct NewAnswers: Sendable {
  package var kind: DocumentKind
  package var title: String
  package var summary: String?
  package var language: String
  package var countries: [String] = []
  package var topics: [String] = []
  package var type: BriefType?
  package var level: EvidenceLevel = .notGraded
  package var levelReason: String?
  package var authors: [String] = []
  /// Fields of the kind's own, with their values as YAML.
  package var own: [(name: String, value: String)] = []

  package init(kind: DocumentKind, title: String, language: String) {
    self.kind = kind
    self.title = title
    self.language = language
  }
}

/// What was typed became this, or why it cannot be taken.
package enum TakenAnswer<Value> {
  case value(Value)
  case refused(String)
  /// Not quite one of the choices, but plainly meant as one.
  case meant(Value, String)
}

/// What may be said of a title, a country and a topic; the same for options and for answers.
package struct VocabularyChecks: Sendable {
  package let vocabulary: Vocabulary
  /// The language of refusals.
  package let language: String

  package init(vocabulary: Vocabulary, language: String) {
    self.vocabulary = vocabulary
    self.language = language
  }

  private func say(_ english: String, _ spanish: String) -> String {
    language == "es" ? spanish : english
  }

  /// A title as it was typed.
  package func title(_ title: String) -> TakenAnswer<String> {
    guard (10...120).contains(title.count), !title.hasSuffix(".") else {
      return .refused(
        say(
          "A title has 10 to 120 characters and no full stop at its end; this one has \(title.count).",
          "Un título tiene de 10 a 120 caracteres y no acaba en punto; este tiene \(title.count)."))
    }
    return .value(title)
  }

  /// A summary as it was typed; nil where it is left for later.
  package func summary(_ summary: String) -> TakenAnswer<String?> {
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

  /// The code of a country that was typed as a name or a code.
  package func country(_ text: String) -> TakenAnswer<String> {
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

  /// Why options that name no country or no topic of the site are refused, with what was meant; nil
  /// where they are taken.
  package func refusal(country: String?, topic: String?) -> String? {
    let table = vocabulary.countries
    if let country, !table.isCode(country), !table.isRegion(country) {
      let right = table.correction(for: country).map {
        (code: $0.code, name: table.name(Country(code: $0.code), in: language))
      }
      return say(
        "'\(country)' is not a country code\(right.map { "; the code of \($0.name) is \($0.code)" } ?? "").",
        "'\(country)' no es un código de país\(right.map { "; el de \($0.name) es \($0.code)" } ?? "")."
      )
    }
    if let topic, !vocabulary.topics.contains(where: { $0.id == topic }) {
      let near = nearMiss(topic, in: vocabulary.topics.map(\.id))
      return say(
        "'\(topic)' is not a topic of this site\(near.map { "; did you mean '\($0)'?" } ?? "."). The topics stand in Site/topics.yml.",
        "'\(topic)' no es un tema de este sitio\(near.map { "; ¿quiso decir '\($0)'?" } ?? "."). Los temas están en Site/topics.yml."
      )
    }
    return nil
  }

  /// The topics as choices, with everything that they are called.
  package var topics: [(id: String, label: String, others: [String])] {
    vocabulary.topics.map { topic in
      (
        topic.id, topic.label.text(in: language, else: vocabulary.site.languages),
        topic.aliases + topic.label.languages.map { topic.label.text(in: $0) }
      )
    }
  }
}
