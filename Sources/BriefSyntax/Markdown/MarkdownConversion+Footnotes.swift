internal import BriefDiagnostics
internal import Bytes

extension MarkdownConversion {
  /// Finds footnotes that are defined twice, defined and never used, or used and never defined.
  ///
  /// libcmark-gfm drops the first two and prints the third as text, all without a word.
  mutating func checkFootnotes() {
    guard reader.signs.holds(0x5E) else { return }
    let marks = marks()
    if marks.isEmpty { return }
    var definitions: [String: Range<Int>] = [:]
    var uses: [(label: String, range: Range<Int>)] = []
    var order: [String] = []
    for mark in marks {
      guard mark.isDefinition else {
        uses.append((mark.label, mark.range))
        continue
      }
      if let first = definitions[mark.label] {
        tellDuplicateFootnote(mark.label, mark.range, first)
      } else {
        definitions[mark.label] = mark.range
        order.append(mark.label)
      }
    }
    let used = reached(from: uses, definitions)
    for label in order where !used.contains(label) {
      guard let range = definitions[label] else { continue }
      tellUnreferencedFootnote(label, range)
    }
    for use in uses where definitions[use.label] == nil {
      tellUndefinedFootnote(use.label, use.range)
    }
  }

  /// The labels that the text leads to, and those that their notes lead to: a note that only itself refers
  /// to is shown to nobody.
  private func reached(
    from uses: [(label: String, range: Range<Int>)], _ definitions: [String: Range<Int>]
  ) -> Set<String> {
    // A note that is written where it belongs begins with '^' and is part of the text.
    var notes: [Range<Int>] = []
    for index in landmarks where tree.nodes[Int(index)].kind == .footnoteDefinition {
      let place = tree.nodes[Int(index)].source
      if !place.isEmpty, bytes[Int(place.lowerBound)] != 0x5E {
        notes.append(Int(place.lowerBound)..<Int(place.upperBound))
      }
    }
    notes.sort { $0.lowerBound < $1.lowerBound }
    func note(at place: Int) -> Int? {
      var (low, high) = (0, notes.count)
      while low < high {
        let middle = (low + high) / 2
        if notes[middle].lowerBound <= place { low = middle + 1 } else { high = middle }
      }
      return low > 0 && notes[low - 1].contains(place) ? low - 1 : nil
    }
    var waiting: [String] = []
    var inNotes: [Int: [String]] = [:]
    for use in uses {
      if let note = note(at: use.range.lowerBound) {
        inNotes[note, default: []].append(use.label)
      } else {
        waiting.append(use.label)
      }
    }
    // Few notes refer to others.
    if inNotes.isEmpty { return Set(waiting) }
    // The place of a note may begin at its label or behind it.
    let starts = definitions.map { ($0.value.lowerBound, $0.key) }.sorted { $0.0 < $1.0 }
    var noteOf: [String: Int] = [:]
    var next = 0
    for (number, note) in notes.enumerated() {
      while next + 1 < starts.count, starts[next + 1].0 <= note.lowerBound + 3 { next += 1 }
      if next < starts.count { noteOf[starts[next].1] = number }
    }
    var found: Set<String> = []
    while let label = waiting.popLast() {
      guard found.insert(label).inserted, let note = noteOf[label] else { continue }
      waiting += inNotes.removeValue(forKey: note) ?? []
    }
    return found
  }

  /// Every `[^label]` outside code, in order.
  private mutating func marks() -> [(label: String, range: Range<Int>, isDefinition: Bool)] {
    var found: [(label: String, range: Range<Int>, isDefinition: Bool)] = []
    var at = base
    for place in reader.signs.places {
      let start = Int(place)
      guard start >= at, bytes.hasPrefix("[^", at: start) else { continue }
      at = start + 2
      guard let close = bytes.firstIndex(of: 0x5D, from: at, to: at + 200), close > at,
        !bytes[at..<close].contains(where: { $0.isWhitespace || $0 == 0x5B }),
        start == base || bytes[start - 1] != 0x5C, !isInside(codeRanges(), start)
      else { continue }
      let written = bytes.text(at..<close)
      let label =
        written.utf8.contains { $0 > 0x7F || ($0 >= 0x41 && $0 <= 0x5A) }
        ? written.lowercased() : written
      var line = start
      while line > base, bytes[line - 1] == 0x20 || bytes[line - 1] == 0x3E { line -= 1 }
      let opensLine = line == base || bytes[line - 1] == 0x0A
      let isDefinition = opensLine && close + 1 < bytes.count && bytes[close + 1] == 0x3A
      found.append((label, start..<(close + 1), isDefinition))
      at = close + 1
    }
    return found
  }

  /// Where code stands: blocks by their position, spans between equal runs of backticks.
  mutating func codeRanges() -> [Range<Int>] {
    if let code { return code }
    var ranges: [Range<Int>] = []
    for index in landmarks where tree.nodes[Int(index)].kind == .codeBlock {
      let place = tree.nodes[Int(index)].source
      ranges.append(Int(place.lowerBound)..<Int(place.upperBound))
    }
    var at = reader.signs.holds(0x60) ? base : bytes.count
    var paragraphEnd = base
    while let start = bytes.firstIndex(of: 0x60, from: at) {
      var length = 0
      while start + length < bytes.count, bytes[start + length] == 0x60 { length += 1 }
      at = start + length
      if paragraphEnd < at { paragraphEnd = bytes.firstRange(of: "\n\n", from: at) ?? bytes.count }
      var close = at
      while let next = bytes.firstIndex(of: 0x60, from: close), next < paragraphEnd {
        var run = 0
        while next + run < bytes.count, bytes[next + run] == 0x60 { run += 1 }
        close = next + run
        if run == length {
          ranges.append(start..<close)
          at = close
          break
        }
      }
    }
    let joined = Self.joined(ranges)
    code = joined
    return joined
  }

  /// Ranges in order, joined where they overlap, so that a place is looked up by halving.
  static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    if ranges.count < 2 { return ranges }
    var joined: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  private func isInside(_ ranges: [Range<Int>], _ place: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ranges[low - 1].contains(place)
  }
}
