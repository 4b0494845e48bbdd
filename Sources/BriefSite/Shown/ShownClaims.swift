package import BriefModel

/// What stands above a claim: its number, how sure the authors are, what it is about, how long it held.
package struct ClaimBadge: Sendable {
  /// `Moderate certainty`; nothing where the author gave no level.
  package let certainty: String
  package let level: EvidenceLevel?
  /// What it is about, where that is to be said.
  package let type: String
  /// That it was to be reviewed, where that day has passed.
  package let overdue: String

  package init(_ claim: Claim, words: Words, today: CalendarDate, alwaysNamesType: Bool = false) {
    certainty = words.certainty(of: claim)
    level = claim.level
    type =
      claim.showsType || alwaysNamesType && claim.level == nil ? words.name(of: claim.type) : ""
    if let date = claim.reviewBy, date < today {
      overdue = words[.claimOverdue, words.date(date)]
    } else {
      overdue = ""
    }
  }
}

/// A claim where another document refers to it.
package struct ReferredClaim: Sendable {
  package let words: ShownText
  package let badge: ClaimBadge
  /// Where it is argued.
  package let place: ShownPlace
  /// The document that argues it.
  package let title: ShownText
}

/// What a position recommends, with the claims that it rests on.
package struct ShownRecommendation: Sendable {
  package let text: String
  package let strength: String
  package let reason: String
  package let claims: [ReferredClaim]
}

extension ShownSite {
  /// A claim as a reader of a language is given it, with words of the interface in `words`.
  func referred(_ shown: ShownClaim, _ words: Words, in language: Int) -> ReferredClaim {
    let source = site.documents[shown.document]
    let own = self.language(of: source, else: language)
    return ReferredClaim(
      words: ShownText(text: site.words(of: shown, in: language), language: own),
      badge: ClaimBadge(
        shown.claim, words: words, today: site.asOf.date, alwaysNamesType: true),
      place: place(of: shown.work, in: language, fragment: shown.claim.id),
      title: ShownText(text: source.title, language: own))
  }

  func recommendations(
    of document: Document, _ work: Int, _ words: Words, in language: Int
  ) -> [ShownRecommendation] {
    document.fields.recommendations.map { recommendation in
      ShownRecommendation(
        text: recommendation.text,
        strength: recommendation.strength.map { words.name(of: $0) } ?? "",
        reason: recommendation.reason ?? "",
        claims: site.claims(of: recommendation, by: work, in: language).map {
          referred($0, words, in: language)
        })
    }
  }
}

extension ShownDocument {
  /// The claim that a link of the body quotes, by the number of the link; nil where it leads nowhere.
  package func quotation(_ link: Int) -> ReferredClaim? {
    guard document.links.indices.contains(link),
      case .document(_, let fragment?) = document.links[link].target
    else { return nil }
    let target = Int(shownSite.site.targets[number][link])
    guard target >= 0, let shown = shownSite.site.shown(fragment, of: target, in: language) else {
      return nil
    }
    return shownSite.referred(shown, textWords, in: language)
  }
}
