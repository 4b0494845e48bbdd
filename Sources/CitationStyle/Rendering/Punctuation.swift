/// Settles what stands between pieces: doubled marks and blanks, and marks beside closing quotes.
///
/// Works on the borders of pieces only: what an author wrote within a field stays as it is.
func settlePunctuation(_ pieces: [Piece], inQuote: Bool) -> [Piece] {
  var settler = Settler(inQuote: inQuote)
  settler.out.reserveCapacity(pieces.count)
  for piece in pieces { settler.add(piece) }
  return settler.out
}

private struct Settler {
  let inQuote: Bool
  var out: [Piece] = []
  /// The last text, and whether quotes were closed after it.
  private var last: Int?
  private var open: [Mark] = []
  /// Places in `out` of the closing quotes that follow the last text directly.
  private var closedQuotes: [Int] = []
  /// The last text within quotes that only marks have followed since.
  private var quoted: Int?
  /// The texts that a closing quote follows directly.
  private var quotedEnds: Set<Int> = []
  /// How many passages were begun that are shown as their author wrote them; which of them is open, and
  /// in which the last text stands.
  private var passages = 0
  private var passage: Int?
  private var lastPassage: Int?

  init(inQuote: Bool) { self.inQuote = inQuote }

  mutating func add(_ piece: Piece) {
    switch piece {
    case .open(let mark):
      open.append(mark)
      if mark == .asWritten {
        passages += 1
        passage = passages
      }
      out.append(piece)
    case .close:
      switch open.popLast() {
      case .quote:
        closedQuotes.append(out.count)
        if let last { quotedEnds.insert(last) }
      case .asWritten: passage = nil
      default: break
      }
      out.append(piece)
    case .text(var text):
      guard let first = text.unicodeScalars.first else { return }
      defer { lastPassage = passage }
      if let index = last, case .text(let before) = out[index],
        let ending = before.unicodeScalars.last, passage == nil || passage != lastPassage
      {
        var rest = Substring(text)
        if !closedQuotes.isEmpty {
          rest = besideQuote(rest, first, ending, before, index)
        } else {
          rest = border(rest, first, ending, before, index)
        }
        text = String(rest)
        guard !text.isEmpty else { return }
      }
      if !closedQuotes.isEmpty { quoted = last }
      if !text.unicodeScalars.allSatisfy({ ";:".unicodeScalars.contains($0) }) { quoted = nil }
      closedQuotes.removeAll(keepingCapacity: true)
      last = out.count
      out.append(.text(text))
    }
  }

  /// Two pieces that touch: what remains of the second.
  private mutating func border(
    _ text: Substring, _ first: Unicode.Scalar, _ ending: Unicode.Scalar, _ before: String,
    _ index: Int
  ) -> Substring {
    var (text, first, ending, before, index) = (text, first, ending, before, index)
    while true {
      // A full stop that begins something, as an ellipsis or ".NET", ends nothing.
      if ending == " ", first == ".", let next = text.unicodeScalars.dropFirst().first, next != " "
      {
        return text
      }
      switch keep(ending, first) {
      case .both:
        // The same mark may stand before the blank already.
        guard ending == " ", ";:".unicodeScalars.contains(first) else { return text }
        let inner = before.unicodeScalars.dropLast().last
        if inner == first {
          before.unicodeScalars.removeLast()
          out[index] = .text(before)
        } else if inner == nil, let earlier = lastText(before: index),
          case .text(let words) = out[earlier], words.unicodeScalars.last == first,
          !quotedEnds.contains(earlier)
        {
          out[index] = .text("")
          last = earlier
          (before, index) = (words, earlier)
        } else {
          return text
        }
        ending = first
      case .first:
        text.unicodeScalars.removeFirst()
        // What follows may meet the same end again.
        guard let next = text.unicodeScalars.first, next != " " || ending == " " else {
          return text
        }
        first = next
      case .second:
        before.unicodeScalars.removeLast()
        out[index] = .text(before)
        if before.isEmpty, let inside = quoted, case .text(let words) = out[inside],
          let end = words.unicodeScalars.last
        {
          // The mark behind the quote is gone: what follows meets the quote itself.
          last = inside
          return besideQuote(text, first, end, words, inside)
        }
        if before.isEmpty, let earlier = lastText(before: index),
          case .text(let words) = out[earlier], let end = words.unicodeScalars.last
        {
          last = earlier
          if quotedEnds.contains(earlier) { return besideQuote(text, first, end, words, earlier) }
          (before, index, ending) = (words, earlier, end)
          continue
        }
        guard let previous = before.unicodeScalars.last, ending == " ", first != " " else {
          return text
        }
        ending = previous
      }
    }
  }

  /// The last text before a place that is not empty.
  private func lastText(before index: Int) -> Int? {
    out[..<index].lastIndex { if case .text(let text) = $0 { !text.isEmpty } else { false } }
  }

  /// A mark after a closing quote: inside or outside as the language has it, never twice.
  private mutating func besideQuote(
    _ text: Substring, _ first: Unicode.Scalar, _ ending: Unicode.Scalar, _ before: String,
    _ index: Int
  ) -> Substring {
    let marks = ".,;:!?".unicodeScalars
    if inQuote {
      guard marks.contains(first) else { return text }
      // What remains of both marks: full stops, commas, exclamation and question marks stand inside,
      // semicolons and colons outside.
      var pair: [Unicode.Scalar]
      var body = before
      if marks.contains(ending) {
        body.unicodeScalars.removeLast()
        switch keep(ending, first) {
        case .both: pair = [ending, first]
        case .first: pair = [ending]
        case .second: pair = [first]
        }
      } else {
        pair = [first]
      }
      let inside = pair.prefix { $0 != ";" && $0 != ":" }
      for mark in inside { body.unicodeScalars.append(mark) }
      out[index] = .text(body)
      var rest = text
      rest.unicodeScalars.removeFirst()
      var outside = ""
      for mark in pair.dropFirst(inside.count) { outside.unicodeScalars.append(mark) }
      return Substring(outside + rest)
    }
    guard first == "." || first == "," else {
      if "!?".unicodeScalars.contains(ending), first == ending { return text.dropFirst() }
      return text
    }
    if "!?".unicodeScalars.contains(ending), first == "." || ending == first {
      return text.dropFirst()
    }
    if ending == "." || ending == "," {
      var kept = before
      kept.unicodeScalars.removeLast()
      out[index] = .text(kept)
    }
    return text
  }

  private enum Keep { case both, first, second }

  /// Which of two meeting marks stays (the table of the CSL test `punctuation_FullMonty`).
  private func keep(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Keep {
    switch (one, other) {
    case (" ", " "): return .first
    case (" ", ","), (" ", "."): return .second
    case ("!", "."), ("!", ":"), ("!", "!"), ("?", "."), ("?", ":"), ("?", "?"): return .first
    case (":", "!"), (":", "?"), (";", "!"), (";", "?"), (";", ":"):
      return one == ";" && other == ":" ? .first : .second
    case (":", "."), (":", ":"), (";", "."), (";", ";"), (".", "."), (",", ","): return .first
    default: return .both
    }
  }
}

/// Takes blanks from the end of an entry, and brings what follows the last block into it.
func settleEnd(_ pieces: inout [Piece]) {
  removeEmptyBlocks(&pieces)
  // A suffix of the layout belongs to the block that stands before it.
  if let close = pieces.lastIndex(of: .close), close + 1 < pieces.count,
    pieces[(close + 1)...].allSatisfy({ if case .text = $0 { true } else { false } }),
    closesDisplay(pieces, close)
  {
    let tail = Array(pieces[(close + 1)...])
    pieces.removeSubrange((close + 1)...)
    pieces.insert(contentsOf: tail, at: close)
  }
  for index in pieces.indices.reversed() {
    guard case .text(let text) = pieces[index] else { continue }
    let end = text.lastIndex { $0 != " " }
    let kept = end.map { String(text[...$0]) } ?? ""
    if kept.count != text.count { pieces[index] = .text(kept) }
    if !kept.isEmpty { return }
  }
}

private func removeEmptyBlocks(_ pieces: inout [Piece]) {
  var at = 0
  while at < pieces.count {
    if case .open(.display) = pieces[at] {
      let end = pieces.end(of: at)
      let shows = pieces[at..<end].contains {
        if case .text(let text) = $0 { !text.isEmpty } else { false }
      }
      if !shows {
        pieces.removeSubrange(at..<end)
        continue
      }
    }
    at += 1
  }
}

private func closesDisplay(_ pieces: [Piece], _ close: Int) -> Bool {
  var depth = 0
  for index in stride(from: close, through: 0, by: -1) {
    switch pieces[index] {
    case .close: depth += 1
    case .open(let mark):
      depth -= 1
      if depth == 0 { if case .display = mark { return true } else { return false } }
    case .text: break
    }
  }
  return false
}
