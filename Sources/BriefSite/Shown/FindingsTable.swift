package import BriefModel

/// Every claim of a document, grouped by what it is about: with numbers where claims have them.
package struct FindingsTable: Sendable {
  /// The claims about one thing, in the order of the text.
  package struct Group: Sendable {
    /// `Effects`.
    package let label: String
    package let rows: [Row]
  }

  /// One finding; its numbers where it has any, or where none was found.
  package struct Row: Sendable {
    package let placed: PlacedClaim
    package let numbers: ShownNumbers?
    /// What it means in one plain sentence, or the claim's own words; empty where no numbers are shown.
    package let meaning: String
  }

  package let title: String
  /// Whose judgement the levels are; empty where there are none.
  package let judgement: String
  /// Whether it is a summary of findings: with outcomes, risks and differences.
  package let hasNumbers: Bool
  /// The heads of the columns. Words: finding, certainty, reason, sources. Numbers: outcome, without, with,
  /// difference, certainty, what it means.
  package let heads: [String]
  package let groups: [Group]
  /// What the mark of computed figures means; empty where nothing is computed.
  package let computedNote: String

  /// - Returns: nil where there is no claim with words.
  package init?(_ claims: [PlacedClaim], words: Words) {
    let shown = claims.filter { !$0.claim.words.isEmpty }
    if shown.isEmpty { return nil }
    let details = shown.compactMap(\.claim.details)
    hasNumbers = details.contains { $0.hasNumbers }
    judgement = words.judgement(of: shown.map(\.claim))
    if hasNumbers {
      title = words[.findingsNumbersTitle]
      heads = [
        words[.findingsOutcome], words[.findingsWithout], words[.findingsWith],
        words[.findingsDifference], words[.findingsCertainty], words[.findingsMeaning],
      ]
    } else {
      title = words[.findingsTitle]
      heads = [
        words[.findingsClaim], words[.findingsCertainty], words[.findingsReason],
        words[.findingsSources],
      ]
    }
    let per = hasNumbers ? ShownNumbers.denominator(details) : 100
    let withNumbers = hasNumbers
    var computed = false
    groups = ClaimType.allCases.compactMap { type in
      let own = shown.filter { $0.claim.type == type }
      if own.isEmpty { return nil }
      let rows = own.map { placed in
        let numbers = placed.claim.details.flatMap { details in
          withNumbers && details.isOutcome
            ? ShownNumbers(details, words: words, per: per) : nil
        }
        if let numbers, numbers.isComputed || numbers.isWithComputed { computed = true }
        let meaning = numbers == nil ? "" : words.meaning(of: placed.claim)
        return Row(
          placed: placed, numbers: numbers,
          meaning: numbers != nil && meaning.isEmpty ? placed.claim.words : meaning)
      }
      return Group(label: words.name(of: type, plural: true), rows: rows)
    }
    computedNote = computed ? words[.findingsComputed] : ""
  }

  /// `Summary of findings. Certainty is the authors' judgement.`
  package var caption: String {
    let parts = ["\(title).", judgement, computedNote]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
