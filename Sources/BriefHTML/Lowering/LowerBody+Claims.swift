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
      child = node.next
    }
    out.append("</div>\n")
  }

  private func overdue(_ badge: ClaimBadge) {
    guard !badge.overdue.isEmpty else { return }
    out.append("<p class=\"overdue\">")
    out.append(escaping: badge.overdue)
    out.append("</p>\n")
  }

  // MARK: The summary of findings

  /// Every claim of the document, grouped by what it is about.
  func findings(_ index: Int32, _ walk: Walk) {
    // One that stands inside a claim would hold itself.
    if !state.isInFindings, let table = FindingsTable(walk.plan.claims, words: walk.words) {
      state.isInFindings = true
      defer { state.isInFindings = false }
      state.tables += 1
      out.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
      out.append(escaping: walk.words[.scrollTable])
      out.append("\">\n<table class=\"findings\">\n<caption>")
      out.append(escaping: walk.words[.table, String(state.tables)])
      out.append(" ")
      out.append(escaping: table.caption)
      out.append("</caption>\n<thead>\n<tr>\n")
      for head in table.heads {
        out.append("<th scope=\"col\">")
        out.append(escaping: head)
        out.append("</th>\n")
      }
      out.append("</tr>\n</thead>\n")
      for group in table.groups {
        out.append("<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"4\">")
        out.append(escaping: group.label)
        out.append("</th></tr>\n")
        for placed in group.claims { row(placed, walk) }
        out.append("</tbody>\n")
      }
      out.append("</table>\n</div>\n")
    }
    blocks(of: index, walk)
  }

  private func row(_ placed: PlacedClaim, _ walk: Walk) {
    let claim = placed.claim
    out.append("<tr>\n<td>")
    state.leavesOutNotes = true
    inlines(of: placed.said, walk)
    state.leavesOutNotes = false
    if !claim.id.isEmpty {
      out.append(" <a class=\"to-claim\" href=\"#")
      out.append(escaping: claim.id)
      out.append("\">")
      out.append(escaping: walk.words[.claim, String(claim.number)])
      out.append("</a>")
    }
    out.append("</td>\n<td>")
    let badge = ClaimBadge(claim, words: walk.words, today: today)
    if let level = badge.level {
      out.append(escaping: badge.certainty)
      out.append(" ")
      appendMark(level, to: &out)
    } else {
      out.append("–")
    }
    overdue(badge)
    out.append("</td>\n<td>")
    reason(placed, walk)
    out.append("</td>\n<td>")
    sources(placed, walk)
    out.append("</td>\n</tr>\n")
  }

  /// Everything of a claim but the claim itself; one paragraph stands without a box of its own.
  private func reason(_ placed: PlacedClaim, _ walk: Walk) {
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
  private func sources(_ placed: PlacedClaim, _ walk: Walk) {
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
