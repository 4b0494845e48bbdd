package import BriefDiagnostics
package import Bytes

/// A checked document of one kind in one language: its fields, what its body refers to, its lowered body.
///
/// A class only so that ten thousand of them are shared, not copied; every property is constant.
package final class Document: Sendable {
  package let path: String
  package let id: String
  package let language: String
  /// Whether this is `NAME.LANG.md`, a translation of `NAME.md`.
  package let isTranslation: Bool
  package let fields: DocumentFields
  package let headings: [Heading]
  package let links: [Link]
  /// The cited works in the order of the reference list.
  package let references: [DocumentReference]
  package let claims: [Claim]
  package let quotations: [Quotation]
  /// Of a translation, what the gates need to know when it has inherited from its original.
  package let outline: BodyOutline?
  /// Topics that the text links to.
  package let linkedTopics: [Int]
  /// How easily the text reads, 0 to 100; nil where it was not measured.
  package let reading: Int?
  /// Whether a gate has something to say of it.
  package let lacks: Bool
  package let body: LoweredBody
  /// Where findings about the whole document point: its first line.
  package let head: SourceRange
  /// Where the text begins, below the fields, as a byte of the file.
  package let bodyStart: Int
  /// Its parts; empty where nobody needs to know them: of originals that were not translated.
  package let sections: [Section]
  /// Of a translation, once it has inherited: how far it is behind its original.
  package let translation: TranslationState?
  /// How many errors its own text has.
  package let errors: Int
  /// Where comments and proposed changes stand, as bytes of the file.
  package let reviewMarks: [Range<Int32>]
  /// Whether its fields could not be read, so that nobody knows whether it may be shown.
  package let isUnreadable: Bool

  package init(
    path: String, id: String, language: String, isTranslation: Bool, fields: DocumentFields,
    headings: [Heading], links: [Link], references: [DocumentReference], claims: [Claim],
    quotations: [Quotation] = [], outline: BodyOutline? = nil, linkedTopics: [Int] = [],
    reading: Int? = nil, lacks: Bool = false, body: LoweredBody,
    head: SourceRange, bodyStart: Int = 0, sections: [Section] = [],
    translation: TranslationState? = nil, errors: Int, reviewMarks: [Range<Int32>],
    isUnreadable: Bool
  ) {
    self.path = path
    self.id = id
    self.language = language
    self.isTranslation = isTranslation
    self.fields = fields
    self.headings = headings
    self.links = links
    self.references = references
    self.claims = claims
    self.quotations = quotations
    self.outline = outline
    self.linkedTopics = linkedTopics
    self.reading = reading
    self.lacks = lacks
    self.body = body
    self.head = head
    self.bodyStart = bodyStart
    self.sections = sections
    self.translation = translation
    self.errors = errors
    self.reviewMarks = reviewMarks
    self.isUnreadable = isUnreadable
  }

  /// The translation with everything that it does not say itself taken from its original.
  ///
  /// - Parameter publicFrom: the lowest status that the public sees.
  package func inheriting(from original: Document, publicFrom: Status) -> Document {
    Document(
      path: path, id: original.id, language: language, isTranslation: true,
      fields: fields.inheriting(from: original.fields, publicFrom: publicFrom),
      headings: headings, links: links,
      references: references, claims: claims, quotations: quotations, outline: outline,
      linkedTopics: linkedTopics, reading: reading, lacks: lacks, body: body, head: head,
      bodyStart: bodyStart, sections: sections,
      translation: isUnreadable || original.sections.isEmpty
        ? nil
        : translationState(
          remembered: fields.madeFrom, original: original.sections, translated: sections),
      errors: errors,
      reviewMarks: reviewMarks, isUnreadable: isUnreadable)
  }

  /// The translation held against the gates, with what it inherited.
  package func gateFindings(_ vocabulary: Vocabulary, asOf: Moment, isThorough: Bool)
    -> (diagnostics: [Diagnostic], lacks: Bool)
  {
    guard let outline else { return ([], false) }
    return checkGates(
      GateSubject(
        fields: fields, kind: kind, claims: claims, outline: outline, language: language,
        isTranslation: true, head: head, entries: [], vocabulary: vocabulary, asOf: asOf),
      isThorough: isThorough)
  }

  /// Whether it discusses a topic that asks for the safety notice.
  package func asksForSafety(_ vocabulary: Vocabulary) -> Bool {
    fields.topics.contains { vocabulary.isSafetyTopic($0) }
      || linkedTopics.contains { vocabulary.isSafetyTopic($0) }
  }

  package var kind: DocumentKind { fields.kind ?? .standard }
  package var title: String { fields.title }
}

/// A heading of the body, for the table of contents and for checking fragments.
package struct Heading: Sendable {
  package let level: Int
  package let id: String
  package let text: String
  /// Where it stands, as a byte of the file.
  package let offset: Int
  /// The id that it had before; links still lead there.
  package var former: String?
}

/// `![[id#claim]]`: the link that it is, and the claim of this document in which it stands, or -1.
package struct Quotation: Sendable {
  package let link: Int32
  package let within: Int32
}

/// A reference from the body to something that the site knows.
package struct Link: Sendable {
  package enum Target: Sendable, Hashable {
    /// `[[id]]` or `[[id#part]]`.
    case document(id: String, fragment: String?)
    /// `other-file.md#part`, as a path in the workspace.
    case file(path: String, fragment: String?)
    case country(Country)
    /// The position of a topic in the vocabulary.
    case topic(Int)
    /// The position of a term in the glossary.
    case term(Int)
    /// A picture or other file, as a path in the workspace.
    case asset(String)
  }
  package let target: Target
  /// Bytes of the file.
  package let range: Range<Int32>
  /// The words of the link, nil where the title of its target stands for them.
  package let words: String?
  /// What stands before and after the words in their sentence, for the backlink on the other page.
  package let before: String
  package let after: String
}

/// The body as bytes of the page, with holes for what only the whole site knows.
package struct LoweredBody: Sendable {
  package struct Hole: Sendable {
    package enum Kind: UInt8, Sendable {
      /// The relative address of a link's target.
      case address
      /// The title of a link's target.
      case title
      /// The claim that a link leads to, quoted.
      case quotation
      /// The safety notice of the site as a paragraph of a callout, where the document needs it.
      case safety
      /// The same as a callout of its own.
      case safetyBox
      /// In the preview only: what is found in the block that ends here; `link` is the byte of the file
      /// where that block begins.
      case place
    }
    package let offset: Int32
    package let link: Int32
    package let kind: Kind
    package init(offset: Int32, link: Int32, kind: Kind) {
      self.offset = offset
      self.link = link
      self.kind = kind
    }
  }
  package let bytes: KeptBytes
  package let holes: [Hole]
  /// Where the leading part (key messages and safety notice) ends.
  package let leadEnd: Int

  package init(bytes: KeptBytes, holes: [Hole], leadEnd: Int) {
    self.bytes = bytes
    self.holes = holes
    self.leadEnd = leadEnd
  }

  package static let empty: LoweredBody = {
    var shelf = ByteShelf(size: 1)
    return LoweredBody(bytes: shelf.keep([]), holes: [], leadEnd: 0)
  }()
}
