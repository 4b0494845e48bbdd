internal import BriefDiagnostics
internal import BriefModel
internal import BriefSite
internal import MustacheTemplates

/// The home page.
struct HomeContext: FramedContext {
  let frame: Frame
  let latest: [Int]

  enum Own: Int, ContextField {
    case heading, introduction, latestAddress, countries, topics, levels, newest, allAddress,
      moreCountries, moreTopics
    var definition: (ContextType.Kind, String) {
      switch self {
      case .heading: (.text, "The name of the site.")
      case .introduction: (.text, "What the site is, from Site/site.yml.")
      case .latestAddress: (.text, "The newest document.")
      case .countries:
        (.list(LinkContext.type), "The countries with the most documents, with counts.")
      case .topics: (.list(LinkContext.type), "The topics with the most documents, with counts.")
      case .moreCountries:
        (.list(LinkContext.type), "A link to all countries, where there are more.")
      case .moreTopics: (.list(LinkContext.type), "A link to all topics, where there are more.")
      case .levels: (.list(LevelContext.type), "The levels of evidence, with counts.")
      case .newest: (.markup, "The newest documents, each as card.mustache shows it.")
      case .allAddress: (.text, "The list of all briefs.")
      }
    }
  }
  static let type = makeType("the home page")
  var type: ContextType { Self.type }

  func own(_ field: Own) -> TemplateValue {
    let site = frame.around.site
    switch field {
    case .heading: return .text(frame.around.title)
    case .introduction: return .optional(frame.around.description)
    case .latestAddress: return .optional(latest.first.map { frame.link(site.works[$0].route) })
    case .countries: return .list(first(Self.mostCountries, of: countries))
    case .topics: return .list(first(Self.mostTopics, of: topics))
    case .moreCountries:
      return .list(all(countries, .countries, .countriesTitle, beyond: Self.mostCountries))
    case .moreTopics: return .list(all(topics, .topics, .topicsTitle, beyond: Self.mostTopics))
    case .levels: return .list(levels(frame))
    case .newest: return .writer(CardWriter(frame: frame, works: latest, showsChange: true))
    case .allAddress: return .text(frame.link(site.route(of: .kind(.standard))))
    }
  }

  /// How many countries and topics a home page names: more than that is a page of its own.
  private static let mostCountries = 24
  private static let mostTopics = 12

  private var countries: [LinkContext] {
    entries(frame) { if case .country = $0 { true } else { false } }.filter { $0.count > 0 }
  }

  private var topics: [LinkContext] {
    entries(frame) { if case .topic = $0 { true } else { false } }.filter { $0.count > 0 }
  }

  /// Those with the most documents, in the order of their names.
  private func first(_ most: Int, of links: [LinkContext]) -> [LinkContext] {
    guard links.count > most else { return links }
    let ranked = links.indices.sorted { (links[$1].count, $0) < (links[$0].count, $1) }
    return ranked.prefix(most).sorted().map { links[$0] }
  }

  private func all(
    _ links: [LinkContext], _ index: IndexKind, _ title: WordKey, beyond most: Int
  ) -> [LinkContext] {
    guard links.count > most else { return [] }
    return [
      LinkContext(
        label: frame.around.words[title], address: frame.link("\(index.rawValue)/"),
        count: links.count)
    ]
  }
}
