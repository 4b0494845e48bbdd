package import BriefDiagnostics
package import Bytes

/// One element of a document: its kind, its place in the source, its words, its neighbours.
package struct MarkdownNode: Sendable {
  package var kind: Kind
  /// heading: level; list: first number, 0 for bullets; footnote: number; table: columns;
  /// documentLink, quotation, citation, mark, callout: index into the tree's list of them.
  package var number: Int32 = 0
  /// list: tight; taskItem: done; tableRow: header; tableCell: alignment (l, c, r or 0); heading: underlined
  /// instead of marked with `#`; htmlInline, htmlBlock: closes an element that stands before it.
  package var flag: UInt8 = 0
  /// Bytes of `MarkdownTree.text`: the words of text and code, the address of a link or image.
  package var text: Range<Int32> = 0..<0
  /// Bytes of `MarkdownTree.text`: a link's or image's title, a code block's language, a heading's id.
  package var extra: Range<Int32> = 0..<0
  /// Bytes of the source file.
  package var source: Range<Int32> = 0..<0
  package var firstChild: Int32 = none
  package var next: Int32 = none

  package static let none: Int32 = -1

  /// What a node is.
  package enum Kind: UInt8, Sendable {
    case document, paragraph, heading, blockQuote, callout, list, item, taskItem, codeBlock,
      htmlBlock, thematicBreak, table, tableCaption, tableRow, tableCell, figure,
      footnoteDefinition,
      quotation
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, subscripted,
      superscripted, link, image,
      footnoteReference, documentLink, citation, mark
  }
}

/// `[[target|words]]`.
package struct DocumentLinkSyntax: Sendable {
  package let target: String
  package let words: String?
  package let range: SourceRange
}

/// One or more sources named in one place, in pandoc's form.
package struct CitationSyntax: Sendable {
  /// One source, with what stands before and behind its key.
  package struct Item: Sendable {
    package let key: String
    package let keyRange: SourceRange
    package let prefix: String
    package let suffix: String
    package let suppressAuthor: Bool
  }
  package let items: [Item]
  /// `@a [p. 3]`: the author's name is part of the sentence.
  package let authorInText: Bool
}

/// A comment or a proposed change in the text (CriticMarkup).
package struct ReviewMarkSyntax: Sendable {
  /// What a reviewer did: said something, added words, took words away, or wrote others.
  package enum Kind: String, Sendable { case comment, insertion, deletion, substitution }
  package var kind: Kind
  package let text: String
  package let range: SourceRange
}

/// `> [!NAME] id` with the `key: value` lines of a claim.
package struct CalloutSyntax: Sendable {
  package let name: String
  package let nameRange: SourceRange
  package let title: String
  package let fields: [Field]

  /// `key: value` in a line of its own.
  package struct Field: Sendable {
    package let key: String
    package let keyRange: SourceRange
    package let value: String
    package let range: SourceRange
  }

  package func field(_ key: String) -> Field? { fields.first { $0.key == key } }
}

/// A document's Markdown as a compact array of nodes; it owns all that it holds.
///
/// Index 0 is the document. A tree stays what it is for as long as somebody holds it; when nobody does, its
/// reader uses its memory for the next document.
package final class MarkdownTree {
  package internal(set) var nodes = NodeList()
  package internal(set) var text = ByteBuffer(capacity: 1 << 15)
  package internal(set) var documentLinks: [DocumentLinkSyntax] = []
  package internal(set) var citations: [CitationSyntax] = []
  package internal(set) var marks: [ReviewMarkSyntax] = []
  package internal(set) var callouts: [CalloutSyntax] = []
  /// Whether an author gave a heading its id.
  package internal(set) var holdsAnchors = false

  package init() {}

  deinit { nodes.deallocate() }

  func removeAll() {
    nodes.removeAll()
    text.removeAll()
    documentLinks.removeAll(keepingCapacity: true)
    citations.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    callouts.removeAll(keepingCapacity: true)
    holdsAnchors = false
  }

  /// The bytes of a range of the text.
  package func bytes(_ range: Range<Int32>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text.bytes[Int(range.lowerBound)..<Int(range.upperBound)])
  }

  /// The same as a string.
  package func string(_ range: Range<Int32>) -> String {
    String(decoding: bytes(range), as: UTF8.self)
  }

  /// Calls `body` for each child in order.
  @inline(__always)
  package func forEachChild(of index: Int32, _ body: (Int32) -> Void) {
    var child = nodes[Int(index)].firstChild
    while child != MarkdownNode.none {
      body(child)
      child = nodes[Int(child)].next
    }
  }

  /// The numbers of the citations below a node, in the order of reading.
  package func citations(below index: Int32) -> [Int] {
    guard !citations.isEmpty else { return [] }
    var found: [Int] = []
    forEachChild(of: index) { child in
      switch nodes[Int(child)].kind {
      case .citation: found.append(Int(nodes[Int(child)].number))
      default: found += citations(below: child)
      }
    }
    return found
  }

  /// Appends the words of a node and its descendants, without markup; breaks become spaces.
  package func appendPlainText(of index: Int32, to buffer: inout ByteBuffer) {
    let node = nodes[Int(index)]
    switch node.kind {
    case .text, .code: buffer.append(bytes(node.text))
    case .softBreak, .lineBreak: buffer.append(0x20)
    case .documentLink:
      let link = documentLinks[Int(node.number)]
      buffer.append(link.words ?? link.target)
    case .mark, .citation, .footnoteReference, .htmlInline, .htmlBlock, .quotation: break
    default:
      var child = node.firstChild
      while child != MarkdownNode.none {
        appendPlainText(of: child, to: &buffer)
        child = nodes[Int(child)].next
      }
    }
  }

  /// The words of a node and of all below it, without marks.
  package func plainText(of index: Int32) -> String {
    var buffer = ByteBuffer(capacity: 256)
    appendPlainText(of: index, to: &buffer)
    return buffer.string
  }
}
