package import BriefSyntax
package import CitationStyle

/// The citations of one document in its style and language.
package struct CitedBody: Sendable {
  /// For each citation of the tree, by its number there.
  package var citations: [CitedPlace] = []
  /// The reference list.
  package var references: [DocumentReference] = []
  /// In a note style: the notes of the document in their order.
  package var notes: [Note] = []
  /// Terms and quotation marks; nil where the site has no style.
  package var processor: CitationProcessor?

  package init() {}

  /// What stands at the place of a citation in a note style.
  package enum Note: Sendable, Equatable {
    /// A footnote of the author, by its number in the tree.
    case footnote(Int32)
    /// A citation that stands in a note of its own, by its number in the tree.
    case citation(Int)
  }

  package static let none = CitedBody()

  /// Whether the reference list has a work: some styles have no list, or leave works out of it.
  package func lists(_ work: Int) -> Bool { references.contains { $0.work == work } }

  /// Whether a citation stands close to the word before it: a number above the line, or a note.
  package func closesUp(_ number: Int) -> Bool {
    guard number < citations.count else { return false }
    let place = citations[number]
    return place.text.names.isEmpty && (place.note > 0 || place.text.text.isRaised)
  }

  /// The mark that a raised number or a note stands behind, where the author wrote it before: the full
  /// stop of `a sentence [@key].`; 0 where there is none.
  package func markBefore(_ number: Int, in tree: MarkdownTree, next: Int32) -> UInt8 {
    guard number < citations.count, next != MarkdownNode.none,
      citations[number].note > 0 || citations[number].text.text.isRaised,
      tree.nodes[Int(next)].kind == .text, let mark = tree.bytes(tree.nodes[Int(next)].text).first
    else { return 0 }
    if mark == 0x2E || mark == 0x2C { return mark }
    return citations[number].note > 0
      && (mark == 0x3B || mark == 0x3A || mark == 0x21 || mark == 0x3F)
      ? mark : 0
  }
}

/// A citation where it stands.
package struct CitedPlace: Sendable {
  package let text: FormattedCitation
  /// Its place among the citations of the document, from 1: the anchor that references lead back to.
  package let ordinal: Int
  /// The number of the note that it makes; 0 where it stands in the text or in an author's note.
  package let note: Int
}

/// A work in the reference list of a document.
package struct DocumentReference: Sendable {
  /// The position of the work in the bibliography.
  package let work: Int
  package let number: Int
  /// What is not the same in every document that cites the work.
  package let own: RichText?
  /// The citations that name it, by their ordinals.
  package let places: [Int32]
}

/// Formats the citations of documents, one document after the other; each worker has one of its own.
package final class BodyCiting {
  private let library: SourceLibrary
  private var formatters: [String: CitationFormatter] = [:]

  package init(_ library: SourceLibrary) { self.library = library }

  /// - Returns: nothing special for a document without citations, at no cost.
  package func cite(_ tree: MarkdownTree, language: String) -> CitedBody {
    guard !tree.citations.isEmpty, let processor = library.processor(language),
      let reader = library.locatorReader(language)
    else { return .none }
    let formatter: CitationFormatter
    if let known = formatters[language] {
      formatter = known
    } else {
      formatter = processor.makeFormatter()
      formatters[language] = formatter
    }
    let walk = CitationOrder(tree)
    let isNote = processor.style.isNote
    var body = CitedBody()
    body.processor = processor
    // Numbers of notes: those of the author and, in a note style, those that citations make.
    var notes: [CitedBody.Note] = []
    var noteOf = [Int](repeating: 0, count: tree.citations.count)
    for step in walk.steps {
      switch step {
      case .footnote(let number): notes.append(.footnote(number))
      case .citation(let cited):
        if !cited.inside, isNote { notes.append(.citation(cited.index)) }
        noteOf[cited.index] = cited.inside || isNote ? notes.count : 0
      }
    }
    if isNote { body.notes = notes }
    let order = walk.steps.compactMap { step -> CitationOrder.Cited? in
      if case .citation(let cited) = step { cited } else { nil }
    }
    let citations = order.map { step in
      var made = citation(tree.citations[step.index], reader, note: noteOf[step.index])
      if isNote, step.inside {
        made.goesOnASentence = goesOnASentence(after: step.before, in: tree)
        made.isFollowed = step.isFollowed
      }
      return made
    }
    let formatted = formatter.format(citations)
    var places = [CitedPlace?](repeating: nil, count: tree.citations.count)
    var cited: [Int: [Int32]] = [:]
    for (ordinal, step) in order.enumerated() {
      places[step.index] = CitedPlace(
        text: formatted.citations[ordinal], ordinal: ordinal + 1,
        note: isNote && !step.inside ? noteOf[step.index] : 0)
      for item in citations[ordinal].items where item.work >= 0 {
        let work = item.work
        if cited[work]?.last != Int32(ordinal + 1) {
          cited[work, default: []].append(Int32(ordinal + 1))
        }
      }
    }
    body.citations = places.map { $0 ?? CitedPlace(text: .nothing, ordinal: 0, note: 0) }
    body.references = formatted.entries.map {
      DocumentReference(
        work: $0.work, number: $0.number, own: $0.text, places: cited[$0.work] ?? [])
    }
    return body
  }

  /// Whether a sentence goes on after a node.
  private func goesOnASentence(after before: Int32, in tree: MarkdownTree) -> Bool {
    guard before != MarkdownNode.none else { return false }
    let last = tree.bytes(tree.nodes[Int(before)].text).last { $0 != 0x20 && $0 != 0x0A }
    return last != 0x2E && last != 0x21 && last != 0x3F
  }

  private func citation(
    _ syntax: CitationSyntax, _ reader: LocatorReader, note: Int
  ) -> Citation {
    Citation(
      items: syntax.items.map { item in
        var cite = CiteItem(id: item.key, work: library.number(of: item.key) ?? -1)
        cite.prefix = item.prefix
        cite.suppressAuthor = item.suppressAuthor
        let locator = reader.read(item.suffix)
        cite.locator = locator.locator
        if !locator.label.isEmpty { cite.label = locator.label }
        cite.suffix = locator.locator.isEmpty ? item.suffix : locator.rest
        return cite
      }, note: note, authorInText: syntax.authorInText)
  }
}

/// The citations and footnotes of a document in the order in which they are read: what stands in a
/// footnote is read where the footnote is first called.
private struct CitationOrder {
  enum Step {
    case footnote(Int32)
    case citation(Cited)
  }
  struct Cited {
    let index: Int
    /// In a footnote of the author.
    let inside: Bool
    /// What stands before it in its paragraph, and whether anything stands behind it.
    let before: Int32
    let isFollowed: Bool
  }
  private(set) var steps: [Step] = []
  private let tree: MarkdownTree
  private var definitions: [Int32: Int32] = [:]
  private var called: Set<Int32> = []

  init(_ tree: MarkdownTree) {
    self.tree = tree
    tree.forEachChild(of: 0) { index in
      if tree.nodes[Int(index)].kind == .footnoteDefinition {
        definitions[tree.nodes[Int(index)].number] = index
      }
    }
    walk(0, inside: false)
    // A note that nothing calls is told elsewhere; its citations must not be lost.
    for number in definitions.keys.sorted() where called.insert(number).inserted {
      if let index = definitions[number] { walk(index, inside: true) }
    }
  }

  private mutating func walk(_ parent: Int32, inside: Bool) {
    var child = tree.nodes[Int(parent)].firstChild
    var before = MarkdownNode.none
    while child != MarkdownNode.none {
      let node = tree.nodes[Int(child)]
      switch node.kind {
      case .citation:
        steps.append(
          .citation(
            Cited(
              index: Int(node.number), inside: inside, before: before,
              isFollowed: node.next != MarkdownNode.none)))
      case .footnoteDefinition where parent == 0: break
      case .footnoteReference:
        if called.insert(node.number).inserted {
          steps.append(.footnote(node.number))
          if let definition = definitions[node.number] { walk(definition, inside: true) }
        }
      case .documentLink: break
      default: walk(child, inside: inside)
      }
      before = child
      child = node.next
    }
  }
}
