internal import BriefModel
internal import BriefSite
internal import MustacheTemplates

/// A claim that a recommendation rests on.
struct ClaimContext: TemplateContext {
  let frame: Frame
  /// The language of the text around it.
  let around: PartLanguage
  let claim: ReferredClaim

  enum Field: Int, ContextField {
    case words, address, certainty, mark, overdue, language, direction, isForeign
    var definition: (ContextType.Kind, String) {
      switch self {
      case .words: (.text, "What it claims.")
      case .address: (.text, "Where it is argued.")
      case .certainty: (.text, "Its level in words: Moderate certainty.")
      case .mark: (.text, "The level as a mark; hide it from screen readers.")
      case .overdue: (.text, "That it was to be reviewed, where that day has passed.")
      case .language: (.text, "The language of its words.")
      case .direction: (.text, "The direction of their script: ltr or rtl.")
      case .isForeign: (.flag, "Whether that is not the language of the text.")
      }
    }
  }
  static let type = ContextType("a claim", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .words: .text(claim.words.text)
    case .address: .text(frame.address(of: claim.place))
    case .certainty: .optional(claim.badge.certainty)
    case .mark: .optional(claim.badge.level.map { BriefHTML.mark(of: $0) })
    case .overdue: .optional(claim.badge.overdue)
    case .language: .text(claim.words.language.code)
    case .direction: .text(claim.words.language.direction)
    case .isForeign: .flag(claim.words.language != around)
    case nil: .nothing
    }
  }
}

/// A recommendation of a position, with the claims that it rests on.
struct RecommendationContext: TemplateContext {
  let frame: Frame
  let page: ShownDocument
  let shown: ShownRecommendation

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
    case .text: .text(shown.text)
    case .strength: .optional(shown.strength)
    case .reason: .optional(shown.reason)
    case .hasClaims: .flag(!shown.claims.isEmpty)
    case .claims:
      .list(
        shown.claims.map { ClaimContext(frame: frame, around: page.textLanguage, claim: $0) })
    case .words: .object(WordsContext(words: page.textWords))
    case nil: .nothing
    }
  }
}
