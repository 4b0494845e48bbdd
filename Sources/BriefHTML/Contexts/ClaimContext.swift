internal import BriefModel
internal import BriefSite
internal import Bytes
internal import MustacheTemplates

/// A claim in a list.
struct ClaimContext: TemplateContext {
  let frame: Frame
  let shown: ShownClaim

  enum Field: Int, ContextField {
    case words, address, certainty, short, mark, type, overdue, language, isForeign, title,
      documentAddress, countries
    var definition: (ContextType.Kind, String) {
      switch self {
      case .words: (.text, "What it claims.")
      case .address: (.text, "Where it is argued.")
      case .certainty: (.text, "Its level in words: Moderate certainty.")
      case .short: (.text, "Its level in one word: Moderate.")
      case .mark: (.text, "The level as a mark; hide it from screen readers.")
      case .type: (.text, "What it is about: effect, experience.")
      case .overdue: (.text, "That it was to be reviewed, where that day has passed.")
      case .language: (.text, "The language of its words.")
      case .isForeign: (.flag, "Whether that is not the page's language.")
      case .title: (.text, "The title of its document.")
      case .documentAddress: (.text, "The page of its document.")
      case .countries: (.text, "The countries of its document, with commas.")
      }
    }
  }
  static let type = ContextType("a claim in a list", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    let around = frame.around
    let site = around.site
    let claim = shown.claim
    let document = site.documents[shown.document]
    switch Field(rawValue: field) {
    case .words: return .text(site.words(of: shown, in: around.language))
    case .address: return .text(frame.link("\(site.works[shown.work].route)#\(claim.id)"))
    case .certainty: return .optional(around.words.certainty(of: claim))
    case .short: return .optional(claim.level.map { around.words.name(of: $0) })
    case .mark: return .optional(claim.level.map { BriefHTML.mark(of: $0) })
    case .type: return .text(around.words.name(of: claim.type))
    case .overdue:
      guard claim.isOverdue(site.asOf.date), let date = claim.reviewBy else { return .nothing }
      return .text(around.words[.claimOverdue, around.words.date(date)])
    case .language: return .text(document.language)
    case .isForeign: return .flag(document.language != around.code)
    case .title: return .text(document.title)
    case .documentAddress: return .text(frame.link(site.works[shown.work].route))
    case .countries:
      return .optional(
        site.documents[site.works[shown.work].original].fields.countries.map {
          site.vocabulary.countries.name($0, in: around.code)
        }.joined(separator: ", "))
    case nil: return .nothing
    }
  }
}

/// A recommendation of a position brief, with the claims that it rests on.
struct RecommendationContext: TemplateContext {
  let frame: Frame
  let work: Int
  let recommendation: DocumentFields.Recommendation

  enum Field: Int, ContextField {
    case text, strength, reason, hasClaims, claims, words
    var definition: (ContextType.Kind, String) {
      switch self {
      case .text: (.text, "What is recommended.")
      case .strength: (.text, "How strongly, in words.")
      case .reason: (.text, "The reason that was given.")
      case .hasClaims: (.flag, "Whether it names claims.")
      case .claims: (.list(ClaimContext.type), "The claims that it rests on.")
      case .words: (.object(WordsContext.type), "The texts of the interface.")
      }
    }
  }
  static let type = ContextType("a recommendation", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .text: return .text(recommendation.text)
    case .strength:
      return .optional(recommendation.strength.map { frame.around.words.name(of: $0) })
    case .reason: return .optional(recommendation.reason)
    case .hasClaims: return .flag(!claims.isEmpty)
    case .claims: return .list(claims.map { ClaimContext(frame: frame, shown: $0) })
    case .words: return .object(WordsContext(words: frame.around.words))
    case nil: return .nothing
    }
  }

  private var claims: [ShownClaim] {
    frame.around.site.claims(of: recommendation, by: work, in: frame.around.language)
  }
}
