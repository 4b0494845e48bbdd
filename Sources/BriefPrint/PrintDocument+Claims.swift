internal import BriefModel
internal import BriefSite
internal import BriefSyntax
internal import Bytes
internal import CitationStyle

extension TypstPrinter {
  mutating func claim(_ index: Int32, _ callout: CalloutSyntax) {
    guard let placed = plan.claim(at: index) else { return }
    let badge = ClaimBadge(placed.claim, words: words, today: site.asOf.date)
    out.append("#claim(")
    string(words[.claim, String(placed.claim.number)])
    out.append(", ")
    string(line(badge))
    out.append(", ")
    dots(badge.level)
    out.append(", ")
    string(badge.overdue)
    out.append(", ")
    // Once in a document it is said whose judgement the levels are.
    string(index == plan.judged ? words.judgement(of: plan.claims.map(\.claim)) : "")
    var child = tree.nodes[Int(index)].firstChild
    out.append(")[")
    if placed.said != MarkdownNode.none { block(placed.said, tree.nodes[Int(placed.said)]) }
    out.append("][")
    details(placed.claim)
    while child != MarkdownNode.none {
      let node = tree.nodes[Int(child)]
      if child != placed.said { block(child, node) }
      child = node.next
    }
    out.append("]#label(")
    string("part-" + callout.title)
    out.append(")\n\n")
  }

  mutating func dots(_ level: EvidenceLevel?) {
    if let dots = level?.dots { out.append(number: dots) } else { out.append("none") }
  }

  /// `Moderate certainty  ·  experience`.
  private func line(_ badge: ClaimBadge) -> String {
    [badge.certainty, badge.type].filter { !$0.isEmpty }.joined(separator: "  ·  ")
  }

  /// The lines of a claim: of whom, compared with what, how much, and why it is as certain.
  private mutating func details(_ claim: Claim) {
    let details = ShownDetail.all(of: claim, words: words)
    if details.isEmpty { return }
    out.append("#claim-details((")
    for detail in details {
      out.append("(")
      string(detail.label)
      out.append(", ")
      string(detail.value)
      out.append("), ")
    }
    out.append("))\n\n")
    guard let people = ShownPeople(claim, words: words) else { return }
    out.append("#people-picture((")
    for group in people.groups {
      out.append("(")
      out.append(number: group.marked)
      out.append(", ")
      string(group.label)
      out.append("), ")
    }
    out.append("), ")
    string(people.caption)
    out.append(")\n\n")
  }

  /// The citations of a claim as they stand in the text, each once.
  mutating func sources(_ placed: PlacedClaim) {
    let numbers = plan.sources(of: placed)
    guard let processor = cited.processor, !numbers.isEmpty else { return text("–") }
    let sources = site.vocabulary.sources
    let cited = self.cited
    for (position, number) in numbers.enumerated() {
      if position > 0 { out.append(" ") }
      let place = cited.citations[number]
      if place.note > 0 {
        out.append("#super[")
        out.append(number: place.note)
        out.append("];")
        continue
      }
      place.text.names.writeTypst(to: &out, locale: processor.locale)
      if !place.text.names.isEmpty, !place.text.text.isEmpty { out.append("~") }
      place.text.text.writeTypst(
        to: &out, locale: processor.locale,
        label: { cited.lists($0) ? "ref-" + sources.anchor(of: $0) : nil })
    }
  }

  // MARK: Quotations and recommendations

  mutating func quotation(_ index: Int32) {
    guard case .numbered(let link) = plan.link(index), let quoted = shown.quotation(link) else {
      return
    }
    out.append("#quoted-claim(")
    string(line(quoted.badge))
    out.append(", ")
    dots(quoted.badge.level)
    out.append(", ")
    string(quoted.badge.overdue)
    out.append(")[")
    said(quoted.words)
    out.append("][")
    text(words[.quotedFrom] + " ")
    _ = open(.site(quoted.place))
    said(quoted.title)
    out.append("]]\n\n")
  }

  mutating func recommendations() {
    guard !shown.recommendations.isEmpty else { return }
    out.append("#heading(level: 1)[")
    text(words[.recommendations])
    out.append("]\n#recommendations(")
    for recommendation in shown.recommendations {
      out.append("(said: ")
      string(recommendation.text)
      out.append(", strength: ")
      string(recommendation.strength)
      out.append(", reason: ")
      string(recommendation.reason)
      out.append(", rests: ")
      string(words[.restsOnClaims])
      out.append(", claims: (")
      for claim in recommendation.claims {
        out.append("([")
        _ = open(.site(claim.place))
        said(claim.words)
        out.append("]], ")
        string(
          [claim.badge.certainty, claim.badge.overdue].filter { !$0.isEmpty }.joined(
            separator: ". "))
        out.append("), ")
      }
      out.append(")), ")
    }
    out.append(")\n\n")
  }

  // MARK: The safety notice

  /// The notice as the first paragraph of a callout.
  mutating func safetyText() {
    guard let notice = shown.safetyNotice else { return }
    out.append("#strong[")
    text(notice)
    out.append("]\n\n")
  }

  /// The notice as a callout of its own.
  mutating func safetyBox() {
    guard shown.safetyNotice != nil else { return }
    out.append("#callout(warning: true, ")
    string(words[.calloutWarning])
    out.append(")[")
    safetyText()
    out.append("]\n\n")
  }
}
