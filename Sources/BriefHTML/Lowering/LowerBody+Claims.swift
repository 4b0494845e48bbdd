internal import BriefModel
internal import BriefSyntax
internal import Bytes

extension BodyLowering {
  /// A claim with its badge in words, the claim itself, and why.
  func claim(_ index: Int32, _ callout: CalloutSyntax, _ walk: Walk) {
    guard let placed = walk.claims.first(where: { $0.node == index }) else { return }
    let claim = placed.claim
    out.append("<div class=\"claim\"")
    if !claim.id.isEmpty {
      out.append(" id=\"")
      out.append(escaping: claim.id)
      out.append("\"")
    }
    out.append(">\n<p class=\"grade\">")
    out.append(escaping: walk.words[.claim, String(claim.number)])
    if let level = claim.level {
      out.append(" · ")
      out.append(escaping: walk.words.certainty(of: claim))
      out.append(" ")
      appendMark(level, to: &out)
    }
    if claim.showsType {
      out.append(" · ")
      out.append(escaping: walk.words.name(of: claim.type))
    }
    out.append("</p>\n")
    if let reviewBy = claim.reviewBy { overdue(reviewBy, walk) }
    // Once in a document it is said whose judgement the levels are.
    if !state.hasToldJudgement, claim.level?.rank != nil {
      state.hasToldJudgement = true
      out.append("<p class=\"why judgement\">")
      out.append(escaping: walk.words.judgement(of: walk.claims.map(\.claim)))
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
        block(child, node, walk, false)
      }
      child = node.next
    }
    out.append("</div>\n")
  }

  private func overdue(_ date: CalendarDate, _ walk: Walk) {
    guard date < today else { return }
    out.append("<p class=\"overdue\">")
    out.append(escaping: walk.words[.claimOverdue, walk.words.date(date)])
    out.append("</p>\n")
  }

  // MARK: The summary of findings

  /// Every claim of the document, grouped by what it is about.
  func findings(_ index: Int32, _ walk: Walk) {
    let claims = walk.claims.filter { !$0.claim.words.isEmpty }
    if !claims.isEmpty {
      state.tables += 1
      out.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
      out.append(escaping: walk.words[.scrollTable])
      out.append("\">\n<table class=\"findings\">\n<caption>")
      out.append(escaping: walk.words[.table, String(state.tables)])
      out.append(" ")
      out.append(escaping: walk.words[.findingsTitle])
      out.append(".")
      let judgement = walk.words.judgement(of: claims.map(\.claim))
      if !judgement.isEmpty {
        out.append(" ")
        out.append(escaping: judgement)
      }
      out.append("</caption>\n<thead>\n<tr>\n")
      for key in [WordKey.findingsClaim, .findingsCertainty, .findingsReason, .findingsSources] {
        out.append("<th scope=\"col\">")
        out.append(escaping: walk.words[key])
        out.append("</th>\n")
      }
      out.append("</tr>\n</thead>\n")
      for type in ClaimType.allCases {
        let own = claims.filter { $0.claim.type == type }
        if own.isEmpty { continue }
        out.append("<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"4\">")
        out.append(escaping: walk.words.name(of: type, plural: true))
        out.append("</th></tr>\n")
        for placed in own { row(placed, walk) }
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
    if let level = claim.level {
      out.append(escaping: walk.words.certainty(of: claim))
      out.append(" ")
      appendMark(level, to: &out)
    } else {
      out.append("–")
    }
    if let reviewBy = claim.reviewBy { overdue(reviewBy, walk) }
    out.append("</td>\n<td>")
    reason(placed, walk)
    out.append("</td>\n<td>")
    sources(placed, walk)
    out.append("</td>\n</tr>\n")
  }

  /// Everything of a claim but the claim itself; one paragraph stands without a box of its own.
  private func reason(_ placed: PlacedClaim, _ walk: Walk) {
    let tree = walk.tree
    var parts: [Int32] = []
    tree.forEachChild(of: placed.node) { child in
      let kind = tree.nodes[Int(child)].kind
      if child != placed.said, kind != .callout, kind != .quotation { parts.append(child) }
    }
    state.leavesOutNotes = true
    defer { state.leavesOutNotes = false }
    if parts.count == 1, tree.nodes[Int(parts[0])].kind == .paragraph {
      return inlines(of: parts[0], walk)
    }
    for part in parts { block(part, tree.nodes[Int(part)], walk, false) }
  }

  /// The citations of a claim as they stand in the text, each once.
  private func sources(_ placed: PlacedClaim, _ walk: Walk) {
    guard let processor = walk.cited.processor else { return }
    var texts: [FormattedPlace] = []
    for number in walk.tree.citations(below: placed.node) where number < walk.cited.citations.count
    {
      let place = walk.cited.citations[number]
      guard !place.text.isNothing else { continue }
      var made = ByteBuffer(capacity: 256)
      if place.note > 0 {
        texts.append(FormattedPlace(bytes: [], note: place.note))
        continue
      }
      place.text.names.writeHTML(to: &made, locale: processor.locale)
      if !place.text.names.isEmpty, !place.text.text.isEmpty { made.append("\u{A0}") }
      let cited = walk.cited
      place.text.text.writeHTML(
        to: &made, locale: processor.locale, anchor: { self.anchor($0, cited) })
      texts.append(FormattedPlace(bytes: made.array, note: 0))
    }
    var seen: Set<[UInt8]> = []
    var isFirst = true
    for text in texts {
      if text.note == 0, !seen.insert(text.bytes).inserted { continue }
      if !isFirst { out.append(" ") }
      isFirst = false
      if text.note > 0 {
        noteReference(text.note, isFirst: false, walk)
      } else {
        out.append(text.bytes)
      }
    }
    if isFirst { out.append("–") }
  }

  private struct FormattedPlace {
    let bytes: [UInt8]
    let note: Int
  }

  // MARK: The safety notice

  /// Where no callout of the lead has a place for the notice, it stands behind the key messages, or at
  /// the beginning.
  func placeSafetyNotice() {
    guard !state.hasSafetyPlace else { return }
    let offset = Int32(max(0, state.keyEnd))
    let place = holes.firstIndex { $0.offset >= offset } ?? holes.count
    holes.insert(LoweredBody.Hole(offset: offset, link: 0, kind: .safetyBox), at: place)
  }
}
