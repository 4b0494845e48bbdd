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

/// One of a list of words that was typed, or what was probably meant.
///
/// - Parameter noun: what such a word is: `a status`.
package func oneOf(_ all: [String], _ word: String, _ noun: Message) -> TakenAnswer<String> {
  all.contains(word) ? .value(word) : .refused(notAmong(all, word, noun))
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
