package import BriefDiagnostics
internal import BriefSyntax

/// What `Site/site.yml` says.
package struct SiteConfiguration: Sendable {
  package var title = LocalizedText(["en": "Policy briefs"])
  package var description = LocalizedText([:])
  /// The absolute address of the site's root, with a slash at its end.
  package var address = "https://example.org/"
  /// The first is the default.
  package var languages = ["en"]
  package var publicFrom = Status.published
  package var publisher: String?
  package var contact: String?
  package var license: String?
  /// The name of a CSL style.
  package var citationStyle: String?
  package var citationStyleRange: SourceRange?
  package var rules: [String: RuleSetting] = [:]
  /// Where the site is published, in the author's order.
  package var publish: [PublishTarget] = []
  /// Folders of fonts for print beside the typesetter's own.
  package var printFonts: [String] = []

  /// What readers are told wherever a topic marked `safety: true` is discussed.
  package var safetyNotice = LocalizedText([:])
  /// Which reviews a brief needs before it is published.
  package var requiredReviews: [ReviewKind] = [.scientific]

  package init() {}

  /// How serious a rule is in this workspace.
  package enum RuleSetting: String, CaseIterable, Sendable { case error, warning, off }

  package var defaultLanguage: String { languages.first ?? "en" }
}

/// A text in one or more languages.
package struct LocalizedText: Sendable, Hashable {
  private let texts: [String: String]

  package init(_ texts: [String: String]) { self.texts = texts }

  /// The text in a language, or in the first of the fallbacks that has it.
  package func text(in language: String, else fallbacks: [String] = ["en"]) -> String {
    if let text = texts[language] { return text }
    for fallback in fallbacks { if let text = texts[fallback] { return text } }
    return texts.keys.sorted().first.flatMap { texts[$0] } ?? ""
  }

  package var languages: [String] { texts.keys.sorted() }
  /// The texts of all languages, in the order of their codes.
  package var all: [String] { languages.compactMap { texts[$0] } }
  package var isEmpty: Bool { texts.isEmpty }
}

/// A subject of `Site/topics.yml`, which documents name by its id.
package struct Topic: Sendable {
  package let id: String
  package let label: LocalizedText
  package let description: LocalizedText
  package let aliases: [String]
  package let parent: String?
  /// Whether what is written about it carries the safety notice.
  package let asksForSafety: Bool
}

/// A word of `Site/glossary.yml`: what it means, and what it is written instead of.
package struct Term: Sendable {
  package let id: String
  package let label: LocalizedText
  package let definition: LocalizedText
  /// What to write instead of the avoided words.
  package let prefer: LocalizedText
  /// For each language the words that are avoided.
  package let avoid: [String: [String]]
}

/// The closed lists that documents are checked against, and the site's settings.
package final class Vocabulary: Sendable {
  package let site: SiteConfiguration
  /// For each language of the site the words of its pages.
  package let catalogues: [String: Catalogue]
  /// The words of what is written into files of the whole group: those of the site's first language.
  package var groupWords: Catalogue { catalogues[site.defaultLanguage] ?? .english }
  package let countries: CountryTable
  package let topics: [Topic]
  package let terms: [Term]
  /// For each language the words that fit each certainty.
  package let wordings: [String: Wording]
  /// For each language of documents what the site's languages contribute to their form.
  let syntax: [String: SyntaxWords]
  /// What print does not draw.
  let printedSigns: PrintedSigns
  package let sources: SourceLibrary
  /// For each language how its reading ease is measured.
  let readings: [String: ReadingMeasure]
  /// What authors write for the words of the format.
  let authorsWords: AuthorsWords
  /// Every file of the workspace that a document may show or link to, by path.
  package var assets: Set<String> { files.all }
  /// The same, as authors name them.
  package let files: AssetIndex
  /// For each language the words of the glossary that are avoided.
  let avoided: [String: AvoidedWords]
  /// What a draft begins with.
  let placeholders: Placeholders
  private let safetyTopics: Set<Int>
  let topicNumbers: [String: Int]
  let topicAliases: [String: Int]
  private let topicLabels: [String: Int]
  let termNumbers: [String: Int]

  package init(
    site: SiteConfiguration, topics: [Topic] = [], terms: [Term] = [],
    wordings: [String: Wording]? = nil, sources: SourceLibrary = SourceLibrary(),
    assets: Set<String> = [], catalogues: [String: Catalogue] = [:]
  ) {
    self.site = site
    self.catalogues = catalogues
    authorsWords = AuthorsWords(site.languages.compactMap { catalogues[$0] })
    countries = CountryTable(catalogues: catalogues, others: authorsWords.countries)
    self.topics = topics
    self.terms = terms
    let wordings = wordings ?? Wording.all(of: site, catalogues)
    self.wordings = wordings
    syntax = captionWords(site, wordings, catalogues)
    printedSigns = PrintedSigns(fonts: site.printFonts)
    readings = readingMeasures(site, catalogues)
    avoided = AvoidedWords.lists(terms)
    placeholders = Placeholders(catalogues.keys.sorted().compactMap { catalogues[$0] })
    safetyTopics = safetyTopicNumbers(topics)
    self.sources = sources
    files = AssetIndex(assets)
    topicNumbers = Dictionary(
      zip(topics.map(\.id), topics.indices), uniquingKeysWith: { one, _ in one })
    topicAliases = Dictionary(
      topics.enumerated().flatMap { number, topic in topic.aliases.map { ($0, number) } },
      uniquingKeysWith: { one, _ in one })
    topicLabels = Dictionary(
      topics.enumerated().flatMap { number, topic in
        (topic.aliases + topic.label.all).map { ($0.lowercased(), number) }
      }, uniquingKeysWith: { one, _ in one })
    termNumbers = Dictionary(
      zip(terms.map(\.id), terms.indices), uniquingKeysWith: { one, _ in one })
  }

  /// Whether what is written about a topic, or about one above it, carries the safety notice.
  package func isSafetyTopic(_ number: Int) -> Bool { safetyTopics.contains(number) }

  /// The topic that a text names by an alias, or by its label in any language.
  package func topic(named text: String) -> Int? {
    topicAliases[text] ?? topicLabels[text.lowercased()]
  }

  /// The name of a topic in a language, or in the first of the site that has one.
  package func label(ofTopic number: Int, in language: String) -> String {
    topics[number].label.text(in: language, else: site.languages)
  }
}

/// How each language of the site is measured, by its own catalogue.
private func readingMeasures(_ site: SiteConfiguration, _ catalogues: [String: Catalogue])
  -> [String: ReadingMeasure]
{
  var readings = ["en": ReadingMeasure.english]
  for language in site.languages {
    if let catalogue = catalogues[language], catalogue.language == language {
      readings[language] = catalogue.reading
    } else if LanguageNames.fallbacks(language).last == "en" {
      readings[language] = .english
    }
  }
  return readings
}

/// The topics that ask for the safety notice, and everything below them.
private func safetyTopicNumbers(_ topics: [Topic]) -> Set<Int> {
  let numbers = Dictionary(
    zip(topics.map(\.id), topics.indices), uniquingKeysWith: { one, _ in one })
  // What is known of each topic: nil while it is being found out, so that a circle ends.
  var asks: [Int: Bool?] = [:]
  for start in topics.indices {
    var way: [Int] = []
    var next: Int? = start
    var answer = false
    while let topic = next {
      if let known = asks[topic] {
        answer = known ?? false
        break
      }
      asks.updateValue(nil, forKey: topic)
      way.append(topic)
      if topics[topic].asksForSafety {
        answer = true
        break
      }
      next = topics[topic].parent.flatMap { numbers[$0] }
    }
    for topic in way { asks.updateValue(answer, forKey: topic) }
  }
  return Set(asks.filter { $0.value == true }.keys)
}

extension SiteConfiguration {
  /// The target of `publish` that is meant by a name, or by none where there is one only.
  package func target(named name: String?) -> TakenAnswer<PublishTarget> {
    let names = publish.map(\.name).joined(separator: ", ")
    if publish.isEmpty {
      return .refused(
        Message(
          "Site/site.yml names no target. Write, for example: publish: { pages: { kind: git, remote: origin, branch: pages } }"
        ))
    }
    guard let name else {
      return publish.count == 1
        ? .value(publish[0]) : .refused(Message("Name one of the targets: \(names)."))
    }
    if let found = publish.first(where: { $0.name == name }) { return .value(found) }
    return .refused(
      nearMiss(name, in: publish.map(\.name)).map {
        Message("There is no target '\(name)'; did you mean '\($0)'?")
      } ?? Message("There is no target '\(name)'. Site/site.yml has: \(names)."))
  }
}
