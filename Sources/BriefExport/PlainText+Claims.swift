internal import BriefModel
internal import BriefSite
internal import BriefSyntax

extension PlainTextWriter {
  /// A claim with its certainty in words, the claim itself, and why.
  mutating func claim(_ index: Int32) {
    guard let placed = plan.claim(at: index) else { return }
    let badge = ClaimBadge(
      placed.claim, words: words, today: shown.shownSite.site.asOf.date)
    let outer = page.begin("| ")
    page.paragraph(line(badge, before: words[.claim, String(placed.claim.number)]))
    if index == plan.judged { page.paragraph(words.judgement(of: claims)) }
    blocks(of: index)
    let details = ShownDetail.all(of: placed.claim, words: words)
    if !details.isEmpty {
      page.paragraph(details.map { "\($0.label): \($0.value)" }.joined(separator: "\n"))
    }
    if let people = ShownPeople(placed.claim, words: words) {
      page.paragraph((people.groups.map(\.label) + [people.caption]).joined(separator: "\n"))
    }
    page.end(outer)
  }

  private var claims: [Claim] { plan.claims.map(\.claim) }

  /// `Claim 1 · Moderate certainty · experience`, and that it was to be reviewed.
  private func line(_ badge: ClaimBadge, before label: String = "") -> String {
    let line = [label, badge.certainty, badge.type].filter { !$0.isEmpty }.joined(
      separator: " · ")
    return badge.overdue.isEmpty ? line : "\(line)\n\(badge.overdue)"
  }

  /// Every claim of the document, grouped by what it is about: each as a block of four lines.
  mutating func findings(_ index: Int32) {
    if let table = FindingsTable(plan.claims, words: words) {
      tables += 1
      page.paragraph("\(words[.table, String(tables)]) \(table.caption)")
      for group in table.groups {
        page.paragraph(group.label)
        for row in group.rows {
          if let numbers = row.numbers {
            outcome(row, numbers, table.heads)
          } else {
            finding(row.placed, table)
          }
        }
        page.endList()
      }
    }
    blocks(of: index)
  }

  /// An outcome with its figures, each behind the head of its column.
  private mutating func outcome(
    _ row: FindingsTable.Row, _ numbers: ShownNumbers, _ heads: [String]
  ) {
    let claim = row.placed.claim
    let badge = ClaimBadge(claim, words: words, today: shown.shownSite.site.asOf.date)
    func figure(_ head: String, _ text: String, _ isComputed: Bool) -> String {
      text.isEmpty ? "" : "\(head): \(text)\(isComputed ? "*" : "")"
    }
    let name = numbers.outcome.isEmpty ? claim.words : numbers.outcome
    let certainty = [badge.certainty, badge.overdue, numbers.reasons].filter { !$0.isEmpty }
    let lines = [
      "\(name) [\(words[.claim, String(claim.number)])]", numbers.compared, numbers.basis,
      claim.hasNoStudies ? words.noStudies : "",
      figure(heads[1], numbers.without, false),
      figure(heads[2], numbers.with, numbers.isWithComputed),
      figure(heads[3], numbers.difference, numbers.isComputed), numbers.relative,
      certainty.isEmpty ? "" : "\(heads[4]): \(certainty.joined(separator: ". "))",
      row.meaning == name ? "" : "\(heads[5]): \(row.meaning)",
    ]
    page.item("- ", lines.filter { !$0.isEmpty }.joined(separator: "\n"), isTight: false)
  }

  private mutating func finding(_ placed: PlacedClaim, _ table: FindingsTable) {
    let heads =
      table.hasNumbers
      ? ["", words[.findingsCertainty], words[.findingsReason], words[.findingsSources]]
      : table.heads
    let badge = ClaimBadge(placed.claim, words: words, today: shown.shownSite.site.asOf.date)
    leavesOutNotes = true
    let said = placed.said == MarkdownNode.none ? "" : trimmed(inlines(of: placed.said))
    var reasons: [String] = []
    for part in plan.reasons(of: placed) {
      let words = trimmed(plainWords(of: part))
      if !words.isEmpty { reasons.append(words) }
    }
    leavesOutNotes = false
    let sources = plan.sources(of: placed).map { place($0) }.filter { !$0.isEmpty }
    let certainty = [badge.certainty.isEmpty ? "–" : badge.certainty, badge.overdue].filter {
      !$0.isEmpty
    }
    let lines = [
      "\(said) [\(words[.claim, String(placed.claim.number)])]",
      "\(heads[1]): \(certainty.joined(separator: ". "))",
      reasons.isEmpty ? "" : "\(heads[2]): \(reasons.joined(separator: " "))",
      sources.isEmpty ? "" : "\(heads[3]): \(sources.joined(separator: " "))",
    ]
    page.item("- ", lines.filter { !$0.isEmpty }.joined(separator: "\n"), isTight: false)
  }

  /// The words of a block and of what is in it, in one line.
  private mutating func plainWords(of index: Int32) -> String {
    var words: [String] = []
    var text = ""
    var child = tree.nodes[Int(index)].firstChild
    while child != MarkdownNode.none {
      let node = tree.nodes[Int(child)]
      switch node.kind {
      case .paragraph, .heading, .blockQuote, .callout, .list, .item, .taskItem, .table,
        .tableCaption, .tableRow, .tableCell, .figure:
        words.append(plainWords(of: child))
      default: text += inline(child, node)
      }
      child = node.next
    }
    if !text.isEmpty { words.append(text) }
    return words.joined(separator: " ").replacing("\n", with: " ")
  }

  private func trimmed(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ").replacing(" .", with: ".")
  }

  /// A claim of another document, with its certainty and where it comes from.
  mutating func quotation(_ index: Int32) {
    guard case .numbered(let link) = plan.link(index), let quoted = shown.quotation(link) else {
      return
    }
    let origin =
      "\(words[.quotedFrom]) " + linked(quoted.title.text, address(.site(quoted.place)))
    let outer = page.begin("| ")
    page.paragraph(line(quoted.badge))
    page.paragraph(quoted.words.text)
    page.paragraph(origin)
    page.end(outer)
  }

  mutating func recommendations() {
    if shown.recommendations.isEmpty { return }
    page.heading(words[.recommendations], level: 2)
    for (number, recommendation) in shown.recommendations.enumerated() {
      let parts = [recommendation.text, recommendation.strength, recommendation.reason]
      var claims: [String] = []
      for claim in recommendation.claims {
        let words = linked(claim.words.text, address(.site(claim.place)))
        claims.append("- \(words) – \(line(claim.badge))")
      }
      let outer = page.begin(item: "\(number + 1). ", isTight: false)
      page.paragraph(parts.filter { !$0.isEmpty }.joined(separator: "\n"))
      if !claims.isEmpty {
        page.paragraph(([words[.restsOnClaims]] + claims).joined(separator: "\n"))
      }
      page.end(outer)
    }
    page.endList()
  }
}
