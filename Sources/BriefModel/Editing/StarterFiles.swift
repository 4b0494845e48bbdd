package import BriefDiagnostics

/// The files of a new workspace in its language: settings, a topic, and a draft to begin with.
package struct StarterFiles {
  /// The words of the site's first language.
  private let words: Catalogue
  private let date: String

  /// - Parameter date: the day on which it is begun: `2026-11-24`.
  package init(_ words: Catalogue, date: String) {
    self.words = words
    self.date = date
  }

  /// The words that a new site in a language begins with.
  package static func words(_ language: String, _ files: CatalogueFiles) -> TakenAnswer<Catalogue> {
    if LanguageNames.fallbacks(language).last == "en" {
      return .value(Catalogue(language: language))
    }
    let words = files.catalogue(for: language).value
    if !words.isEmpty { return .value(words) }
    let known = Message.anyOf(["en"] + files.languages.filter { $0 != "en" })
    return .refused(
      Message(
        "the program has no words in '\(language)'; write --lang with \(known), and add your language to Site/site.yml later"
      ))
  }

  /// Every file with its path in the workspace.
  package var all: [(path: String, text: String)] {
    [
      ("Site/site.yml", site), ("Site/topics.yml", topics), (".gitignore", ignored),
      ("Briefs/\(identifier(of: say(Message("First brief"))) ?? "first-brief").md", brief.text),
    ]
  }

  private var site: String {
    let safety = say(
      Message("Do not stop or change a psychiatric medicine abruptly. Speak to a prescriber."))
    return """
      \(comment(Message("What the site is called, where it stands and what it shows.")))
      title: \(text(Message("Our policy briefs")))
      description: \(text(Message("Policy briefs of our group.")))
      address: https://example.org/
      languages: [\(words.language)]
      \(comment(Message("Documents with this status or a later one are shown; the others are withheld.")))
      public_from: in-review
      \(comment(Message("What readers are told wherever a topic marked 'safety: true' is discussed.")))
      safety_notice: { \(words.language): \(quotedYAML(safety)) }
      \(comment(Message("Where 'briefs publish' puts the site; write its real address above first.")))
      # publish:
      #   pages: { kind: git, remote: origin, branch: pages }

      """
  }

  private var topics: String {
    """
    - id: \(topic)
      safety: true
      label: { \(words.language): \(text(Message("First topic"))) }
      description: { \(words.language): \(text(Message("What this topic is about."))) }

    """
  }

  private var topic: String { identifier(of: say(Message("First topic"))) ?? "first-topic" }

  private var ignored: String {
    """
    \(comment(Message("What is built and kept to build faster.")))
    Site/public/
    Site/review/
    Site/.cache/

    """
  }

  private var brief: DraftText {
    var answers = NewAnswers(
      kind: .standard, title: say(Message("Our first policy brief")), language: words.language)
    (answers.countries, answers.topics) = (["INT"], [topic])
    return DraftText(
      answers: answers, catalogue: words, isDefaultLanguage: true, date: date,
      hasSafetyNotice: true)
  }

  private func say(_ message: Message) -> String { message.text(in: words) }
  private func comment(_ message: Message) -> String { commentYAML(say(message)) }
  private func text(_ message: Message) -> String { quotedYAML(say(message)) }
}
