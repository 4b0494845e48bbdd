package import BriefDiagnostics

/// Every text of the interface. Its English is said in `WordKey.message`, other languages have it in
/// their catalogue; templates call it by its name here.
package enum WordKey: Int, CaseIterable, CodingKey {
  case languageName, direction, dateFormat, monthFormat
  case skipToText, mainMenu, languageMenu, menuCountries, menuTopics, menuEvidence, homePage
  case readLatest, byCountry, byTopic, byCertainty, newAndChanged, allDocuments
  case countriesTitle, countriesIntroduction, topicsTitle, topicsIntroduction, evidenceTitle,
    evidenceIntroduction
  case audiencesTitle, audiencesIntroduction, glossaryTitle, glossaryIntroduction
  case countryIntroduction, topicIntroduction, evidenceListIntroduction, audienceIntroduction,
    kindIntroduction
  case emptyList, pageOf, previousPage, nextPage, pages, feed
  case levelHigh, levelModerate, levelLow, levelVeryLow, levelNormative, levelNotGraded
  case levelOcebm1, levelOcebm2, levelOcebm3, levelOcebm4, levelOcebm5
  case meansHigh, meansModerate, meansLow, meansVeryLow, meansNormative, meansNotGraded, meansOcebm
  case certaintyOf, judgement, judgementCerqual, judgementOther
  case audiencePolicymaker, audienceClinician, audienceLivedExperience, audienceFamily,
    audienceResearcher, audienceEveryone
  case aboutThis, authors, published, forReview, notStated, yes, no, significantChange, updated,
    reviewBy, version, interests, noInterests, funding,
    noFunding
  case reviewers, question, searched, licence, doi, audience, status, languages, type, onThisPage,
    downloadPDF
  case briefTypeEvidence, briefTypePosition, briefTypeRapid, reviewScientific, reviewSystem,
    reviewLivedExperience, reviewLegal
  case statusDraft, statusInReview, statusApproved, statusPublished, statusSuperseded,
    statusWithdrawn
  case bannerDraft, bannerInReview, bannerApproved, bannerSuperseded,
    bannerWithdrawn, bannerReviewPassed
  case bannerEmbargo, bannerReviewBuild, bannerFallback, bannerMachine, bannerBehind,
    bannerBehindTitle,
    bannerBehindOpening, readOriginal
  case sourcesTitle, sourcesIntroduction, citedBy, retracted,
    backToCitation, backToCitationNumber, referenceFiles
  case linkList, references, footnotes, footnote, backToText, related, backlinks, history, howToCite
  case claimTypeEffect, claimTypeExperience, claimTypeFrequency, claimTypeCost, claimTypeLegal
  case claimsEffect, claimsExperience, claimsFrequency, claimsCost, claimsLegal
  case claimOverdue, quotedFrom, findingsTitle, findingsClaim, findingsCertainty, findingsReason,
    findingsSources, findingsNumbersTitle, findingsOutcome, findingsWithout, findingsWith,
    findingsDifference, findingsMeaning, findingsComputed, findingsFile, findingsJudgement,
    findingsJudgementCerqual, claimsTitle, claimsWithLevel,
    restsOn
  case recommendations, strengthStrong, strengthConditional, restsOnClaims, involvement, appraisal
  case forAuthors, fieldsTitle, fieldsIntroduction, rulesTitle, rulesIntroduction,
    bibliographiesTitle, bibliographiesIntroduction,
    whyItMatters, insteadOf, writeThis
  case calloutNote, calloutTip, calloutImportant, calloutWarning, calloutCaution, claim, table,
    figure, scrollTable
  case commentMark, taskDone, taskOpen
  case notFoundTitle, notFoundText, redirectText, footerPrivacy, pageOfPages

  /// The name in templates.
  package var name: String { stringValue }
}

/// The texts of the interface in one language; a class so that templates share it without a copy.
package final class Words: Sendable {
  package let language: String
  /// The language that these words are in: that of the pages, or, where it has no catalogue, the one
  /// whose words stand in for it.
  package let spokenIn: String
  /// The catalogue that the words come from: the language's own, or that of the site's first language.
  package let catalogue: Catalogue
  /// How its numbers are written.
  let decimal: DecimalSign
  private let texts: [String]
  private let months: [String]
  private let kinds: [DocumentKind: (singular: String, plural: String)]
  /// `High certainty` and so on, for the four levels of GRADE.
  private let certainties: [String]

  package subscript(_ key: WordKey) -> String { texts[key.rawValue] }

  /// A text with its places filled by values.
  package subscript(_ key: WordKey, _ values: String...) -> String {
    Self.fill(texts[key.rawValue], values)
  }

  /// `20 November 2026`, `November 2026` or `2026`.
  package func date(_ date: CalendarDate) -> String {
    guard date.month > 0, date.month <= months.count else { return String(date.year) }
    let month = months[date.month - 1]
    if date.day == 0 { return Self.fill(self[.monthFormat], [month, String(date.year)]) }
    return Self.fill(self[.dateFormat], [String(date.day), month, String(date.year)])
  }

  private static func fill(_ pattern: String, _ values: [String]) -> String {
    filled(pattern) { values.indices.contains($0 - 1) ? values[$0 - 1] : "" }
  }

  /// - Parameter language: that of the pages; the catalogue may be of another where it has none.
  package init(language: String, catalogue: Catalogue) {
    self.language = language
    self.catalogue = catalogue
    let isEnglish = LanguageNames.fallbacks(language).last == "en"
    let spoken = catalogue.isEmpty ? (isEnglish ? language : "en") : catalogue.language
    spokenIn = spoken
    decimal = DecimalSign.of(spoken)
    texts = WordKey.allCases.map { key in
      switch key {
      case .languageName: LanguageNames.own(language)
      case .direction: LanguageNames.isRightToLeft(spoken) ? "rtl" : "ltr"
      default: catalogue.pattern(of: key.message)
      }
    }
    months = Self.months.map { $0.text(in: catalogue) }
    kinds = Dictionary(
      DocumentKind.all.map { kind in
        (kind, (kind.singular.text(in: catalogue), kind.plural.text(in: catalogue)))
      }, uniquingKeysWith: { first, _ in first })
    certainties = Self.certainties(texts)
  }

  /// Every text of the interface that a catalogue gives.
  static var messages: [Message] {
    WordKey.allCases.filter { $0 != .languageName && $0 != .direction }.map(\.message)
      + DocumentKind.all.flatMap { [$0.singular, $0.plural] }
  }

  package static let english = Words(language: "en", catalogue: .english)

  static let months = [
    Message("January"), Message("February"), Message("March"), Message("April"),
    Message("May", context: "month"), Message("June"), Message("July"), Message("August"),
    Message("September"), Message("October"), Message("November"), Message("December"),
  ]

  /// `1 document` or `7 documents`.
  package func documents(_ count: Int) -> String {
    Message.counted(count, one: "\(count) document", other: "\(count) documents")
      .text(in: catalogue)
  }

  /// So many pages: "1 page", "12 pages".
  package func pages(_ count: Int) -> String {
    Message.counted(count, one: "\(count) page", other: "\(count) pages").text(in: catalogue)
  }

  /// So many sources.
  package func sources(_ count: Int) -> String {
    Message.counted(count, one: "\(count) source", other: "\(count) sources").text(in: catalogue)
  }

  /// So many claims.
  package func claims(_ count: Int) -> String {
    Message.counted(count, one: "\(count) finding", other: "\(count) findings").text(in: catalogue)
  }

  /// What a kind is called.
  package func name(of kind: DocumentKind, plural: Bool = false) -> String {
    guard let names = kinds[kind] else { return kind.name }
    return plural ? names.plural : names.singular
  }

  /// What a level of evidence is called.
  package func name(of level: EvidenceLevel) -> String {
    switch level {
    case .high: self[.levelHigh]
    case .moderate: self[.levelModerate]
    case .low: self[.levelLow]
    case .veryLow: self[.levelVeryLow]
    case .normative: self[.levelNormative]
    case .notGraded: self[.levelNotGraded]
    case .ocebm1: self[.levelOcebm1]
    case .ocebm2: self[.levelOcebm2]
    case .ocebm3: self[.levelOcebm3]
    case .ocebm4: self[.levelOcebm4]
    case .ocebm5: self[.levelOcebm5]
    }
  }

  /// `High certainty`; levels that are no certainty keep their own name.
  package func certainty(_ level: EvidenceLevel) -> String {
    switch level.dots {
    case 4: certainties[0]
    case 3: certainties[1]
    case 2: certainties[2]
    case 1: certainties[3]
    default: name(of: level)
    }
  }

  private static func certainties(_ texts: [String]) -> [String] {
    [WordKey.levelHigh, .levelModerate, .levelLow, .levelVeryLow].map { key in
      // Within a phrase the level is a word like any other.
      let opens = texts[WordKey.certaintyOf.rawValue].hasPrefix("{1}")
      let name = texts[key.rawValue]
      return fill(texts[WordKey.certaintyOf.rawValue], [opens ? name : name.lowercased()])
    }
  }

  /// What a level of evidence means, in a sentence.
  package func meaning(of level: EvidenceLevel) -> String {
    switch level {
    case .high: self[.meansHigh]
    case .moderate: self[.meansModerate]
    case .low: self[.meansLow]
    case .veryLow: self[.meansVeryLow]
    case .normative: self[.meansNormative]
    case .notGraded: self[.meansNotGraded]
    default: self[.meansOcebm]
    }
  }

  /// Whose judgement a level is, and in whose terms.
  package func judgement(_ evidence: Evidence) -> String {
    if evidence.level.dots == nil { return "" }
    switch evidence.framework {
    case .grade: return self[.judgement]
    case .cerqual: return self[.judgementCerqual]
    default: return self[.judgementOther]
    }
  }

  /// What an audience is called.
  package func name(of audience: Audience) -> String {
    switch audience {
    case .policymaker: self[.audiencePolicymaker]
    case .clinician: self[.audienceClinician]
    case .livedExperience: self[.audienceLivedExperience]
    case .family: self[.audienceFamily]
    case .researcher: self[.audienceResearcher]
    case .everyone: self[.audienceEveryone]
    }
  }

  /// What a status is called.
  package func name(of status: Status) -> String {
    switch status {
    case .draft: self[.statusDraft]
    case .inReview: self[.statusInReview]
    case .approved: self[.statusApproved]
    case .published: self[.statusPublished]
    case .superseded: self[.statusSuperseded]
    case .withdrawn: self[.statusWithdrawn]
    }
  }

  /// What a kind of review is called.
  package func name(of review: ReviewKind) -> String {
    switch review {
    case .scientific: self[.reviewScientific]
    case .system: self[.reviewSystem]
    case .livedExperience: self[.reviewLivedExperience]
    case .legal: self[.reviewLegal]
    }
  }

  /// The type of one claim, or the heading of all claims of the type.
  package func name(of type: ClaimType, plural: Bool = false) -> String {
    switch type {
    case .effect: self[plural ? .claimsEffect : .claimTypeEffect]
    case .experience: self[plural ? .claimsExperience : .claimTypeExperience]
    case .frequency: self[plural ? .claimsFrequency : .claimTypeFrequency]
    case .cost: self[plural ? .claimsCost : .claimTypeCost]
    case .legal: self[plural ? .claimsLegal : .claimTypeLegal]
    }
  }

  /// What a strength of a recommendation is called.
  package func name(of strength: Strength) -> String {
    self[strength == .strong ? .strengthStrong : .strengthConditional]
  }

  /// `Moderate certainty`, with the framework behind it where that is not GRADE.
  package func certainty(of claim: Claim) -> String {
    guard let level = claim.level else { return "" }
    let framework =
      level.dots == nil || claim.framework == .grade
      ? "" : claim.framework == .cerqual ? " (CERQual)" : ""
    return framework.isEmpty ? certainty(level) : certainty(level) + framework
  }

  /// Whose judgement the levels of a table are, for each framework in it.
  package func judgement(of claims: [Claim]) -> String {
    var sentences: [String] = []
    if claims.contains(where: { $0.framework == .grade && $0.level?.dots != nil }) {
      sentences.append(self[.findingsJudgement])
    }
    if claims.contains(where: { $0.framework == .cerqual && $0.level?.dots != nil }) {
      sentences.append(self[.findingsJudgementCerqual])
    }
    if sentences.isEmpty, claims.contains(where: { $0.level?.rank != nil }) {
      sentences.append(self[.judgementOther])
    }
    return sentences.joined(separator: " ")
  }

  /// What a type of brief is called.
  package func name(of type: BriefType) -> String {
    switch type {
    case .evidence: self[.briefTypeEvidence]
    case .position: self[.briefTypePosition]
    case .rapidResponse: self[.briefTypeRapid]
    }
  }
}
