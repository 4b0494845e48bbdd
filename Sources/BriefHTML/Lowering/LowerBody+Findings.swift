internal import BriefModel
internal import BriefSite
internal import BriefSyntax
internal import Bytes

extension BodyLowering {
  /// Every claim of the document, grouped by what it is about.
  func findings(_ index: Int32, _ walk: Walk) {
    // One that stands inside a claim would hold itself.
    if !state.isInFindings, let table = FindingsTable(walk.plan.claims, words: walk.words) {
      state.isInFindings = true
      defer { state.isInFindings = false }
      state.tables += 1
      out.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
      out.append(escaping: walk.words[.scrollTable])
      out.append(
        table.hasNumbers
          ? "\">\n<table class=\"findings numbers\">\n<caption>"
          : "\">\n<table class=\"findings\">\n<caption>")
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
        out.append("<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"")
        out.append(number: table.heads.count)
        out.append("\">")
        out.append(escaping: group.label)
        out.append("</th></tr>\n")
        for row in group.rows {
          if table.hasNumbers { numbersRow(row, table, walk) } else { wordsRow(row.placed, walk) }
        }
        out.append("</tbody>\n")
      }
      out.append("</table>\n</div>\n")
    }
    blocks(of: index, walk)
  }

  // MARK: Words

  private func wordsRow(_ placed: PlacedClaim, _ walk: Walk) {
    out.append("<tr>\n<td>")
    said(placed, walk)
    out.append("</td>\n<td>")
    certainty(placed.claim, walk)
    out.append("</td>\n<td>")
    reason(placed, walk)
    out.append("</td>\n<td>")
    sources(placed, walk)
    out.append("</td>\n</tr>\n")
  }

  /// The claim in its words, with the way to where it is argued.
  private func said(_ placed: PlacedClaim, _ walk: Walk) {
    state.leavesOutNotes = true
    inlines(of: placed.said, walk)
    state.leavesOutNotes = false
    toClaim(placed.claim, walk)
  }

  private func toClaim(_ claim: Claim, _ walk: Walk) {
    guard !claim.id.isEmpty else { return }
    out.append(" <a class=\"to-claim\" href=\"#")
    out.append(escaping: claim.id)
    out.append("\">")
    out.append(escaping: walk.words[.claim, String(claim.number)])
    out.append("</a>")
  }

  private func certainty(_ claim: Claim, _ walk: Walk) {
    let badge = ClaimBadge(claim, words: walk.words, today: today)
    if let level = badge.level {
      out.append(escaping: badge.certainty)
      out.append(" ")
      appendMark(level, to: &out)
    } else {
      out.append(claim.hasNoStudies ? "" : "–")
      if claim.hasNoStudies { out.append(escaping: walk.words.noStudies) }
    }
    overdue(badge)
  }

  // MARK: Numbers

  /// An outcome with its risks; a finding in words only takes the columns of figures for its words.
  private func numbersRow(_ row: FindingsTable.Row, _ table: FindingsTable, _ walk: Walk) {
    let claim = row.placed.claim
    guard let numbers = row.numbers else {
      out.append("<tr class=\"words\">\n<th scope=\"row\" colspan=\"4\">")
      said(row.placed, walk)
      out.append("</th>\n")
      cell(table.heads[4])
      certainty(claim, walk)
      out.append("</td>\n")
      cell(table.heads[5])
      out.append("–</td>\n</tr>\n")
      return
    }
    out.append("<tr>\n<th scope=\"row\">")
    if numbers.outcome.isEmpty {
      said(row.placed, walk)
    } else {
      out.append(escaping: numbers.outcome)
      toClaim(claim, walk)
    }
    small(numbers.compared)
    small(numbers.basis)
    out.append("</th>\n")
    if claim.hasNoStudies {
      out.append("<td colspan=\"3\">")
      out.append(escaping: walk.words.noStudies)
      out.append("</td>\n")
    } else {
      figure(numbers.without, false, table.heads[1])
      figure(numbers.with, numbers.isWithComputed, table.heads[2])
      cell(table.heads[3])
      figureWords(numbers.difference, numbers.isComputed)
      small(numbers.relative)
      out.append("</td>\n")
    }
    cell(table.heads[4])
    if claim.hasNoStudies { out.append("–") } else { certainty(claim, walk) }
    small(numbers.reasons)
    out.append("</td>\n")
    cell(table.heads[5])
    out.append(escaping: row.meaning)
    out.append("</td>\n</tr>\n")
  }

  /// Opens a cell; on a narrow screen it stands behind the head of its column.
  private func cell(_ head: String) {
    out.append("<td data-head=\"")
    out.append(escaping: head)
    out.append("\">")
  }

  private func figure(_ words: String, _ isComputed: Bool, _ head: String) {
    cell(head)
    figureWords(words, isComputed)
    out.append("</td>\n")
  }

  private func figureWords(_ words: String, _ isComputed: Bool) {
    out.append(escaping: words.isEmpty ? "–" : words)
    if isComputed, !words.isEmpty { out.append("*") }
  }

  private func small(_ words: String) {
    guard !words.isEmpty else { return }
    out.append(" <small>")
    out.append(escaping: words)
    out.append("</small>")
  }
}
