package import Bytes

/// The body as bytes of the page, with holes for what only the whole site knows.
package struct LoweredBody: Sendable {
  /// A place within the bytes that only the site can fill.
  package struct Hole: Sendable {
    /// What belongs into it.
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
