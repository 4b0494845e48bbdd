internal import BriefDiagnostics
internal import Bytes

extension InlineScan {
  /// Finds every form in the run, in order and without overlap.
  mutating func findForms(source: SourceFile, base: Int, diagnostics: inout [Diagnostic]) {
    var at = nextSign(from: 0)
    unclosed.removeAll()
    while at < run.count {
      let form: Form? =
        switch run[at] {
        case 0x5B: documentLink(at, source) ?? citationGroup(at, source, &diagnostics)
        case 0x40: citationInText(at, source)
        case 0x7B: reviewMark(at, source, &diagnostics)
        case 0x7E: lowered(at)
        case 0x5E: noteBegins(at) ?? raised(at)
        case 0x5D where at == noteEnd: noteEnds(at)
        default: nil
        }
      if let form {
        forms.append(form)
        at = nextSign(from: form.range.upperBound)
      } else {
        at = nextSign(from: at + 1)
      }
    }
  }

  /// The next sign with which a form may begin or end.
  private func nextSign(from start: Int) -> Int {
    run.withUnsafeBufferPointer { $0.firstIndex(ofAny: Self.signs, from: start, to: run.count) }
  }

  private static let signs = RareBytes("[]@{~^")

  func form(_ range: Range<Int>, _ syntax: Form.Syntax) -> Form {
    Form(range: range, source: place(range), syntax: syntax)
  }

  func place(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    let start = places[range.lowerBound]
    return min(start, limit)..<max(min(start, limit), min(limit, places[range.upperBound - 1] + 1))
  }

  func words(_ range: Range<Int>) -> String {
    String(
      decoding: range.map { at in
        run[at] == 0x0A ? 0x20 : run[at] == Self.escaped ? escapedBytes[at] ?? 0x20 : run[at]
      }, as: UTF8.self)
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, run[first].isWhitespace {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, run[last].isWhitespace { range = range.lowerBound..<last }
    return range
  }

  // MARK: [[id|words]]

  private func documentLink(_ start: Int, _ source: SourceFile) -> Form? {
    guard start + 1 < run.count, run[start + 1] == 0x5B else { return nil }
    var end = start + 2
    var hasBar = false
    // Brackets within the words: `[[id|words [sic]]]`.
    var open = 0
    while end + 1 < run.count, open > 0 || !(run[end] == 0x5D && run[end + 1] == 0x5D) {
      switch run[end] {
      case Self.object: return nil
      case 0x7C, Self.escaped: hasBar = true
      case 0x5B:
        guard hasBar, open == 0, run[end + 1] != 0x5B else { return nil }
        open += 1
      case 0x5D: open = max(0, open - 1)
      default: break
      }
      end += 1
    }
    guard end + 1 < run.count, open == 0 else { return nil }
    let inside = (start + 2)..<end
    var target = inside
    var shown: String?
    if let bar = run[inside].firstIndex(where: { $0 == 0x7C || $0 == Self.escaped }) {
      var rest = bar + 1
      // `\|` outside a table: the backslash may stand before the bar.
      if run[bar] == Self.escaped, rest < end, run[rest] == 0x7C { rest += 1 }
      target = inside.lowerBound..<bar
      shown = words(trimmed(rest..<end))
    }
    if let last = target.last, run[last] == 0x5C { target = target.lowerBound..<last }
    target = trimmed(target)
    guard !target.isEmpty, !isForeign(target, start) else { return nil }
    let whole = start..<(end + 2)
    return form(
      whole,
      .documentLink(
        DocumentLinkSyntax(
          target: words(target), words: shown?.isEmpty == true ? nil : shown,
          range: source.range(place(target)))))
  }

  // MARK: [see @key, p. 3; @other]

  private func citationGroup(
    _ start: Int, _ source: SourceFile, _ diagnostics: inout [Diagnostic]
  ) -> Form? {
    var end = start + 1
    var holdsKey = false
    while end < run.count, run[end] != 0x5D {
      if run[end] == 0x5B || run[end] == Self.object { return nil }
      if run[end] == 0x40, let key = key(at: end, takesAddresses: true) {
        holdsKey = true
        end = key.end
      } else {
        end += 1
      }
    }
    guard end < run.count, holdsKey else { return nil }
    var items: [CitationSyntax.Item] = []
    for part in parts((start + 1)..<end) {
      guard let item = item(part, source) else { return nil }
      items.append(item)
      tellCommas(part, source, &diagnostics)
    }
    return form(start..<(end + 1), .citation(CitationSyntax(items: items, authorInText: false)))
  }

  private func item(_ range: Range<Int>, _ source: SourceFile) -> CitationSyntax.Item? {
    guard let sign = range.first(where: { run[$0] == 0x40 && key(at: $0) != nil }),
      let (key, end) = key(at: sign, takesAddresses: true), end <= range.upperBound
    else { return nil }
    let suppress = sign > range.lowerBound && run[sign - 1] == 0x2D
    let before = trimmed(range.lowerBound..<(suppress ? sign - 1 : sign))
    // A comma before what follows belongs to it.
    let after = trimmed(end..<range.upperBound)
    return CitationSyntax.Item(
      key: words(key), keyRange: source.range(place(key)), prefix: words(before),
      suffix: words(after),
      suppressAuthor: suppress)
  }

  // MARK: @key [p. 3]

  private func citationInText(_ sign: Int, _ source: SourceFile) -> Form? {
    if sign > 0, run[sign - 1] == Self.object || endsInWord(before: sign) { return nil }
    guard let (key, keyEnd) = key(at: sign) else { return nil }
    var end = keyEnd
    var suffix = ""
    var others: [CitationSyntax.Item] = []
    if end + 1 < run.count, run[end] == 0x20, run[end + 1] == 0x5B,
      let close = run[end..<min(run.count, end + 300)].firstIndex(of: 0x5D),
      close + 1 >= run.count || run[close + 1] != 0x28,
      !run[(end + 2)..<close].contains(where: { $0 == 0x5B || $0 == Self.object })
    {
      // `@a [p. 3; @b]`: what belongs to the first work, then further works.
      let ranges = parts((end + 2)..<close)
      let first = ranges.first ?? (close..<close)
      let startsWithWork = self.item(first, source) != nil
      let rest: [CitationSyntax.Item?] = (startsWithWork ? ranges[...] : ranges.dropFirst()).map {
        self.item($0, source)
      }
      if rest.allSatisfy({ $0 != nil }) {
        others = rest.compactMap(\.self)
        suffix = startsWithWork ? "" : words(trimmed(first))
        end = close + 1
      }
    }
    let item = CitationSyntax.Item(
      key: words(key), keyRange: source.range(place(key)), prefix: "", suffix: suffix,
      suppressAuthor: false)
    return form(
      sign..<end, .citation(CitationSyntax(items: [item] + others, authorInText: true)))
  }

  // MARK: {>>comment<<}, {++added++}, {--removed--}, {~~a~>b~~}

  private mutating func reviewMark(
    _ start: Int, _ source: SourceFile, _ diagnostics: inout [Diagnostic]
  )
    -> Form?
  {
    guard start + 1 < run.count else { return nil }
    let kind: ReviewMarkSyntax.Kind
    let close: [UInt8]
    switch (run[start + 1], start + 2 < run.count ? run[start + 2] : 0) {
    case (0x3E, 0x3E): (kind, close) = (.comment, [0x3C, 0x3C, 0x7D])
    case (0x2B, 0x2B): (kind, close) = (.insertion, [0x2B, 0x2B, 0x7D])
    case (0x2D, 0x2D): (kind, close) = (.deletion, [0x2D, 0x2D, 0x7D])
    case (0x7E, 0x7E): (kind, close) = (.substitution, [0x7E, 0x7E, 0x7D])
    default: return nil
    }
    // One that is open to the end of the block is told once, and so are all that follow it.
    if unclosed.contains(kind) { return nil }
    var end = start + 3
    while end + 2 < run.count,
      run[end] != close[0] || run[end + 1] != close[1] || run[end + 2] != close[2]
    { end += 1 }
    guard end + 2 < run.count else {
      unclosed.insert(kind)
      diagnostics.append(unclosedMark(kind, close, at: source.range(place(start..<(start + 3)))))
      return nil
    }
    let whole = start..<(end + 3)
    let text = words((start + 3)..<end).replacing("\u{2}", with: "")
    return form(
      whole, .mark(ReviewMarkSyntax(kind: kind, text: text, range: source.range(place(whole)))))
  }
}
