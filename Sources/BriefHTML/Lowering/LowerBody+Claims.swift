internal import BriefModel
internal import BriefSite
internal import BriefSyntax
internal import Bytes

extension BodyLowering {
  /// A claim with its badge in words, the claim itself, and why.
  func claim(_ index: Int32, _ callout: CalloutSyntax, _ walk: Walk) {
    guard let placed = walk.plan.claim(at: index) else { return }
    let claim = placed.claim
    let badge = ClaimBadge(claim, words: walk.words, today: today)
    out.append("<div class=\"claim\"")
    if !claim.id.isEmpty {
      out.append(" id=\"")
      out.append(escaping: claim.id)
      out.append("\"")
    }
    out.append(">\n<p class=\"grade\">")
    out.append(escaping: walk.words[.claim, String(claim.number)])
    if let level = badge.level {
      out.append(" · ")
      out.append(escaping: badge.certainty)
      out.append(" ")
      appendMark(level, to: &out)
    }
    if !badge.type.isEmpty {
      out.append(" · ")
      out.append(escaping: badge.type)
    }
    out.append("</p>\n")
    overdue(badge)
    // Once in a document it is said whose judgement the levels are.
    if index == walk.plan.judged {
      out.append("<p class=\"why judgement\">")
      out.append(escaping: walk.words.judgement(of: walk.plan.claims.map(\.claim)))
      out.append("</p>\n")
    }
    var child = walk.tree.nodes[Int(index)].firstChild
    while child != MarkdownNode.none {
      let node = walk.tree.nodes[Int(child)]
      if node.kind == .paragraph {
        out.append(child == placed.said ? "<p class=\"said\">" : "<p class=\"why\">")
        inlines(of: child, walk)
        out.append("</p>\n")
      } else {
        block(child, node, walk)
      }
      if child == placed.said, claim.details != nil { details(claim, walk) }
      child = node.next
    }
    out.append("</div>\n")
  }

  func overdue(_ badge: ClaimBadge) {
    guard !badge.overdue.isEmpty else { return }
    out.append("<p class=\"overdue\">")
    out.append(escaping: badge.overdue)
    out.append("</p>\n")
  }

  /// The lines of a claim: of whom, compared with what, how much, and why it is as certain.
  private func details(_ claim: Claim, _ walk: Walk) {
    let details = ShownDetail.all(of: claim, words: walk.words)
    if details.isEmpty { return }
    out.append("<dl class=\"numbers\">\n")
    for detail in details {
      out.append("<div><dt>")
      out.append(escaping: detail.label)
      out.append("</dt><dd>")
      out.append(escaping: detail.value)
      out.append("</dd></div>\n")
    }
    out.append("</dl>\n")
    people(claim, walk)
  }

  /// Everything of a claim but the claim itself; one paragraph stands without a box of its own.
  func reason(_ placed: PlacedClaim, _ walk: Walk) {
    let tree = walk.tree
    let parts = walk.plan.reasons(of: placed)
    state.leavesOutNotes = true
    defer { state.leavesOutNotes = false }
    if parts.count == 1, tree.nodes[Int(parts[0])].kind == .paragraph {
      return inlines(of: parts[0], walk)
    }
    for part in parts { block(part, tree.nodes[Int(part)], walk) }
  }

  /// The citations of a claim as they stand in the text, each once.
  func sources(_ placed: PlacedClaim, _ walk: Walk) {
    let numbers = walk.plan.sources(of: placed)
    guard let processor = walk.cited.processor, !numbers.isEmpty else { return out.append("–") }
    for (position, number) in numbers.enumerated() {
      if position > 0 { out.append(" ") }
      let place = walk.cited.citations[number]
      if place.note > 0 {
        noteReference(place.note, walk)
        continue
      }
      place.text.names.writeHTML(to: &out, locale: processor.locale)
      if !place.text.names.isEmpty, !place.text.text.isEmpty { out.append("\u{A0}") }
      place.text.text.writeHTML(
        to: &out, locale: processor.locale, anchor: { self.anchor($0, walk.cited) })
    }
  }
}
