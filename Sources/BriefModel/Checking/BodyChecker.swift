internal import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

/// One walk over a document's tree: checks it, and notes what it refers to.
///
/// Links, pictures and headings get their numbers and ids here, in notes beside the tree.
struct BodyChecker: ~Copyable {
  let source: SourceFile
  /// The folder of the document with its slash; empty at the root.
  let folder: Substring
  let tree: MarkdownTree
  let vocabulary: Vocabulary
  /// The language of the document.
  let language: String
  let asOf: CalendarDate
  var facts = BodyFacts()
  var notes: NodeNotes
  var diagnostics: [Diagnostic] = []
  /// The words of the block being walked, without markup.
  var words = ByteBuffer(capacity: 4096)
  /// What is being walked through: claims may stand in none of them.
  var enclosing: [MarkdownNode.Kind] = []
  /// What was met since the claim being walked began.
  var claimSources: [Int32] = []
  var knownSources: Set<Int32> = []
  var claimTitles: [Claim.Title] = []
  var isInClaim = false
  /// The language's words for what is checked.
  let wording: Wording?
  /// How the language writes decimals.
  let decimalSign: DecimalSign
  var section = SectionWalk()
  let avoided: AvoidedWords?
  /// Whether everything is told that the document may still lack.
  let isThorough: Bool
  var reading: ReadingEase?
  /// Links of this block whose sentence is not known yet: number, start and end in `words`.
  var pending: [(link: Int, start: Int, end: Int)] = []
  var lastLevel = 1
  var headingIds: HeadingIds
  var fragments: [(id: String, node: Int32)] = []
  /// Near misses cost a look at every candidate: only the first of a document are looked for.
  var nearestLeft = 50

  init(
    source: SourceFile, tree: MarkdownTree, vocabulary: Vocabulary, language: String,
    asOf: CalendarDate, isThorough: Bool
  ) {
    reading = isThorough ? vocabulary.readings[language].map { ReadingEase($0) } : nil
    avoided = vocabulary.avoided[language]
    self.isThorough = isThorough
    self.source = source
    let slash = source.path.utf8.lastIndex(of: 0x2F)
    folder = slash.map { source.path[...$0] } ?? ""
    self.tree = tree
    self.vocabulary = vocabulary
    self.language = language
    self.asOf = asOf
    headingIds = HeadingIds(tree)
    notes = NodeNotes(count: tree.nodes.count)
    wording = vocabulary.wordings[language]
    decimalSign = DecimalSign.of(language)
  }

  mutating func check() {
    blocks(of: 0)
    leaveSection()
    checkFindings()
    facts.formerIds = headingIds.formerIds
    if !facts.formerIds.isEmpty {
      for number in facts.headings.indices {
        facts.headings[number].former = facts.formerIds[facts.headings[number].id]
      }
    }
    if fragments.isEmpty { return }
    let former = Dictionary(
      facts.formerIds.map { ($1, $0) }, uniquingKeysWith: { one, _ in one })
    let known = headingIds.taken.sorted()
    for fragment in fragments {
      let written = composed(percentDecoded(fragment.id))
      let isDocumentLink = tree.nodes[Int(fragment.node)].kind == .documentLink
      let words = isDocumentLink ? identifier(of: written) : nil
      if let id = headingIds.meant(by: written, former)
        ?? words.flatMap({ headingIds.meant(by: $0, former) })
      {
        if isDocumentLink || !id.utf8.elementsEqual(fragment.id.utf8) { notes.setFragment(id, of: fragment.node) }
        continue
      }
      nearestLeft -= 1
      let near = nearestLeft < 0 ? nil : nearMiss(written, in: known)
      tellBrokenFragment(fragment, meaning: near)
    }
  }

  mutating func tell(
    _ rule: Rule, _ range: SourceRange, _ summary: Message, _ help: Message,
    repair: Diagnostic.Repair? = nil
  ) {
    var told = Diagnostic(rule, at: range, summary, help: help)
    told.repair = repair
    diagnostics.append(told)
  }

  func place(_ node: MarkdownNode) -> SourceRange {
    SourceRange(
      path: source.path, start: Int(node.source.lowerBound), end: Int(node.source.upperBound))
  }

  // MARK: Blocks

  mutating func blocks(of parent: Int32) {
    var child = tree.nodes[Int(parent)].firstChild
    while child != MarkdownNode.none {
      if parent == 0 { enterTopLevel(child) }
      block(child)
      child = tree.nodes[Int(child)].next
    }
  }

  /// Blocks of code that other programs carry out.
  private static let drawnElsewhere: Set<String> = [
    "mermaid", "plantuml", "graphviz", "dot", "dataview", "dataviewjs", "query", "tikz", "math",
  ]

  mutating func block(_ index: Int32) {
    let node = tree.nodes[Int(index)]
    switch node.kind {
    case .paragraph, .tableCell:
      leaf(index)
      noticeOption()
      if node.kind == .paragraph { reading?.add(words.bytes) }
    case .tableCaption, .figure: leaf(index)
    case .quotation: quotation(index)
    case .heading: heading(index)
    case .htmlBlock: if node.flag == 0 { rawHTML(index) }
    case .callout: callout(index)
    case .codeBlock:
      let language = tree.string(node.extra)
      if language == "chart" || language == "vega-lite" {
        tellNotDrawn(node, language)
        chartData(node)
      } else if language.hasPrefix("{") || Self.drawnElsewhere.contains(language) {
        tellNotDrawn(node, language)
      }
    default:
      enclosing.append(node.kind)
      blocks(of: index)
      enclosing.removeLast()
    }
  }

  mutating func leaf(_ index: Int32) {
    words.removeAll()
    pending.removeAll(keepingCapacity: true)
    inlines(of: index)
    finishSentences()
    if vocabulary.placeholders.isOne(words.bytes) {
      facts.outline.placeholders.append(place(tree.nodes[Int(index)]))
    }
    if let avoided { checkWords(avoided, in: tree.nodes[Int(index)].source) }
    if isThorough, !isInClaim { noticeRecommendations(tree.nodes[Int(index)]) }
  }

  private mutating func heading(_ index: Int32) {
    leaf(index)
    let node = tree.nodes[Int(index)]
    let level = Int(node.number)
    let text = words.string.trimming()
    if level > lastLevel + 1 || level == 1 {
      tellSkippedLevel(node, level)
    }
    lastLevel = max(level, 2)
    var id = tree.string(node.extra)
    if id.isEmpty {
      id = headingIds.id(for: text)
    } else if !headingIds.take(id) {
      tellDuplicateHeading(node, id)
    }
    notes.setID(id, ofHeading: index)
    facts.headings.append(
      Heading(level: level, id: id, text: text, offset: Int(node.source.lowerBound)))
    if enclosing.isEmpty { enterHeading(level: level, id: id, text: text, at: place(node)) }
  }

  // MARK: Inlines

  private mutating func inlines(of parent: Int32) {
    var child = tree.nodes[Int(parent)].firstChild
    while child != MarkdownNode.none {
      let node = tree.nodes[Int(child)]
      switch node.kind {
      case .text, .code: words.append(tree.bytes(node.text))
      case .softBreak, .lineBreak: words.append(0x20)
      // What closes an element that was told is no second mistake.
      case .htmlInline: if node.flag == 0 { rawHTML(child) }
      case .link: link(child)
      case .image: image(child)
      case .documentLink: documentLink(child)
      case .citation: citation(child)
      case .mark: facts.reviewMarks.append(node.source)
      default: inlines(of: child)
      }
      child = node.next
    }
  }

  private mutating func link(_ index: Int32) {
    let node = tree.nodes[Int(index)]
    let start = words.count
    inlines(of: index)
    if words.bytes[start..<words.count].contains(0x40) {
      tellRawCitation(
        in: words.bytes.text(start..<words.count), of: node, isPicture: false)
    }
    let address = tree.bytes(node.text)
    if words.count == start, node.firstChild == MarkdownNode.none {
      tellEmptyLink(node)
    }
    if mayBeSlip(address), let slip = addressSlip(address.text(0..<address.count)) {
      return tellSlip(slip, node)
    }
    let kind = classify(address)
    switch kind {
    case .external: break
    case .fragment: fragments.append((address.text(1..<address.count), index))
    case .unsafe(let summary, let help): tellUnsafeLink(node, summary, help)
    case .relative:
      guard let target = relativeTarget(address.text(0..<address.count), place(node)) else {
        return
      }
      notes.setLink(facts.links.count, of: index)
      if case .file = target { pending.append((facts.links.count, start, words.count)) }
      facts.links.append(
        Link(
          target: target, range: node.source, words: words.bytes.text(start..<words.count),
          before: "", after: ""))
    }
  }

  private mutating func image(_ index: Int32) {
    let node = tree.nodes[Int(index)]
    tellRawCitation(
      in: tree.plainText(of: index), of: node, isPicture: true)
    if node.firstChild == MarkdownNode.none {
      tellMissingAlternative(node)
    }
    let address = tree.bytes(node.text)
    switch classify(address) {
    case .relative:
      let path = address.text(0..<address.count)
      guard let target = relativeTarget(path, place(node)) else { return }
      guard case .asset = target else {
        return tellNoPicture(node, path)
      }
      notes.setLink(facts.links.count, of: index)
      facts.links.append(
        Link(target: target, range: node.source, words: nil, before: "", after: ""))
    case .unsafe(let summary, let help): tellUnsafeLink(node, summary, help)
    default:
      tellForeignPicture(node)
    }
  }

  /// `[[#part]]`: a heading or claim of this document, which may stand further below.
  private mutating func ownPart(_ syntax: DocumentLinkSyntax, _ index: Int32) {
    fragments.append((String(syntax.target.dropFirst()), index))
    if let shown = syntax.words { words.append(shown) }
  }

  private mutating func documentLink(_ index: Int32) {
    let node = tree.nodes[Int(index)]
    let syntax = tree.documentLinks[Int(node.number)]
    if let shown = syntax.words { tellRawCitation(in: shown, of: node, isPicture: false) }
    let target = syntax.target
    let start = words.count
    var resolved: Link.Target?
    var shown = syntax.words
    if target.hasPrefix("country:") {
      let code = String(target.dropFirst(8))
      if vocabulary.countries.isCode(code) || vocabulary.countries.isRegion(code) {
        resolved = .country(Country(code: code))
      } else {
        tellUnknownCountry(syntax, code)
      }
    } else if target.hasPrefix("topic:") {
      let id = String(target.dropFirst(6))
      if let number = vocabulary.topicNumbers[id] ?? vocabulary.topicAliases[id] {
        resolved = .topic(number)
        if !facts.outline.linkedTopics.contains(number) {
          facts.outline.linkedTopics.append(number)
        }
      } else {
        tellUnknownTopic(syntax, id)
      }
    } else if target.hasPrefix("term:") {
      let id = String(target.dropFirst(5))
      resolved = vocabulary.termNumbers[id].map { .term($0) }
      if let resolved, case .term(let number) = resolved, shown == nil {
        shown = vocabulary.terms[number].label.text(
          in: language, else: [vocabulary.site.defaultLanguage])
      }
      if resolved == nil {
        tellUnknownTerm(syntax, id)
      }
    } else {
      if target.hasPrefix("#") { return ownPart(syntax, index) }
      let parts = target.split(separator: "#", maxSplits: 1).map(String.init)
      if let id = parts.first {
        resolved = .document(id: id, fragment: parts.count > 1 ? parts[1] : nil)
      }
    }
    guard let resolved else { return }
    if let shown {
      words.append(shown)
    } else if isInClaim {
      claimTitles.append(Claim.Title(offset: start, link: facts.links.count))
    }
    if case .document = resolved {
      checkInlineQuotation(syntax)
      pending.append((facts.links.count, start, words.count))
    }
    notes.setLink(facts.links.count, of: index)
    let place = Int32(syntax.range.start)..<Int32(syntax.range.end)
    facts.links.append(
      Link(target: resolved, range: place, words: syntax.words, before: "", after: ""))
  }

  // MARK: Sentences

  /// Cuts the sentence around each link of the block that was walked.
  private mutating func finishSentences() {
    if pending.isEmpty { return }
    let ends = sentenceEnds()
    var next = 0
    for item in pending.sorted(by: { $0.start < $1.start }) {
      // The last sentence that ends before the link begins, and the first that ends behind it.
      while next < ends.count, ends[next] < item.start { next += 1 }
      let start = next > 0 ? ends[next - 1] + 1 : 0
      var last = next
      while last < ends.count, ends[last] <= item.end, ends[last] < words.count { last += 1 }
      let end = last < ends.count ? ends[last] : words.count
      let link = facts.links[item.link]
      facts.links[item.link] = Link(
        target: link.target, range: link.range, words: link.words,
        before: shortened(min(start, item.start)..<item.start, keepEnd: true),
        after: shortened(item.end..<max(end, item.end), keepEnd: false))
    }
  }

  /// Where the sentences of the block end: behind a sign that a blank or the end follows.
  private func sentenceEnds() -> [Int] {
    let bytes = words.bytes
    var ends: [Int] = []
    var at = bytes.firstIndex(ofAny: sentenceSigns, from: 0, to: bytes.count)
    while at < bytes.count {
      if at + 1 == bytes.count || bytes[at + 1] == 0x20 { ends.append(at + 1) }
      at = bytes.firstIndex(ofAny: sentenceSigns, from: at + 1, to: bytes.count)
    }
    return ends
  }

  private func shortened(_ range: Range<Int>, keepEnd: Bool) -> String {
    if range.count <= 240 { return words.bytes.text(range) }
    // Twenty-four words are looked for in what is nearest to the link, from a whole character on.
    var near = range
    if keepEnd {
      var start = max(range.lowerBound, range.upperBound - 1024)
      while start < range.upperBound, words.bytes[start] & 0xC0 == 0x80 { start += 1 }
      near = start..<range.upperBound
    } else {
      var end = min(range.upperBound, range.lowerBound + 1024)
      while end < range.upperBound, words.bytes[end] & 0xC0 == 0x80 { end += 1 }
      near = range.lowerBound..<end
    }
    let parts = words.bytes.text(near).split(separator: " ")
    return keepEnd
      ? "… " + parts.suffix(24).joined(separator: " ") + " "
      : " " + parts.prefix(24).joined(separator: " ") + " …"
  }
}

private let sentenceSigns = RareBytes(".?!")
