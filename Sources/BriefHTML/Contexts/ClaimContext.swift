internal import BriefModel
internal import BriefSite
internal import Bytes
internal import MustacheTemplates

/// A claim that a recommendation rests on.
struct ClaimContext: TemplateContext {
  let frame: Frame
  let shown: ShownClaim

  enum Field: Int, ContextField {
    case words, address, certainty, mark, overdue, language, isForeign
    var definition: (ContextType.Kind, String) {
      switch self {
      case .words: (.text, "What it claims.")
      case .address: (.text, "Where it is argued.")
      case .certainty: (.text, "Its level in words: Moderate certainty.")
      case .mark: (.text, "The level as a mark; hide it from screen readers.")
      case .overdue: (.text, "That it was to be reviewed, where that day has passed.")
      case .language: (.text, "The language of its words.")
      case .isForeign: (.flag, "Whether that is not the page's language.")
      }
    }
  }
  static let type = ContextType("a claim", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    var around: Surroundings { frame.around }
    var site: Site { frame.around.site }
    var claim: Claim { shown.claim }
    var document: Document { frame.around.site.documents[shown.document] }
    switch Field(rawValue: field) {
    case .words: return .text(site.words(of: shown, in: around.language))
    case .address: return .text(frame.link("\(site.works[shown.work].route)#\(claim.id)"))
    case .certainty: return .optional(around.words.certainty(of: claim))
    case .mark: return .optional(claim.level.map { BriefHTML.mark(of: $0) })
    case .overdue:
      guard claim.isOverdue(site.asOf.date), let date = claim.reviewBy else { return .nothing }
      return .text(around.words[.claimOverdue, around.words.date(date)])
    case .language: return .text(document.language)
    case .isForeign: return .flag(document.language != around.code)
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
