/// A reference from the body to something that the site knows.
package struct Link: Sendable {
  /// What a link leads to.
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

/// `![[id#claim]]`: the link that it is, and the claim of this document in which it stands, or -1.
package struct Quotation: Sendable {
  package let link: Int32
  package let within: Int32
}
