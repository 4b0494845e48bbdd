internal import BriefModel
internal import BriefSite
internal import BriefSyntax
internal import Bytes
internal import CitationStyle

extension TypstPrinter {
  mutating func claim(_ index: Int32, _ callout: CalloutSyntax) {
    guard let placed = claims.first(where: { $0.node == index }) else { return }
    let claim = placed.claim
    out.append("#claim(")
    let type = claim.showsType ? words.name(of: claim.type) : ""
    string(words[.claim, String(claim.number)])
    out.append(", ")
    string([words.certainty(of: claim), type].filter { !$0.isEmpty }.joined(separator: "  ·  "))
    out.append(", ")
    dots(claim.level)
    out.append(", ")
    string(overdue(claim))
    out.append(", ")
    // Once in a document it is said whose judgement the levels are.
    let tellsJudgement = !hasToldJudgement && claim.level?.rank != nil
    string(tellsJudgement ? words.judgement(of: claims.map(\.claim)) : "")
    if tellsJudgement { hasToldJudgement = true }
    var child = tree.nodes[Int(index)].firstChild
    out.append(")[")
    if placed.said != MarkdownNode.none { block(placed.said, tree.nodes[Int(placed.said)], false) }
    out.append("][")
    while child != MarkdownNode.none {
      let node = tree.nodes[Int(child)]
      if child != placed.said { block(child, node, false) }
      child = node.next
    }
    out.append("]#label(")
    string("part-" + callout.title)
    out.append(")\n\n")
  }

  private mutating func dots(_ level: EvidenceLevel?) {
    if let dots = level?.dots { out.append(number: dots) } else { out.append("none") }
  }

  private func overdue(_ claim: Claim) -> String {
    guard claim.isOverdue(site.asOf.date), let date = claim.reviewBy else { return "" }
    return words[.claimOverdue, words.date(date)]
  }

  // MARK: The summary of findings

  mutating func findings(_ index: Int32) {
    let shown = claims.filter { !$0.claim.words.isEmpty }
    if !shown.isEmpty {
      tables += 1
      out.append("#findings-table(caption: [#strong[")
      text(words[.table, String(tables)])
      out.append("] ")
      let judgement = words.judgement(of: shown.map(\.claim))
      text("\(words[.findingsTitle]).\(judgement.isEmpty ? "" : " " + judgement)")
      out.append("], head: (")
      for key in [WordKey.findingsClaim, .findingsCertainty, .findingsReason, .findingsSources] {
        string(words[key])
        out.append(", ")
      }
      out.append("), groups: (")
      for type in ClaimType.allCases {
        let own = shown.filter { $0.claim.type == type }
        if own.isEmpty { continue }
        out.append("(")
        string(words.name(of: type, plural: true))
        out.append(", (")
        for placed in own { row(placed) }
        out.append(")), ")
      }
      out.append("))\n\n")
    }
    blocks(of: index)
  }

  private mutating func row(_ placed: PlacedClaim) {
    let claim = placed.claim
    leavesOutNotes = true
    out.append("(said: [")
    inlines(of: placed.said)
    if !claim.id.isEmpty {
      out.append(" #link(label(")
      string("part-" + claim.id)
      out.append("))[")
      text(words[.claim, String(claim.number)])
      out.append("];")
    }
    out.append("], certainty: ")
    string(words.certainty(of: claim))
    out.append(", dots: ")
    dots(claim.level)
    out.append(", overdue: ")
    string(overdue(claim))
    out.append(", why: [")
    var child = tree.nodes[Int(placed.node)].firstChild
    while child != MarkdownNode.none {
      let node = tree.nodes[Int(child)]
      if child != placed.said, node.kind != .callout, node.kind != .quotation {
        block(child, node, false)
      }
      child = node.next
    }
    leavesOutNotes = false
    out.append("], sources: [")
    sources(placed)
    out.append("]), ")
  }

  /// The citations of a claim as they stand in the text, each once.
  private mutating func sources(_ placed: PlacedClaim) {
    guard let processor = cited.processor else { return }
    let keys = site.vocabulary.sources.keys
    let cited = self.cited
    var seen: Set<[UInt8]> = []
    for number in tree.citations(below: placed.node) where number < cited.citations.count {
      let place = cited.citations[number]
      if place.text.names.isEmpty, place.text.text.isEmpty { continue }
      var made = ByteBuffer(capacity: 256)
      if place.note > 0 {
        made.append("#super[")
        made.append(number: place.note)
        made.append("];")
      } else {
        place.text.names.writeTypst(to: &made, locale: processor.locale)
        if !place.text.names.isEmpty, !place.text.text.isEmpty { made.append("~") }
        place.text.text.writeTypst(
          to: &made, locale: processor.locale,
          label: { cited.lists($0) ? "ref-" + keys[$0] : nil })
      }
      let bytes = made.array
      guard seen.insert(bytes).inserted else { continue }
      if seen.count > 1 { out.append(" ") }
      out.append(bytes)
    }
  }

  // MARK: Quotations and recommendations

  mutating func quotation(_ link: Int) {
    guard link >= 0, case .document(_, let fragment?) = document.links[link].target else { return }
    let target = site.targets[number][link]
    guard target >= 0, let shown = site.shown(fragment, of: Int(target), in: language) else {
      return
    }
    out.append("#quoted-claim(")
    string(
      [
        words.certainty(of: shown.claim),
        shown.claim.showsType ? words.name(of: shown.claim.type) : "",
      ].filter { !$0.isEmpty }
        .joined(separator: "  ·  "))
    out.append(", ")
    dots(shown.claim.level)
    out.append(", ")
    string(overdue(shown.claim))
    out.append(")[")
    said(shown)
    out.append("][")
    text(words[.quotedFrom] + " ")
    claimLink(shown)
    text(site.documents[shown.document].title)
    out.append("]]\n\n")
  }

  /// The words of a claim, in their own language.
  private mutating func said(_ shown: ShownClaim) {
    let source = site.documents[shown.document]
    if source.language != document.language {
      out.append("#text(lang: ")
      string(source.language)
      out.append(")[")
      text(site.words(of: shown, in: language))
      out.append("];")
    } else {
      text(site.words(of: shown, in: language))
    }
  }

  /// Opens a link to the web page of a claim; the caller writes its words and closes it.
  private mutating func claimLink(_ shown: ShownClaim) {
    out.append("#link(")
    string(
      "\(site.vocabulary.site.address)\(site.prefix(language))\(site.works[shown.work].route)#\(shown.claim.id)"
    )
    out.append(")[")
  }

  mutating func recommendations() {
    hasRecommended = true
    guard !fields.recommendations.isEmpty else { return }
    out.append("#heading(level: 1)[")
    text(words[.recommendations])
    out.append("]\n#recommendations(")
    for recommendation in fields.recommendations {
      out.append("(said: ")
      string(recommendation.text)
      out.append(", strength: ")
      string(recommendation.strength.map { words.name(of: $0) } ?? "")
      out.append(", reason: ")
      string(recommendation.reason ?? "")
      out.append(", rests: ")
      string(words[.restsOnClaims])
      out.append(", claims: (")
      for shown in site.claims(of: recommendation, by: work, in: language) {
        out.append("([")
        claimLink(shown)
        said(shown)
        out.append("]], ")
        string(
          [words.certainty(of: shown.claim), overdue(shown.claim)].filter { !$0.isEmpty }.joined(
            separator: ". "))
        out.append("), ")
      }
      out.append(")), ")
    }
    out.append(")\n\n")
  }

  // MARK: The safety notice

  private var notice: String? {
    let vocabulary = site.vocabulary
    guard document.kind != .page, !vocabulary.site.safetyNotice.isEmpty,
      document.asksForSafety(vocabulary)
    else { return nil }
    return vocabulary.site.safetyNotice.text(in: document.language, else: site.languages)
  }

  /// The notice as the first paragraph of a callout.
  mutating func safetyText() {
    guard let notice else { return }
    out.append("#strong[")
    text(notice)
    out.append("]\n\n")
  }

  /// The notice as a callout of its own.
  mutating func safetyBox() {
    hasSafetyNotice = true
    guard notice != nil else { return }
    out.append("#callout(warning: true, ")
    string(words[.calloutWarning])
    out.append(")[")
    safetyText()
    out.append("]\n\n")
  }

  /// Whether the document opens with key messages.
  var hasKeyMessages: Bool { document.headings.contains { $0.id == "key-messages" } }

  /// Whether a warning of the author stands in the lead, which the notice joins.
  var leadHasWarning: Bool {
    var child = tree.nodes[0].firstChild
    while child != MarkdownNode.none {
      let node = tree.nodes[Int(child)]
      if node.kind == .heading, node.number <= 2, tree.string(node.extra) != "key-messages" {
        return false
      }
      if node.kind == .callout, tree.callouts[Int(node.number)].name == "WARNING" { return true }
      child = node.next
    }
    return false
  }
}
