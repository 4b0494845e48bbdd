package import BriefDiagnostics
internal import Bytes

/// The front matter of a document, checked and typed; what the author left out is nil or empty.
///
/// A class only so that its forty fields are shared, not copied; every property is constant.
package final class DocumentFields: Sendable {
  package let kind: DocumentKind
  package let title: String
  package let summary: String
  package let countries: [Country]
  /// Positions in the vocabulary's topics.
  package let topics: [Int]
  package let evidence: Evidence?
  package let audience: [Audience]
  package let authors: [Author]
  package let date: CalendarDate?
  package let updated: CalendarDate?
  package let status: Status
  package let supersededBy: Located<String>?
  package let reason: String?
  package let embargo: Moment?
  package let reviewBy: CalendarDate?
  package let version: String?
  package let changes: [Change]
  package let aliases: [Located<String>]
  package let related: [Located<String>]
  package let doi: String?
  package let license: String?
  package let interests: [Interest]
  /// For each retracted work that is cited all the same: why.
  package let retractedSources: [String: String]
  package let funders: [Funder]
  package let reviews: [Review]
  package let type: BriefType?
  package let question: String?
  /// The ids of the claims that answer it.
  package let answer: [String]
  package let searchDate: CalendarDate?
  package let searchSources: [String]
  package let searchStrategy: String?
  package let appraisal: [String]
  /// How people with lived experience took part.
  package let involvement: [String]
  package let recommendations: [Recommendation]
  /// The fields that only its kind has, read by their types; those of briefs are above too.
  package let values: FieldValues
  package let translator: String?
  /// Of a translation, the version of the original that it was made from.
  package let translatedVersion: String?
  /// How a translation was made, where it says so.
  package let translationMethod: Choice?
  package var isMachineTranslated: Bool { translationMethod?.value == "machine" }
  /// Of a translation, the sections of the original that it was made from.
  package let madeFrom: [Section]

  /// The fields of a document of a kind as their values say them.
  ///
  /// - Parameters:
  ///   - name: what stands for a title that is not there.
  ///   - answered: the level of the answer, for a document that gives none of its own.
  package init(
    _ values: FieldValues, kind: DocumentKind, status: Status = .draft, embargo: Moment? = nil,
    name: String = "", answered: Evidence? = nil
  ) {
    self.kind = kind
    self.status = status
    self.embargo = embargo
    title = values["title"]?.text ?? name
    let words = values["summary"]?.text ?? ""
    summary = words.holds(0x0A) ? words.replacing("\n", with: " ") : words
    countries = values.list("country").compactMap(\.country).withoutRepeats()
    topics = values.list("topic").compactMap(\.topic).withoutRepeats()
    evidence = Self.evidence(values["evidence"]) ?? answered
    audience = values.list("audience").compactMap(\.text).compactMap(Audience.init)
    authors = values.list("authors").compactMap(Author.init)
    date = values["date"]?.date
    updated = values["updated"]?.date
    supersededBy = values.located("superseded_by")
    reason = values["reason"]?.text
    reviewBy = values["review_by"]?.date
    version = values["version"]?.text
    changes = values["changes"]?.items.map(Change.init) ?? []
    aliases = values["aliases"]?.texts ?? []
    related = values["related"].map { named in
      var seen: Set<String> = []
      return named.texts.filter { seen.insert($0.value).inserted }
    } ?? []
    doi = values["doi"]?.text
    license = values["license"]?.text
    interests = (values["interests"]?.map ?? []).map {
      Interest(author: $0.name, statement: $0.text == "none" ? nil : $0.text)
    }
    retractedSources = Dictionary(
      (values["retracted_sources"]?.map ?? []).map { ($0.name, $0.text) },
      uniquingKeysWith: { one, _ in one })
    funders = values.list("funding").compactMap(Funder.init)
    reviews = values["reviews"]?.items.compactMap(Review.init) ?? []
    let isBrief = kind.schema.field("type") != nil
    type = values["type"]?.text.flatMap(BriefType.init) ?? (isBrief ? .evidence : nil)
    question = values["question"]?.text
    answer = values.texts("answer")
    let search = values["search"]?.fields
    searchDate = search?["date"]?.date
    searchSources = search?.texts("sources") ?? []
    searchStrategy = search?["strategy"]?.text
    appraisal = values.texts("appraisal")
    let took = values["involvement"]
    involvement = took?.text.map { [$0] } ?? took?.fields?.entries.compactMap(\.value.text) ?? []
    recommendations = values["recommendations"]?.items.compactMap(Recommendation.init) ?? []
    self.values = FieldValues(values.entries.filter { $0.schema.isOwn })
    let made = values["translation"]?.fields
    translator = made?["translator"]?.text
    translatedVersion = made?["of_version"]?.text
    translationMethod = made?["method"]?.choice
    madeFrom = sectionsOfOrigin(values)
  }

  /// Who wrote a document.
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

  /// Who paid for a document, and what the funder had a say in.
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

  /// One version of a document, and what it changed.
  package struct Change: Sendable, Hashable {
    package let date: CalendarDate?
    package let version: String
    package let note: String
    /// Whether what is said changed.
    package let isSignificant: Bool
  }

  /// What an author declares that others may see as a conflict.
  package struct Interest: Sendable, Hashable {
    package let author: String
    /// What was declared; nil for none.
    package let statement: String?
  }

  /// One reading of a document before it was published.
  package struct Review: Sendable, Hashable {
    package let by: String
    package let kind: ReviewKind
    package let date: CalendarDate?
    /// What came of it.
    package let outcome: String?
  }

  /// What a document advises, and how strongly.
  package struct Recommendation: Sendable {
    package let text: String
    package let strength: Strength?
    package let strengthRange: SourceRange
    /// Ids of claims of this document, or `id#claim`.
    package let claims: [Located<String>]
    package let reason: String?
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
