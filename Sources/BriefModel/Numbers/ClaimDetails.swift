package import BriefDiagnostics

/// What a claim says beside its sentence: of whom, compared with what, in which numbers, and why it is as
/// certain as it is (PICO; GRADE; GRADE-CERQual).
///
/// A class so that claims without any of it hold no more than nil.
package final class ClaimDetails: Sendable {
  package let population: String
  package let option: String
  package let comparison: String
  package let outcome: String
  package let followUp: String
  package let direction: Direction?
  package let studies: Int?
  package let people: Int?
  package let design: String
  /// What happened without the option, and with it.
  package let without: Amount?
  package let with: Amount?
  package let relative: RelativeEffect?
  /// The difference as the authors of a study gave it; nil where it may be computed.
  package let difference: Amount?
  package let lowered: [Weighed<LoweringReason>]
  package let raised: [Weighed<RaisingReason>]
  /// The four components of CERQual that are judged, in their order.
  package let cerqual: [Component]
  /// Whether studies were looked for and none was found: no certainty at all, and not a very low one.
  package let hasNoStudies: Bool
  package let applies: String
  package let smallestDifference: Amount?
  package let cost: Cost?
  /// The author's own plain sentence for the table.
  package let meaning: String
  /// Whether a hundred people are drawn, those it happened to marked.
  package let hasPicture: Bool

  /// Which way a difference counts for the people whom it concerns.
  package enum Direction: String, CaseIterable, Sendable, Labelled {
    case benefit, harm, neither

    package var label: Message {
      switch self {
      case .benefit: Message("benefit", context: "direction")
      case .harm: Message("harm", context: "direction")
      case .neither: Message("neither", context: "direction")
      }
    }
  }

  /// One of the four components of CERQual.
  package struct Component: Sendable, Hashable {
    package let part: CerqualPart
    package let words: String
  }

  /// What something costs: an amount with its currency, the year, and who pays.
  package struct Cost: Sendable, Hashable {
    package let amount: String
    package let year: String
    package let payer: String
  }

  init(_ lines: ClaimLines) {
    population = lines.population
    option = lines.option
    comparison = lines.comparison
    outcome = lines.outcome
    followUp = lines.followUp
    direction = lines.direction
    studies = lines.studies
    people = lines.people
    design = lines.design
    without = lines.without
    with = lines.with
    relative = lines.relative
    difference = lines.difference
    lowered = lines.lowered
    raised = lines.raised
    cerqual = CerqualPart.allCases.compactMap { part in
      lines.cerqual[part].map { Component(part: part, words: $0) }
    }
    hasNoStudies = lines.hasNoStudies
    applies = lines.applies
    smallestDifference = lines.smallestDifference
    cost = lines.cost
    meaning = lines.meaning
    hasPicture = lines.hasPicture
  }

  /// Whether it has numbers that a table shows.
  package var hasNumbers: Bool {
    without != nil || with != nil || relative != nil || difference != nil
  }

  /// Whether a table of findings has a row of figures for it: with numbers, or where an outcome is named
  /// that none are known of.
  package var isOutcome: Bool { hasNumbers || !outcome.isEmpty }
}
