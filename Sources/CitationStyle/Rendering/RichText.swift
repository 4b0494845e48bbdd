/// Formatted words as one flat, balanced run of pieces: the form that everything is made in.
///
/// A tree written down in order: an opening mark, its content, a closing. Passes (text case, quotes,
/// punctuation) walk it from left to right; writers turn it into HTML, Typst or plain text.
package struct RichText: Sendable, Hashable {
  var pieces: [Piece] = []

  package init() {}
  init(_ pieces: [Piece]) { self.pieces = pieces }
  package init(_ text: String) { pieces = text.isEmpty ? [] : [.text(text)] }

  package var isEmpty: Bool {
    !pieces.contains { if case .text(let text) = $0 { !text.isEmpty } else { false } }
  }

  /// A shared entry with the number that a document gives it.
  package func numbered(_ number: Int) -> RichText {
    RichText(
      pieces.map { piece in
        guard case .text(let text) = piece else { return piece }
        return .text(text.replacing(CitationProcessor.numberMark, by: String(number)))
      })
  }

  /// A shared entry without its number, where that stands alone in a field of its own; nil where it
  /// stands among other words.
  var withoutNumber: RichText? {
    let mark = CitationProcessor.numberMark
    func marks(_ pieces: some Sequence<Piece>) -> Bool {
      pieces.contains { piece in
        if case .text(let text) = piece { text.unicodeScalars.contains(mark) } else { false }
      }
    }
    if !marks(pieces) { return self }
    let rightField = Piece.open(.display(.rightInline))
    guard pieces.first == .open(.display(.leftMargin)), pieces.last == .close,
      let right = pieces.firstIndex(of: rightField), !marks(pieces[right...])
    else { return nil }
    let number = RichText(Array(pieces[..<right])).plain
    if number.contains(where: { $0.isAlphabetic || $0.isNumber }) { return nil }
    return RichText(Array(pieces[(right + 1)...].dropLast()))
  }

  /// The words without any formatting.
  package var plain: String {
    var text = ""
    for piece in pieces { if case .text(let own) = piece { text += own } }
    return text
  }
}

enum Piece: Sendable, Hashable {
  case text(String)
  case open(Mark)
  case close
}

enum Mark: Sendable, Hashable {
  case format(Formatting)
  case quote
  /// Words whose case is kept.
  case noCase
  /// What an author wrote around a citation: its marks stay where they are.
  case asWritten
  case display(Display)
  case link(String)
  case tag(Tag)
  /// What names one work in a citation; the work's position in the bibliography.
  case cite(Int)
}

/// What a part of a citation is, for grouping, collapsing and links.
enum Tag: UInt8, Sendable, Hashable {
  case names, year, yearSuffix, citationNumber, locator
  /// The names with their roles, without the affixes of `cs:names`.
  case nameList
  /// One rendered name within names.
  case name
  /// The role of names: `ed.`, `trans.`
  case label
}

extension Array where Element == Piece {
  /// The place after the mark that opens at `index` and everything in it.
  func end(of index: Int) -> Int {
    var depth = 0
    var at = index
    while at < count {
      switch self[at] {
      case .open: depth += 1
      case .close: depth -= 1
      case .text: break
      }
      at += 1
      if depth == 0 { break }
    }
    return at
  }

  /// The first range that carries a tag, its mark and its close included.
  func range(of tag: Tag, from start: Int = 0) -> Range<Int>? {
    guard let open = self[start...].firstIndex(of: .open(.tag(tag))) else { return nil }
    return open..<end(of: open)
  }

  var plain: String {
    var text = ""
    for piece in self { if case .text(let own) = piece { text += own } }
    return text
  }
}
