package import BriefDiagnostics

/// A checked document of one kind in one language, complete: a translation has what it inherits.
///
/// A class only so that ten thousand of them are shared, not copied; every property is constant.
package final class Document: Sendable {
  package let id: String
  /// Whether this is `NAME.LANG.md`, a translation of `NAME.md`.
  package let isTranslation: Bool
  package let fields: DocumentFields
  /// All fields as they were written; kept of originals that have a translation alone.
  let written: FieldValues
  package let text: DocumentText
  /// Whether a gate has something to say of it.
  package let lacks: Bool
  /// How many findings about that were counted and not told, as a build does.
  package let untold: Int
  /// Of a translation: how far it is behind its original.
  package let translation: TranslationState?

  package init(
    id: String, isTranslation: Bool = false, fields: DocumentFields,
    written: FieldValues = FieldValues(), text: DocumentText, lacks: Bool = false, untold: Int = 0,
    translation: TranslationState? = nil
  ) {
    self.id = id
    self.isTranslation = isTranslation
    self.fields = fields
    self.written = written
    self.text = text
    self.lacks = lacks
    self.untold = untold
    self.translation = translation
  }

  /// How sure its authors are; a position has no certainty of its own but that of its claims.
  package var shownEvidence: Evidence? {
    fields.type == .position && fields.evidence?.level.rank != nil ? nil : fields.evidence
  }

  /// Whether it discusses a topic that asks for the safety notice.
  package func asksForSafety(_ vocabulary: Vocabulary) -> Bool {
    fields.topics.contains { vocabulary.isSafetyTopic($0) }
      || linkedTopics.contains { vocabulary.isSafetyTopic($0) }
  }

  package var kind: DocumentKind { fields.kind }
  package var title: String { fields.title }

  /// The files that it shows or leads to, by path.
  package var files: [String] {
    links.compactMap { if case .asset(let path) = $0.target { path } else { nil } }
  }
}

extension Document {
  package var path: String { text.path }
  package var language: String { text.language }
  package var head: SourceRange { text.head }
  package var headings: [Heading] { text.headings }
  package var links: [Link] { text.links }
  package var references: [DocumentReference] { text.references }
  package var claims: ClaimTable { text.claims }
  package var quotations: [Quotation] { text.quotations }
  package var linkedTopics: [Int] { text.linkedTopics }
  package var reading: Int? { text.reading }
  package var body: LoweredBody { text.body }
  package var bodyStart: Int { text.bodyStart }
  package var sections: [Section] { text.sections }
  package var reviewMarks: [Range<Int32>] { text.reviewMarks }
  package var isUnreadable: Bool { text.isUnreadable }
}
