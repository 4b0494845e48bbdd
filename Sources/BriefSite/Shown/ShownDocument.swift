package import BriefModel

/// All that readers of one language are shown of one document, resolved and in order, before any format.
///
/// Pages, print and plain text only format it: none of them decides what is said, in which words, in
/// which language, or where a link leads. The text itself is the tree of the document, walked with
/// `BodyPlan`, which says where its parts stand.
///
/// A class only so that the parts of a page share it; every property is constant.
package final class ShownDocument: Sendable {
  package let shownSite: ShownSite
  package let work: Int
  /// The language of the reader, by its position among those of the site.
  package let language: Int
  package let document: Document
  /// The position of the document among those of the site.
  package let number: Int

  /// The words of the interface around the text, in the language of the reader.
  package let words: Words
  /// The words of the interface within the text, in its own language.
  package let textWords: Words
  package let pageLanguage: PartLanguage
  /// The language of the text, its title and its summary.
  package let textLanguage: PartLanguage

  /// What kind of document it is, by its type; nil for pages.
  package let typeName: String?
  /// The list of its kind.
  package let typePlace: ShownPlace
  package let countries: [ShownLink]
  package let topics: [ShownLink]
  /// Empty where nothing of it may be shown.
  package let summary: String
  package let banners: [ShownBanner]
  package let evidence: ShownEvidence?
  /// What is special of its kind, below the title.
  package let lead: [ShownFact]
  package let facts: [ShownFact]
  /// Sections of its kind's own fields, behind the text.
  package let sections: [ShownFact]
  /// Headings of the second level and what stands between them, in the order of the page.
  package let contents: [ShownHeading]
  package let recommendations: [ShownRecommendation]
  /// What readers are told where the document discusses stopping a medicine.
  package let safetyNotice: String?
  /// The links of the body, by their numbers.
  package let links: [ShownLink]
  /// Works about the same: those that the authors name, then those that are near.
  package let related: [Int32]
  /// How many of them the authors name.
  package let namedRelated: Int
  package let backlinks: [ShownBacklink]
  package let changes: [ShownChange]
  package let citation: ShownCitation?
  /// What is to be said behind it: that the document is for review, and of which day; may be empty.
  package let citationNote: String
  package let references: [ShownReference]
  /// The cited works as files for reference managers.
  package let referenceFiles: [ShownLink]

  /// The place of the document's own page.
  package let place: ShownPlace
  /// Whether only its title, its date and the reason are left.
  package let isWithdrawn: Bool

  init(
    shownSite: ShownSite, work: Int, language: Int, document: Document, number: Int, words: Words,
    textWords: Words, pageLanguage: PartLanguage, textLanguage: PartLanguage, typeName: String?,
    typePlace: ShownPlace, countries: [ShownLink], topics: [ShownLink], summary: String,
    banners: [ShownBanner], evidence: ShownEvidence?, lead: [ShownFact], facts: [ShownFact],
    sections: [ShownFact], contents: [ShownHeading], recommendations: [ShownRecommendation],
    safetyNotice: String?, links: [ShownLink], related: [Int32], namedRelated: Int,
    backlinks: [ShownBacklink], changes: [ShownChange], citation: ShownCitation?,
    citationNote: String, references: [ShownReference], referenceFiles: [ShownLink],
    place: ShownPlace, isWithdrawn: Bool
  ) {
    self.shownSite = shownSite
    self.work = work
    self.language = language
    self.document = document
    self.number = number
    self.words = words
    self.textWords = textWords
    self.pageLanguage = pageLanguage
    self.textLanguage = textLanguage
    self.typeName = typeName
    self.typePlace = typePlace
    self.countries = countries
    self.topics = topics
    self.summary = summary
    self.banners = banners
    self.evidence = evidence
    self.lead = lead
    self.facts = facts
    self.sections = sections
    self.contents = contents
    self.recommendations = recommendations
    self.safetyNotice = safetyNotice
    self.links = links
    self.related = related
    self.namedRelated = namedRelated
    self.backlinks = backlinks
    self.changes = changes
    self.citation = citation
    self.citationNote = citationNote
    self.references = references
    self.referenceFiles = referenceFiles
    self.place = place
    self.isWithdrawn = isWithdrawn
  }

  package var title: ShownText { ShownText(text: document.title, language: textLanguage) }
  /// Whether a reader of the page's language is given the text in another.
  package var isForeign: Bool { textLanguage != pageLanguage }
  package var kind: DocumentKind { document.kind }
  /// Its status in words, where it is not simply published: for lists and for the head of each sheet.
  package var statusMark: String? {
    document.fields.status == .published ? nil : words.name(of: document.fields.status)
  }
}

/// How sure the authors are of what a document mainly says.
package struct ShownEvidence: Sendable {
  /// `Moderate certainty`.
  package let name: String
  package let level: EvidenceLevel
  package let meaning: String
  /// Whose judgement it is; may be empty.
  package let judgement: String
  /// The reason that the authors gave, in the language of the text; may be empty.
  package let reason: String
  package let place: ShownPlace
}

/// A heading in the table of contents, in the language of the text.
package struct ShownHeading: Sendable {
  package let text: String
  package let id: String
}

/// A version of a document.
package struct ShownChange: Sendable {
  package let date: String
  package let version: String
  package let note: String
  /// That what is said changed; empty where it did not.
  package let mark: String
}

/// A document that refers to this one, with the sentence in which it does.
package struct ShownBacklink: Sendable {
  package let title: ShownText
  package let place: ShownPlace
  /// The sentence up to the link, the words of the link, and the rest.
  package let before: String
  package let words: String
  package let after: String
}
