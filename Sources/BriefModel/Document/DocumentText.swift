package import BriefDiagnostics

/// What checking found in one file below its fields: what the text refers to and can be referred to by.
package struct DocumentText: Sendable {
  package let path: String
  package let language: String
  /// Where findings about the whole document point: its first line.
  package let head: SourceRange
  package let headings: [Heading]
  package let links: [Link]
  /// The cited works in the order of the reference list.
  package let references: [DocumentReference]
  package let claims: ClaimTable
  package let quotations: [Quotation]
  /// Topics that the text links to.
  package let linkedTopics: [Int]
  /// How easily the text reads, 0 to 100; nil where it was not measured.
  package let reading: Int?
  package let body: LoweredBody
  /// Where the text begins, below the fields, as a byte of the file.
  package let bodyStart: Int
  /// Its parts; empty where nobody needs to know them: of originals that were not translated.
  package let sections: [Section]
  /// Where comments and proposed changes stand, as bytes of the file.
  package let reviewMarks: [Range<Int32>]
  /// Whether its fields could not be read, so that nobody knows whether it may be shown.
  package let isUnreadable: Bool

  /// The text of a file that could not be read.
  package init(unreadable path: String, language: String) {
    self.init(path: path, language: language, head: SourceRange(path: path), isUnreadable: true)
  }

  init(
    path: String, language: String, head: SourceRange, headings: [Heading] = [],
    links: [Link] = [], references: [DocumentReference] = [], claims: [Claim] = [],
    quotations: [Quotation] = [], linkedTopics: [Int] = [], reading: Int? = nil,
    body: LoweredBody = .empty, bodyStart: Int = 0, sections: [Section] = [],
    reviewMarks: [Range<Int32>] = [], isUnreadable: Bool
  ) {
    self.path = path
    self.language = language
    self.head = head
    self.headings = headings
    self.links = links
    self.references = references
    self.claims = ClaimTable(claims)
    self.quotations = quotations
    self.linkedTopics = linkedTopics
    self.reading = reading
    self.body = body
    self.bodyStart = bodyStart
    self.sections = sections
    self.reviewMarks = reviewMarks
    self.isUnreadable = isUnreadable
  }
}
