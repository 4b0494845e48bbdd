internal import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension BodyChecker {
  mutating func callout(_ index: Int32) {
    let callout = tree.callouts[Int(tree.nodes[Int(index)].number)]
    switch callout.name {
    case "NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION": break
    case "CLAIM": return claim(index, callout)
    case "FINDINGS":
      if isInClaim {
        tellFindingsInClaim(callout)
      } else {
        facts.findings.append(callout.nameRange)
      }
    default:
      tellUnknownCallout(callout)
    }
    enclosing.append(.callout)
    blocks(of: index)
    enclosing.removeLast()
  }

  // MARK: Claims

  private mutating func claim(_ index: Int32, _ syntax: CalloutSyntax) {
    checkPlace(syntax)
    checkName(syntax)
    let fields = claimFields(syntax)
    let outer = (claimSources, knownSources, claimTitles, isInClaim)
    (claimSources, knownSources, claimTitles, isInClaim) = ([], [], [], true)
    enclosing.append(.callout)
    let number = facts.claims.count
    // A claim within a claim is told; the numbers of both stay in the order of reading.
    facts.claims.append(
      PlacedClaim(claim: .placeholder(syntax.nameRange), node: index, said: MarkdownNode.none))
    var said = MarkdownNode.none
    var text = ""
    var titles: [Claim.Title] = []
    var hasReason = false
    var child = tree.nodes[Int(index)].firstChild
    while child != MarkdownNode.none {
      let node = tree.nodes[Int(child)]
      let next = node.next
      if said == MarkdownNode.none, node.kind == .paragraph {
        leaf(child)
        text = words.string.trimming()
        if !text.isEmpty {
          said = child
          titles = claimTitles
        }
      } else {
        if node.kind != .callout { hasReason = true }
        block(child)
      }
      child = next
    }
    enclosing.removeLast()
    if said == MarkdownNode.none {
      tellEmptyClaim(syntax)
    } else {
      checkFieldLines(of: tree.nodes[Int(said)])
    }
    let place = said == MarkdownNode.none ? syntax.nameRange : firstLine(of: tree.nodes[Int(said)])
    facts.claims[number] = PlacedClaim(
      claim: Claim(
        id: syntax.title, number: number + 1, level: fields.level, framework: fields.framework,
        type: fields.type, reviewBy: fields.reviewBy, words: text, titles: titles,
        hasReason: hasReason || !(fields.details?.lowered.isEmpty ?? true),
        sources: claimSources, range: syntax.nameRange, wordsRange: place,
        levelRange: syntax.field("certainty")?.range ?? syntax.nameRange, details: fields.details),
      node: index, said: said)
    (claimSources, knownSources, claimTitles, isInClaim) = outer
  }

  private func firstLine(of node: MarkdownNode) -> SourceRange {
    let start = Int(node.source.lowerBound)
    let end = min(Int(node.source.upperBound), source.bytes.count)
    return source.bytes.withUnsafeBufferPointer { bytes in
      source.range(start, max(start, bytes.firstIndex(of: 0x0A, from: start, to: end) ?? end))
    }
  }

  private var figureWords: FigureWords { wording?.figures ?? .english }

  /// What the lines of a claim say.
  private struct Lines {
    var level: EvidenceLevel?
    var framework = EvidenceFramework.grade
    var type = ClaimType.effect
    var reviewBy: CalendarDate?
    var details: ClaimDetails?
  }

  private mutating func claimFields(_ syntax: CalloutSyntax) -> Lines {
    var lines = ClaimLines()
    let decimal = decimalSign
    guard var read = plainFields(syntax, &lines, decimal) ?? allFields(syntax, &lines) else {
      return Lines()
    }
    if lines.isEmpty { return read }
    let details = ClaimDetails(lines)
    read.details = details
    var check = ClaimCheck(
      details, lines, level: read.level, framework: read.framework,
      levelRange: syntax.field("certainty")?.range ?? syntax.nameRange, wording: wording,
      decimal: decimal)
    check.check()
    diagnostics += check.diagnostics
    return read
  }

  /// The fields of a claim with everything that is wrong with them told.
  private mutating func allFields(_ syntax: CalloutSyntax, _ lines: inout ClaimLines) -> Lines? {
    var reader = FieldReader(
      syntax.fields.map {
        YAMLEntry(
          key: $0.key, keyRange: $0.keyRange, value: YAMLNode(.scalar($0.value), at: $0.range))
      })
    reader.checkRepeatedFields(of: syntax)
    reader.read(DocumentSchema.claim)
    lines = ClaimLines()
    for field in syntax.fields { _ = lines.take(field, decimalSign, figureWords) }
    for slip in lines.slips {
      reader.tell(slip.rule, at: slip.range, slip.summary, slip.help)
    }
    var read = Lines()
    read.type = reader.choice("type", ClaimType.self) ?? .effect
    read.framework =
      reader.choice("framework", EvidenceFramework.self)
      ?? (read.type == .experience ? .cerqual : .grade)
    if let text = reader.text("certainty") { read.level = reader.level(text, read.framework) }
    let reviewBy = reader.date("review_by")
    if let reviewBy, reviewBy.value < asOf {
      reader.tellClaimReview(reviewBy)
    }
    read.reviewBy = reviewBy?.value
    diagnostics += reader.diagnostics
    return read
  }

  /// The fields of a claim that has nothing wrong with it, read at once; nil asks for the whole way.
  private func plainFields(
    _ syntax: CalloutSyntax, _ lines: inout ClaimLines, _ decimal: DecimalSign
  ) -> Lines? {
    var level: EvidenceLevel?
    var type: ClaimType?
    var framework: EvidenceFramework?
    for field in syntax.fields {
      switch field.key {
      case "certainty" where level == nil:
        guard let found = EvidenceLevel(rawValue: field.value), !found.isOCEBM else { return nil }
        level = found
      case "type" where type == nil:
        guard let found = ClaimType(rawValue: field.value) else { return nil }
        type = found
      case "framework" where framework == nil:
        guard let found = EvidenceFramework(rawValue: field.value), found != .ocebm else {
          return nil
        }
        framework = found
      default: guard lines.take(field, decimal, figureWords) else { return nil }
      }
    }
    return Lines(
      level: level, framework: framework ?? (type == .experience ? .cerqual : .grade),
      type: type ?? .effect)
  }

  // MARK: Quotations

  /// `![[id#claim]]`.
  mutating func quotation(_ index: Int32) {
    let syntax = tree.documentLinks[Int(tree.nodes[Int(index)].number)]
    let parts = syntax.target.split(separator: "#", maxSplits: 1).map(String.init)
    guard parts.count == 2, !syntax.target.contains(":") else {
      return tellQuotationForm(syntax, parts)
    }
    notes.setLink(facts.links.count, of: index)
    facts.quotations.append(
      Quotation(
        link: Int32(facts.links.count), within: isInClaim ? Int32(facts.claims.count - 1) : -1))
    facts.links.append(
      Link(
        target: .document(id: parts[0], fragment: parts[1]),
        range: Int32(syntax.range.start)..<Int32(syntax.range.end), words: nil, before: "",
        after: ""))
  }

}

extension Claim {
  fileprivate static func placeholder(_ range: SourceRange) -> Claim {
    Claim(
      id: "", number: 0, level: nil, framework: .grade, type: .effect, reviewBy: nil, words: "",
      titles: [], hasReason: false, sources: [], range: range, wordsRange: range,
      levelRange: range, details: nil)
  }
}
