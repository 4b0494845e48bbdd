extension CitedDocument {
  // MARK: Collapsing

  /// Three or more numbers in a row become a range.
  func collapseNumbers(_ cites: inout [RenderedCite]) {
    var kept: [RenderedCite] = []
    var at = 0
    while at < cites.count {
      var end = at
      while end + 1 < cites.count, cites[end + 1].number == cites[end].number + 1,
        cites[end].isPlain, cites[end + 1].isPlain,
        cites[end].pieces.range(of: .citationNumber) != nil
      { end += 1 }
      if end - at >= 2 {
        kept.append(cites[at])
        var last = cites[end]
        // An en dash in every language (CSL 1.0.2, "Range Delimiters").
        last.delimiter = "–"
        kept.append(last)
        if end + 1 < cites.count, let after = style.citation.afterCollapseDelimiter {
          cites[end + 1].delimiter = after
        }
      } else {
        kept += cites[at...end]
      }
      at = end + 1
    }
    cites = kept
  }

  /// Brings works of the same authors together, and leaves out what the first of them has said.
  func groupByNames(_ cites: inout [RenderedCite]) {
    let area = style.citation
    var groups: [[RenderedCite]] = []
    var byNames: [String: Int] = [:]
    for cite in cites {
      // What the author leads in with words of his own stays where it is, and nothing crosses it.
      if !cite.item.prefix.isEmpty { byNames.removeAll() }
      if let group = byNames[cite.names] {
        groups[group].append(cite)
      } else {
        byNames[cite.names] = groups.count
        groups.append([cite])
      }
    }
    let namedDelimiter = area.citeGroupDelimiter ?? (area.collapse == nil ? area.delimiter : ", ")
    var out: [RenderedCite] = []
    for var group in groups {
      // Works of which nobody is named have nothing that would be left out of the next.
      let groupDelimiter = group[0].names.isEmpty ? area.delimiter : namedDelimiter
      if area.collapse != nil { sortSuffixes(&group) }
      if let collapse = area.collapse, group.count > 1 {
        for position in 1..<group.count {
          var state = state(of: group[position])
          state.suppressAuthor = true
          group[position].pieces = evaluator.cite(works[group[position].work], state)
        }
        if collapse != .year { group = collapseSuffixes(group, collapse) }
      }
      for position in group.indices where position > 0 && group[position].delimiter == nil {
        let before = group[position - 1]
        group[position].delimiter =
          before.isSuffixOnly
          ? area.afterCollapseDelimiter ?? area.citeGroupDelimiter ?? area.delimiter
          : !before.item.locator.isEmpty || !group[position].item.locator.isEmpty
            ? area.afterCollapseDelimiter
              ?? (area.collapse == .year ? area.delimiter : groupDelimiter)
            : groupDelimiter
      }
      // In the specification only after a collapsed group; but where authors are told apart by
      // semicolons, they are so in every citation (The Chicago Manual of Style 15.30).
      if !out.isEmpty, let after = area.afterCollapseDelimiter { group[0].delimiter = after }
      out += group
    }
    cites = out
  }

  /// Letters of one year stand in their order.
  private func sortSuffixes(_ group: inout [RenderedCite]) {
    var at = 0
    while at < group.count {
      var end = at + 1
      while end < group.count, group[end].year == group[at].year, !group[at].year.isEmpty,
        !group[at].yearSuffix.isEmpty, !group[end].yearSuffix.isEmpty
      {
        end += 1
      }
      if end - at > 1 {
        group[at..<end].sort {
          ($0.yearSuffix.count, $0.yearSuffix) < ($1.yearSuffix.count, $1.yearSuffix)
        }
      }
      at = end
    }
  }

  private func state(of cite: RenderedCite) -> CiteState {
    var state = CiteState()
    state.locator = cite.item.locator
    state.label = cite.item.label.isEmpty ? "page" : cite.item.label
    state.position = .subsequent
    state.number = cite.number
    state.yearSuffix = cite.yearSuffix
    state.disambiguation = disambiguations[cite.work]
    return state
  }

  /// `2000a, b` and, where the style says so, `2000a–c`.
  private func collapseSuffixes(
    _ group: [RenderedCite], _ collapse: Style.Collapse
  ) -> [RenderedCite] {
    let area = style.citation
    let delimiter = area.yearSuffixDelimiter ?? area.citeGroupDelimiter ?? area.delimiter
    var out: [RenderedCite] = []
    var at = 0
    while at < group.count {
      var end = at
      while end + 1 < group.count, group[end + 1].year == group[at].year, !group[at].year.isEmpty,
        !group[end + 1].yearSuffix.isEmpty, !group[end].yearSuffix.isEmpty,
        group[end].isPlain, group[end + 1].isPlain
      { end += 1 }
      out.append(group[at])
      var position = at + 1
      var runStart = at
      while position <= end {
        if collapse == .yearSuffixRanged {
          var last = position - 1
          runStart = last
          while last < end, follows(group[last].yearSuffix, group[last + 1].yearSuffix) {
            last += 1
          }
          if last - runStart >= 2 {
            out.append(suffixOnly(group[last], "–"))
            position = last + 1
            continue
          }
        }
        out.append(suffixOnly(group[position], delimiter))
        position += 1
      }
      at = end + 1
    }
    return out
  }

  private func suffixOnly(_ cite: RenderedCite, _ delimiter: String) -> RenderedCite {
    var cite = cite
    cite.delimiter = delimiter
    cite.isSuffixOnly = true
    if let range = cite.pieces.range(of: .yearSuffix) { cite.pieces = Array(cite.pieces[range]) }
    return cite
  }

  private func follows(_ one: String, _ other: String) -> Bool {
    guard one.utf8.count == other.utf8.count, let first = one.utf8.last,
      let second = other.utf8.last
    else { return false }
    return one.dropLast() == other.dropLast() && first + 1 == second
  }
}
