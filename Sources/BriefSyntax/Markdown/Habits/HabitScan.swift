internal import BriefDiagnostics
internal import Bytes

/// One pass over the lines of a body for what is written as other programs have it: what looks meant and
/// is not taken is told, with what to write.
///
/// The walk over the tree cannot see it: for libcmark-gfm all of it is text.
struct HabitScan {
  let source: SourceFile
  let bytes: UnsafeBufferPointer<UInt8>
  /// Code and refused HTML, in order and apart.
  let code: [Range<Int>]
  let tables: [Range<Int>]
  /// The lines of the body without their ends.
  let lines: BodyLines
  /// Where signs stand that may mean something elsewhere.
  let places: UnsafeBufferPointer<Int32>
  /// Whether a tab stands anywhere in it.
  let holdsTabs: Bool
  /// Whether a bar does.
  let holdsBars: Bool
  /// What begins the caption of a table in the document's language.
  let captionWord: String
  var diagnostics: [Diagnostic] = []
  /// Kinds of fences that are open: the line that closes one is not told again.
  var open: Set<String> = []
  /// The names of addresses, when somebody asked for them.
  var names: Set<String>?
  /// The number of the next sign.
  private var nextSign = 0

  init(
    source: SourceFile, bytes: UnsafeBufferPointer<UInt8>, code: [Range<Int>],
    tables: [Range<Int>], lines: BodyLines, places: UnsafeBufferPointer<Int32>, holdsTabs: Bool,
    holdsBars: Bool, captionWord: String
  ) {
    self.source = source
    self.bytes = bytes
    self.code = code
    self.tables = tables
    self.lines = lines
    self.places = places
    self.holdsTabs = holdsTabs
    self.holdsBars = holdsBars
    self.captionWord = captionWord
  }

  mutating func scan() {
    for number in lines.indices {
      let line = lines[number]
      if line.isEmpty || isInCode(line.lowerBound) { continue }
      let start = content(line)
      if start < line.upperBound { block(number, start..<line.upperBound) }
      inlines(line)
    }
  }

  /// Where a line begins behind the marks of quotations.
  private func content(_ line: Range<Int>) -> Int {
    var at = line.lowerBound
    while at < line.upperBound, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x3E {
      if bytes[at] == 0x3E, at + 1 < line.upperBound, wideBlank(at + 1) > 0 { break }
      at += 1
    }
    return at
  }

  private mutating func block(_ number: Int, _ line: Range<Int>) {
    switch bytes[line.lowerBound] {
    case 0x23: heading(line)
    case 0x3A: colons(number, line)
    case 0x7C: lineBlock(number, line)
    case 0x2D, 0x2A, 0x2B:
      marker(line)
      taskBox(line)
      enumerator(number, line)
      if bytes[line.lowerBound] == 0x2A {
        whole(line, LineForm.abbreviation)
      } else {
        ruledTable(number, line)
      }
    case 0x30...0x39:
      marker(line)
      enumerator(number, line)
    case 0x28:
      automaticNumber(line)
      enumerator(number, line)
    case 0x3E: marker(line)
    case 0x5B: bracket(number, line)
    case 0x21:
      whole(line, LineForm.admonition)
      whole(line, LineForm.inclusion)
    case 0x3F: whole(line, LineForm.admonition)
    case 0x3D: equalSigns(line)
    case 0x2E: whole(line, LineForm.directive)
    case 0x41...0x5A, 0x61...0x7A: letter(number, line)
    case 0xC2, 0xE2, 0xEF:
      if wideBlank(line.lowerBound) > 0 { indentation(line) } else { bullet(number, line) }
    default: break
    }
    if holdsTabs { tabs(number, line) }
    if holdsBars { table(number) }
  }

  /// `a) one`, `i. one`, `o   one`, `h2. Words`.
  private mutating func letter(_ number: Int, _ line: Range<Int>) {
    guard line.count > 3 else { return }
    let second = bytes[line.lowerBound + 1]
    if second == 0x20 || second == 0x09 { return bullet(number, line) }
    if second == 0x29 || second == 0x2E { return enumerator(number, line) }
    switch bytes[line.lowerBound] | 0x20 {
    case 0x69, 0x76, 0x78: enumerator(number, line)
    case 0x68 where bytes[line.lowerBound] == 0x68: numberedHeading(line)
    default: break
    }
  }

  private mutating func inlines(_ line: Range<Int>) {
    skipSigns(before: line.lowerBound)
    while nextSign < places.count, places[nextSign] < line.upperBound {
      let at = Int(places[nextSign])
      nextSign += 1
      let next: Int?
      switch bytes[at] {
      case 0x21: next = pictures(at, line)
      case 0x23: next = hashtag(at, line)
      case 0x24: next = formula(at, line)
      case 0x25: next = doubled(at, line, EnclosedForm.comment) ?? openComment(at, line)
      case 0x26: next = reference(at, line)
      case 0x27: next = doubled(at, line, EnclosedForm.wikiQuotes)
      case 0x3A: next = colonWord(at, line)
      case 0x3D: next = doubled(at, line, EnclosedForm.highlight)
      case 0x5B:
        next =
          doubled(at, line, EnclosedForm.blockLink) ?? forumTag(at, line)
          ?? blankBeforeKey(at, line)
      case 0x5C: next = command(at, line)
      case 0x5D: next = deadLink(at, line)
      case 0x5E: next = blockName(at, line)
      case 0x7B: next = braces(at, line)
      case 0xC2, 0xE2, 0xEF: next = invisible(at, line)
      default: next = nil
      }
      guard let next else { continue }
      if next > at + 2, bytes[at] != 0x26 { references(within: (at + 1)..<next, line) }
      skipSigns(before: next)
    }
  }

  private mutating func skipSigns(before place: Int) {
    while nextSign < places.count, places[nextSign] < place { nextSign += 1 }
  }

  // MARK: Telling

  mutating func tell(
    _ rule: Rule, _ place: Range<Int>, _ message: Message, _ help: Message, repair: String? = nil
  ) {
    if isInCode(place.lowerBound) { return }
    var told = Diagnostic(rule, at: source.range(place), message, help: help)
    told.repair = repair.map { .init($0) }
    diagnostics.append(told)
  }

  func isInCode(_ place: Int) -> Bool { holds(code, place) }

  func isInTable(_ place: Int) -> Bool { holds(tables, place) }

  private func holds(_ ranges: [Range<Int>], _ place: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ranges[low - 1].contains(place)
  }

  // MARK: Looking

  /// The bytes of a blank beyond ASCII at a place, 0 where there is none.
  func wideBlank(_ at: Int) -> Int {
    if bytes.hasPrefix("\u{A0}", at: at) { return 2 }
    for blank in ["\u{202F}", "\u{2007}", "\u{2002}", "\u{2003}", "\u{2009}", "\u{3000}"]
      as [StaticString]
    where bytes.hasPrefix(blank, at: at) {
      return 3
    }
    return 0
  }

  func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy(\.isWhitespace) }

  /// The first place of words within a range; what stands further away belongs to something else.
  func find(_ words: StaticString, _ range: Range<Int>) -> Int? {
    bytes.firstRange(
      of: words, from: range.lowerBound, to: min(range.upperBound, range.lowerBound + 1_000))
  }

  /// Whether nothing, a blank or an opening sign stands before a place.
  func opensWord(_ at: Int, _ line: Range<Int>) -> Bool {
    at == line.lowerBound || bytes[at - 1].isWhitespace || "([{\"'>|".utf8.contains(bytes[at - 1])
  }
}

extension MarkdownConversion {
  /// Tells what is written as other programs have it.
  mutating func tellHabits() {
    var code = codeRanges()
    var tables: [Range<Int>] = []
    tellLeftStars()
    for index in landmarks {
      let node = tree.nodes[Int(index)]
      let range = Int(node.source.lowerBound)..<Int(node.source.upperBound)
      if node.kind == .htmlBlock { code.append(range) }
      if node.kind == .table {
        tables.append(range)
        tellSwallowedLine(node)
        tellCaption(below: node)
      }
      if node.kind == .codeBlock { tellUnmeantCode(node) }
    }
    // Captions stand beside tables and pictures: without any, no paragraph needs a look.
    if !tables.isEmpty || reader.signs.holds(0x21) {
      for node in tree.nodes where node.kind == .paragraph { tellCaption(node) }
    }
    code = MarkdownConversion.joined(code)
    tables = MarkdownConversion.joined(tables)
    var scan = HabitScan(
      source: source, bytes: bytes, code: code, tables: tables,
      lines: BodyLines(reader.signs, bytes, from: base), places: reader.signs.places,
      holdsTabs: bytes.firstIndex(of: 0x09, from: base) != nil,
      holdsBars: reader.signs.holds(0x7C), captionWord: words.captionWord)
    scan.scan()
    diagnostics += scan.diagnostics
  }
}

extension HabitScan {
  /// A line without what stands before its words.
  func words(of number: Int) -> Range<Int> {
    guard lines.indices.contains(number) else { return 0..<0 }
    var start = lines[number].lowerBound
    while start < lines[number].upperBound,
      bytes[start] == 0x20 || bytes[start] == 0x09 || bytes[start] == 0x3E
    { start += 1 }
    return start..<lines[number].upperBound
  }

  func trimmedEnd(_ line: Range<Int>) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1].isWhitespace { end -= 1 }
    return end
  }
}
