internal import Synchronization

/// Formats the citations and the reference list of documents in one style and one language.
///
/// Shared by all workers; each formats with a `CitationFormatter` of its own. What a reference looks
/// like without regard to its document is made once.
package final class CitationProcessor: Sendable {
  package let style: Style
  package let locale: CitationLocale
  let works: [PreparedItem]
  private let numbers: [String: Int]
  private let entries: SharedSlots<RichText>
  let shared: SharedWorks

  package init(style: Style, locale: CitationLocale, items: [Item]) {
    self.style = style
    self.locale = locale
    works = items.enumerated().map { PreparedItem($1, index: $0) }
    numbers = Dictionary(
      items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { _, last in last })
    entries = SharedSlots(count: items.count)
    shared = SharedWorks(count: items.count)
  }

  /// Whether the style wants all lines of an entry but the first indented (CSL 1.0.2, `hanging-indent`).
  package var hangsEntries: Bool { style.bibliography?.hangingIndent ?? false }

  package func item(_ id: String) -> Item? { numbers[id].map { works[$0].item } }

  package func number(of id: String) -> Int? { numbers[id] }

  package func makeFormatter() -> CitationFormatter { CitationFormatter(self) }

  /// Stands in shared entries for the number that a document gives the work.
  package static let numberMark: Unicode.Scalar = "\u{1}"

  /// The entry of a work as it is in every document that nothing makes special: with `numberMark` for
  /// its number; empty where the style leaves the work out.
  package func sharedEntry(_ work: Int) -> RichText {
    if let known = entries[work] { return known }
    let made = Self.entry(works[work], Evaluator(style: style, locale: locale))
    entries[work] = made
    return made
  }

  /// The entry of a work outside every document, where nothing gives it a number.
  package func unnumberedEntry(_ work: Int) -> RichText {
    sharedEntry(work).withoutNumber ?? reference(to: works[work].item)
  }

  /// The reference of something that is not in the bibliography, such as a document of the site.
  package func reference(to item: Item) -> RichText {
    var state = CiteState()
    state.numberText = ""
    let evaluator = Evaluator(style: style, locale: locale)
    var pieces = evaluator.entry(PreparedItem(item, index: -1), state)
    // A number that is not there leaves nothing of its field.
    if let number = pieces.range(of: .citationNumber) { pieces.removeSubrange(number) }
    finishEntry(&pieces, evaluator)
    return RichText(pieces)
  }

  private static func entry(_ work: PreparedItem, _ evaluator: Evaluator) -> RichText {
    var state = CiteState()
    state.numberText = String(numberMark)
    var pieces = evaluator.entry(work, state)
    finishEntry(&pieces, evaluator)
    return RichText(pieces)
  }
}

/// Aligns, trims and settles an entry that was just evaluated; nothing remains of an empty one.
func finishEntry(_ pieces: inout [Piece], _ evaluator: Evaluator) {
  guard pieces.contains(where: { if case .text = $0 { true } else { false } }) else {
    pieces = []
    return
  }
  if evaluator.style.bibliography?.secondFieldAlign != nil, let split = evaluator.firstFieldEnd,
    split > 0, split < pieces.count
  {
    pieces =
      [.open(.display(.leftMargin))] + pieces[..<split] + [.close, .open(.display(.rightInline))]
      + pieces[split...] + [.close]
  }
  settleEnd(&pieces)
  pieces = settlePunctuation(pieces, inQuote: evaluator.locale.punctuationInQuote)
}

/// The citations and the reference list of one document.
package struct FormattedCitations: Sendable {
  package let citations: [FormattedCitation]
  package let entries: [Entry]

  /// One entry of the list of works.
  package struct Entry: Sendable {
    /// Position in the bibliography.
    package let work: Int
    /// The number in the list, from 1.
    package let number: Int
    /// nil where it is what `CitationProcessor.sharedEntry` gives.
    package let text: RichText?
  }
}

/// A citation as it is shown.
package struct FormattedCitation: Sendable {
  /// The names that are part of the author's sentence, for `@key`; nothing for other citations.
  package let names: RichText
  /// What stands in brackets, above the line or in a note.
  package let text: RichText

  package static let nothing = FormattedCitation(names: RichText(), text: RichText())
}

/// Formats documents one after the other; not shared by threads.
package final class CitationFormatter {
  package let processor: CitationProcessor
  let evaluator: Evaluator
  var style: Style { processor.style }
  var locale: CitationLocale { processor.locale }
  /// What was made of works for one document and holds for the next.
  var cache: WorkCache

  init(_ processor: CitationProcessor) {
    self.processor = processor
    evaluator = Evaluator(style: processor.style, locale: processor.locale)
    cache = WorkCache(processor.shared)
  }

  /// - Parameters:
  ///   - citations: in the order of the document; works that the bibliography lacks are skipped.
  ///   - uncited: works that are listed although no citation names them, in order.
  package func format(_ citations: [Citation], uncited: [String] = []) -> FormattedCitations {
    var document = CitedDocument(self, citations, uncited)
    return document.format()
  }

  /// Citations beside a document: the works are those of `uncited`, in that order, and nothing that is
  /// rendered counts as an earlier citation of anything.
  func format(_ citations: [Citation], uncited: [String], rendering more: [Citation]) -> [RichText]
  {
    var document = CitedDocument(self, citations, uncited)
    return document.format(more)
  }

}

/// One kind of thing that is known of works, each by its number.
///
/// What one worker has made serves the others; each keeps what it has seen, so that the lock is taken
/// once for each work and worker.
struct WorkerSlots<Value: Sendable> {
  private var own: [Value?]
  private let shared: SharedSlots<Value>

  init(_ shared: SharedSlots<Value>) {
    self.shared = shared
    own = Array(repeating: nil, count: shared.count)
  }

  subscript(index: Int) -> Value? {
    mutating get {
      if let value = own[index] { return value }
      guard let value = shared[index] else { return nil }
      own[index] = value
      return value
    }
    set {
      own[index] = newValue
      shared[index] = newValue
    }
  }
}

/// One place for each work, which several workers fill: all of them would put the same into it.
final class SharedSlots<Value: Sendable>: Sendable {
  let count: Int
  private let slots: Mutex<[Value?]>

  init(count: Int) {
    self.count = count
    slots = Mutex(Array(repeating: nil, count: count))
  }

  subscript(index: Int) -> Value? {
    get { slots.withLock { $0[index] } }
    set { slots.withLock { $0[index] = newValue } }
  }
}

/// What is known of the works of a processor, for all its formatters.
struct SharedWorks: Sendable {
  let texts: SharedSlots<String>
  let names: SharedSlots<CitedNames>
  let pieces: SharedSlots<[Piece]>
  let single: SharedSlots<RichText>
  let bibliographyKeys: SharedSlots<[SortValue]>
  let citationKeys: SharedSlots<[SortValue]>

  init(count: Int) {
    texts = SharedSlots(count: count)
    names = SharedSlots(count: count)
    pieces = SharedSlots(count: 2 * count)
    single = SharedSlots(count: 2 * count)
    bibliographyKeys = SharedSlots(count: count)
    citationKeys = SharedSlots(count: count)
  }
}

/// What a formatter remembers of works: nothing in it depends on a document.
struct WorkCache {
  /// How a work reads in a citation that nothing makes special.
  var texts: WorkerSlots<String>
  /// The names in that citation.
  var names: WorkerSlots<CitedNames>
  /// The pieces of a first and of a later citation.
  var pieces: WorkerSlots<[Piece]>
  /// Citations of one work that nothing makes special, as `pieces`.
  var single: WorkerSlots<RichText>
  var bibliographyKeys: WorkerSlots<[SortValue]>
  var citationKeys: WorkerSlots<[SortValue]>
  /// Whether the style lists the work at all: 0 where that is not known yet, 1 no, 2 yes.
  var isListed: [UInt8]
  /// For each work its position in the document, or -1.
  private(set) var places: [Int32]
  private var placed: [Int32] = []
  /// Citations of numbers alone, by their numbers.
  var numeric: [[Int]: RichText] = [:]

  init(_ shared: SharedWorks) {
    texts = WorkerSlots(shared.texts)
    names = WorkerSlots(shared.names)
    pieces = WorkerSlots(shared.pieces)
    single = WorkerSlots(shared.single)
    bibliographyKeys = WorkerSlots(shared.bibliographyKeys)
    citationKeys = WorkerSlots(shared.citationKeys)
    isListed = Array(repeating: 0, count: shared.texts.count)
    places = Array(repeating: -1, count: shared.texts.count)
  }

  mutating func forgetPlaces() {
    for number in placed { places[Int(number)] = -1 }
    placed.removeAll(keepingCapacity: true)
  }

  mutating func place(_ number: Int, at position: Int) {
    places[number] = Int32(position)
    placed.append(Int32(number))
  }
}

enum SortValue: Comparable, Sendable {
  case number(Int)
  case text(CollationKey)
  case nothing
}
