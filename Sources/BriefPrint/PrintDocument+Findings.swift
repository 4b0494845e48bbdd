internal import BriefModel
internal import BriefSite
internal import BriefSyntax
internal import Bytes

extension TypstPrinter {
  /// Every claim of the document, grouped by what it is about.
  mutating func findings(_ index: Int32) {
    // One that stands inside a claim would hold itself.
    if !isInFindings, let table = FindingsTable(plan.claims, words: words) {
      isInFindings = true
      defer { isInFindings = false }
      tables += 1
      out.append(
        table.hasNumbers
          ? "#numbers-table(caption: [#strong[" : "#findings-table(caption: [#strong[")
      text(words[.table, String(tables)])
      out.append("] ")
      text(table.caption)
      out.append("], head: (")
      for head in table.heads {
        string(head)
        out.append(", ")
      }
      out.append("), groups: (")
      for group in table.groups {
        out.append("(")
        string(group.label)
        out.append(", (")
        for row in group.rows {
          if table.hasNumbers { numbersRow(row) } else { wordsRow(row.placed) }
        }
        out.append(")), ")
      }
      out.append("))\n\n")
    }
    blocks(of: index)
  }

  private mutating func wordsRow(_ placed: PlacedClaim) {
    leavesOutNotes = true
    out.append("(said: [")
    said(placed)
    out.append("], ")
    certainty(placed.claim)
    out.append("why: [")
    for part in plan.reasons(of: placed) { block(part, tree.nodes[Int(part)]) }
    leavesOutNotes = false
    out.append("], sources: [")
    sources(placed)
    out.append("]), ")
  }

  /// The claim in its words, with the way to where it is argued.
  private mutating func said(_ placed: PlacedClaim) {
    inlines(of: placed.said)
    toClaim(placed.claim)
  }

  private mutating func toClaim(_ claim: Claim) {
    guard !claim.id.isEmpty else { return }
    out.append(" #link(label(")
    string("part-" + claim.id)
    out.append("))[")
    text(words[.claim, String(claim.number)])
    out.append("];")
  }

  private mutating func certainty(_ claim: Claim) {
    let badge = ClaimBadge(claim, words: words, today: site.asOf.date)
    out.append("certainty: ")
    string(
      claim.hasNoStudies ? words.noStudies : badge.certainty.isEmpty ? "–" : badge.certainty)
    out.append(", dots: ")
    dots(badge.level)
    out.append(", overdue: ")
    string(badge.overdue)
    out.append(", ")
  }

  /// An outcome with its risks; a finding in words only takes the columns of figures for its words.
  private mutating func numbersRow(_ row: FindingsTable.Row) {
    let claim = row.placed.claim
    out.append("(said: [")
    leavesOutNotes = true
    if let numbers = row.numbers, !numbers.outcome.isEmpty {
      text(numbers.outcome)
      toClaim(claim)
    } else {
      said(row.placed)
    }
    leavesOutNotes = false
    out.append("], ")
    certainty(claim)
    guard let numbers = row.numbers else {
      out.append(
        "figures: (), compared: \"\", basis: \"\", relative: \"\", reasons: \"\", meaning: \"–\"), "
      )
      return
    }
    out.append("figures: (")
    if claim.hasNoStudies {
      string(words.noStudies)
      out.append(", ")
    } else {
      figure(numbers.without, false)
      figure(numbers.with, numbers.isWithComputed)
      figure(numbers.difference, numbers.isComputed)
    }
    out.append("), compared: ")
    string(numbers.compared)
    out.append(", basis: ")
    string(numbers.basis)
    out.append(", relative: ")
    string(numbers.relative)
    out.append(", reasons: ")
    string(numbers.reasons)
    out.append(", meaning: ")
    string(row.meaning)
    out.append("), ")
  }

  private mutating func figure(_ words: String, _ isComputed: Bool) {
    string(words.isEmpty ? "–" : isComputed ? words + "*" : words)
    out.append(", ")
  }
}
