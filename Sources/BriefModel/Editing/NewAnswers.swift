package import BriefDiagnostics

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
  case refused(Message)
  /// Not quite one of the choices, but plainly meant as one.
  case meant(Value, Message)
}

/// The words of a list in English and in another language, in small letters.
package func words(_ list: Message, in catalogue: Catalogue) -> [String] {
  (Catalogue.english.words(of: list) + catalogue.words(of: list)).map { $0.lowercased() }
}

private func notAmong(_ all: [String], _ word: String, _ noun: Message) -> Message {
  nearMiss(word, in: all).map { Message("'\(word)' is not \(noun); did you mean '\($0)'?") }
    ?? Message("'\(word)' is not \(noun); choose \(Message.anyOf(all)).")
}

/// What may be said of a title, a country and a topic; the same for options and for answers.
package struct VocabularyChecks: Sendable {
  package let vocabulary: Vocabulary
  /// The language that topics are called in.
  package let language: String
  /// The language that is spoken with whoever answers.
  private let speaking: Catalogue

  package init(vocabulary: Vocabulary, language: String, speaking: Catalogue = .english) {
    self.vocabulary = vocabulary
    self.language = language
    self.speaking = speaking
  }

  /// A kind of document by its name.
  package func kind(_ name: String) -> TakenAnswer<DocumentKind> {
    if let kind = DocumentKind.named(name) { return .value(kind) }
    // What the questions take is taken on the command line too.
    let word = name.lowercased()
    let known = [speaking] + vocabulary.catalogues.values
    if let kind = DocumentKind.all.first(where: { kind in
      known.contains { words(kind.draft.answers, in: $0).contains(word) }
    }) {
      return .value(kind)
    }
    let all = DocumentKind.allCases.map(\.rawValue) + ["translation"]
    return .refused(notAmong(all, name, Message("a kind of document")))
  }

  /// A kind that documents have, by its name or by what members call it.
  package func listedKind(_ name: String) -> TakenAnswer<String> {
    if case .value(let kind) = kind(name) { return .value(kind.rawValue) }
    return .refused(
      notAmong(DocumentKind.allCases.map(\.rawValue), name, Message("a kind of document")))
  }

  /// A status by its name, or as pages in a language of the site call it.
  package func status(_ name: String) -> TakenAnswer<Status> {
    switch word(name, of: Status.allCases.map { ($0.rawValue, $0.label) }, Message("a status")) {
    case .value(let word), .meant(let word, _): .value(Status(rawValue: word) ?? .draft)
    case .refused(let reason): .refused(reason)
    }
  }

  /// One of some words, or what messages and pages call it.
  ///
  /// - Parameter all: each word with its name.
  package func word(_ name: String, of all: [(String, Message)], _ noun: Message)
    -> TakenAnswer<String>
  {
    let word = name.lowercased()
    let known: [Catalogue] = [.english, speaking] + vocabulary.catalogues.values
    for (one, label) in all
    where one == word || known.contains(where: { label.text(in: $0).lowercased() == word }) {
      return .value(one)
    }
    return .refused(notAmong(all.map { $0.0 }, name, noun))
  }

  /// A language of the site by its code.
  package func language(_ code: String) -> TakenAnswer<String> {
    let all = vocabulary.site.languages
    if all.contains(code) { return .value(code) }
    return .refused(
      Message("'\(code)' is not a language of this site (\(all.joined(separator: ", ")))."))
  }

  /// A title as it was typed.
  package func title(_ title: String) -> TakenAnswer<String> {
    let length = seenLength(title).count
    guard (10...120).contains(length), !title.hasSuffix(".") else {
      return .refused(
        Message(
          "A title has 10 to 120 characters and no full stop at its end; this one has \(length)."
        ))
    }
    return .value(title)
  }

  /// A summary as it was typed; nil where it is left for later.
  package func summary(_ summary: String) -> TakenAnswer<String?> {
    if summary.isEmpty { return .value(nil) }
    let length = seenLength(summary).count
    guard (60...300).contains(length) else {
      return .refused(
        Message(
          "A summary has 60 to 300 characters; this one has \(length). Enter alone leaves it for later."
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
        Message(
          "'\(text)' is not a country; write a name or a code such as ES, or INT for several countries."
        ))
    }
    if table.isName(text) { return .value(right.code) }
    return .meant(right.code, Message("\(Country(code: right.code).name) (\(right.code))"))
  }

  /// The code of a country that a list is to show, by its code or its name.
  package func listedCountry(_ text: String) -> TakenAnswer<String> {
    if case .value(let code) = country(text) { return .value(code) }
    return refusal(country: text, topic: nil).map { .refused($0) } ?? .value(text)
  }

  /// The id of a topic that a list is to show, by its id, an alias or its label in any language.
  package func listedTopic(_ text: String) -> TakenAnswer<String> {
    if vocabulary.topics.contains(where: { $0.id == text }) { return .value(text) }
    if let number = vocabulary.topic(named: text) { return .value(vocabulary.topics[number].id) }
    return refusal(country: nil, topic: text).map { .refused($0) } ?? .value(text)
  }

  /// Why options that name no country or no topic of the site are refused, with what was meant; nil
  /// where they are taken.
  package func refusal(country: String?, topic: String?) -> Message? {
    let table = vocabulary.countries
    if let country, !table.isCode(country), !table.isRegion(country) {
      return table.correction(for: country).map {
        Message(
          "'\(country)' is not a country code; the code of \(Country(code: $0.code).name) is \($0.code)."
        )
      } ?? Message("'\(country)' is not a country code.")
    }
    if let topic, !vocabulary.topics.contains(where: { $0.id == topic }) {
      let near = nearMiss(topic, in: vocabulary.topics.map(\.id))
      return near.map { Message("'\(topic)' is not a topic of this site; did you mean '\($0)'?") }
        ?? Message("'\(topic)' is not a topic of this site. The topics stand in Site/topics.yml.")
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
