package import BriefDiagnostics

/// The front matter of a document, checked and typed; what the author left out is nil or empty.
package struct DocumentFields: Sendable {
  package var kind: DocumentKind?
  package var title = ""
  package var summary = ""
  package var countries: [Country] = []
  /// Positions in the vocabulary's topics.
  package var topics: [Int] = []
  package var evidence: Evidence?
  package var audience: [Audience] = []
  package var authors: [Author] = []
  package var date: CalendarDate?
  package var updated: CalendarDate?
  package var status = Status.draft
  package var supersededBy: Located<String>?
  package var reason: String?
  package var embargo: Moment?
  package var reviewBy: CalendarDate?
  package var version: String?
  package var changes: [Change] = []
  package var aliases: [Located<String>] = []
  package var related: [Located<String>] = []
  package var doi: String?
  package var license: String?
  package var interests: [Interest] = []
  /// For each retracted work that is cited all the same: why.
  package var retractedSources: [String: String] = [:]
  package var funders: [Funder] = []
  package var reviews: [Review] = []
  package var type: BriefType?
  package var question: String?
  package var searchDate: CalendarDate?
  package var searchSources: [String] = []
  package var searchStrategy: String?
  package var appraisal: [String] = []
  /// How people with lived experience took part.
  package var involvement: [String] = []
  package var recommendations: [Recommendation] = []
  /// The fields that only its kind has, read by their types; those of briefs are above too.
  package var values = FieldValues()
  package var translator: String?
  /// Of a translation, the version of the original that it was made from.
  package var translatedVersion: String?
  /// How a translation was made, where it says so.
  package var translationMethod: Choice?
  package var isMachineTranslated = false
  /// Of a translation, the sections of the original that it was made from.
  package var madeFrom: [Section] = []

  package init() {}

  package struct Author: Sendable, Hashable {
    package let name: String
    package let affiliation: String?
    package let orcid: String?
    package let roles: [String]
    package let perspective: String?
    package let email: String?

    package init(
      name: String, affiliation: String? = nil, orcid: String? = nil, roles: [String] = [],
      perspective: String? = nil, email: String? = nil
    ) {
      self.name = name
      self.affiliation = affiliation
      self.orcid = orcid
      self.roles = roles
      self.perspective = perspective
      self.email = email
    }
  }

  package struct Funder: Sendable, Hashable {
    /// Who paid, or `none`.
    package let name: String
    package let grant: String?
    /// What the funder had a say in.
    package let role: String?

    package init(name: String, grant: String? = nil, role: String? = nil) {
      self.name = name
      self.grant = grant
      self.role = role
    }
  }
  package struct Change: Sendable, Hashable {
    package let date: CalendarDate?
    package let version: String
    package let note: String
    /// Whether what is said changed.
    package let isSignificant: Bool
  }
  package struct Interest: Sendable, Hashable {
    package let author: String
    /// What was declared; nil for none.
    package let statement: String?
  }
  package struct Review: Sendable, Hashable {
    package let by: String
    package let kind: ReviewKind
    package let date: CalendarDate?
    /// What came of it.
    package let outcome: String?
  }

  package struct Recommendation: Sendable {
    package let text: String
    package let strength: Strength?
    package let strengthRange: SourceRange
    /// Ids of claims of this document, or `id#claim`.
    package let claims: [Located<String>]
    package let reason: String?
  }

  /// Everything but title, summary, status and embargo comes from the original where it is absent here.
  ///
  /// - Parameter publicFrom: the lowest status that the public sees.
  package func inheriting(from original: DocumentFields, publicFrom: Status) -> DocumentFields {
    var merged = self
    merged.kind = original.kind
    // What was withdrawn or replaced is so in every language; but no status of the original shows a
    // translation that its own status withholds.
    if status >= publicFrom, original.status == .withdrawn || original.status == .superseded {
      merged.status = max(original.status, status)
    }
    if merged.summary.isEmpty { merged.summary = original.summary }
    if merged.title.isEmpty { merged.title = original.title }
    if merged.countries.isEmpty { merged.countries = original.countries }
    if merged.topics.isEmpty { merged.topics = original.topics }
    merged.evidence = merged.evidence ?? original.evidence
    if merged.audience.isEmpty { merged.audience = original.audience }
    if merged.authors.isEmpty { merged.authors = original.authors }
    merged.date = merged.date ?? original.date
    merged.updated = merged.updated ?? original.updated
    merged.supersededBy = merged.supersededBy ?? original.supersededBy
    merged.reason = merged.reason ?? original.reason
    merged.reviewBy = merged.reviewBy ?? original.reviewBy
    merged.version = merged.version ?? original.version
    if merged.changes.isEmpty { merged.changes = original.changes }
    if merged.related.isEmpty { merged.related = original.related }
    merged.doi = merged.doi ?? original.doi
    merged.license = merged.license ?? original.license
    if merged.retractedSources.isEmpty { merged.retractedSources = original.retractedSources }
    if merged.interests.isEmpty { merged.interests = original.interests }
    if merged.funders.isEmpty { merged.funders = original.funders }
    if merged.reviews.isEmpty { merged.reviews = original.reviews }
    merged.type = merged.type ?? original.type
    merged.question = merged.question ?? original.question
    merged.searchDate = merged.searchDate ?? original.searchDate
    if merged.searchSources.isEmpty { merged.searchSources = original.searchSources }
    if merged.appraisal.isEmpty { merged.appraisal = original.appraisal }
    if merged.involvement.isEmpty { merged.involvement = original.involvement }
    if merged.recommendations.isEmpty { merged.recommendations = original.recommendations }
    merged.searchStrategy = merged.searchStrategy ?? original.searchStrategy
    merged.values = merged.values.inheriting(
      from: original.values, of: original.kind ?? .standard)
    return merged
  }

  /// Who paid, by name; `none` where nobody did.
  package var funding: [String] { funders.map(\.name) }
}

/// A value and where it is written.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let range: SourceRange
  package init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}
