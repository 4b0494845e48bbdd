import BriefModel
import TestSupport
import Testing

/// What is computed of the figures of claims, held against tables that others made by the same formulas.
struct ClaimNumberTests {
  private func details(_ lines: [String]) throws -> ClaimDetails {
    let claim = try #require(try claim(lines))
    return try #require(claim.details)
  }

  private func claim(_ lines: [String]) throws -> Claim? {
    let fields = (["certainty: low"] + lines).map { "> \($0)\n" }.joined()
    let body = "> [!CLAIM] support-helps\n\(fields)>\n> Support may help [@davies2019incidence].\n"
    let result = try TestWorkspace(["Briefs/support.md": TestWorkspace.brief(body: body)]).compile()
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.summary) == [])
    return result.documents.first?.claims.named("support-helps")
  }

  private func thousandths(_ share: Double?) throws -> Int {
    Int((try #require(share) * 1_000).rounded())
  }

  /// Assumed risk and relative effect, and what the tables make of them for 1,000 people: stockings after
  /// thrombosis (Kearon and others 2012, tables 24 and 25). Antibiotics in acute otitis media and stockings
  /// on long flights are the examples with which GRADE is taught; their tables were not at hand, so of
  /// these the arithmetic is held and not the print.
  @Test(arguments: [
    ("367 of 1,000", "RR 0.90 (0.78 to 1.04)", 330, 286, 382),
    ("257 of 1,000", "RR 0.72 (0.62 to 0.83)", 185, 159, 213),
    ("234 of 1,000", "RR 0.97 (0.76 to 1.24)", 227, 178, 290),
    ("113 of 1,000", "RR 1.38 (1.09 to 1.76)", 156, 123, 199),
    ("10 of 1,000", "RR 0.10 (0.04 to 0.26)", 1, 0, 3),
    ("30 of 1,000", "RR 0.10 (0.04 to 0.26)", 3, 1, 8),
    ("13 of 1,000", "RR 0.45 (0.18 to 1.13)", 6, 2, 15),
    ("579 of 1,000", "RR 0.96 (0.70 to 1.31)", 556, 405, 758),
    ("479 of 1,000", "RR 0.46 (0.34 to 0.63)", 220, 163, 302),
    ("210 of 1,000", "RR 1.01 (0.61 to 1.67)", 212, 128, 351),
    ("80 %", "RR 0.75 (0.75 to 0.75)", 600, 600, 600),
    ("20 %", "RR 0.75 (0.75 to 0.75)", 150, 150, 150),
  ])
  func computesTheRisksOfPublishedTables(
    without: String, relative: String, with: Int, low: Int, high: Int
  ) throws {
    let effect = try #require(
      AbsoluteEffect(try details(["without: \(without)", "relative: \(relative)"])))
    let base = try #require(effect.without)
    #expect(try thousandths(effect.with) == with)
    #expect(try thousandths(effect.low.map { $0 + base }) == low)
    #expect(try thousandths(effect.high.map { $0 + base }) == high)
    #expect(effect.isWithComputed && effect.isComputed && effect.isIntervalComputed)
  }

  /// An odds ratio makes of a risk what its definition says: odds times odds ratio.
  @Test func computesARiskFromAnOddsRatio() throws {
    let effect = try #require(
      AbsoluteEffect(try details(["without: 20 %", "relative: OR 4.0 (2.0 to 8.0)"])))
    #expect(try thousandths(effect.with) == 500)
    #expect(try thousandths(effect.low) == 133)
    #expect(try thousandths(effect.high) == 467)
  }

  /// The example of Newcombe (1998), table II, (a): 56 of 70 against 48 of 80.
  @Test func computesTheIntervalOfADifferenceFromCounts() throws {
    let effect = try #require(AbsoluteEffect(try details(["without: 48/80", "with: 56/70"])))
    let low = try #require(effect.low)
    let high = try #require(effect.high)
    #expect(abs(low - 0.0524) < 0.00005 && abs(high - 0.3339) < 0.00005)
    #expect(!effect.isWithComputed && effect.isComputed)
  }

  /// What the working group's documents print, from the counts of the trials.
  @Test(arguments: [
    (["without: 26/173", "with: 76/168"], 302, 207, 390),
    (["without: 26/173", "with: 76/168", "relative: RR 3.01 (2.03 to 4.46)"], 302, 155, 520),
    (["without: 26/173", "with: 86/191", "relative: RR 3.00 (2.04 to 4.40)"], 300, 156, 511),
    (["without: 45/173", "with: 66/168", "relative: RR 1.51 (1.10 to 2.05)"], 133, 26, 273),
    (["without: 45/173", "with: 79/191", "relative: RR 1.59 (1.15 to 2.19)"], 153, 39, 310),
    (["without: 92/238", "with: 135/240", "relative: HR 2.06 (1.56 to 2.70)"], 176, 87, 261),
  ])
  func computesTheDifferencesOfOurDocuments(
    lines: [String], difference: Int, low: Int, high: Int
  ) throws {
    let effect = try #require(AbsoluteEffect(try details(lines)))
    #expect(try thousandths(effect.difference) == difference)
    #expect(try thousandths(effect.low) == low)
    #expect(try thousandths(effect.high) == high)
  }

  @Test func nothingIsComputedThatTheAuthorsDidNotGive() throws {
    #expect(AbsoluteEffect(try details(["relative: SMD 0.31 (0.23 to 0.39), DESS"])) == nil)
    let percentages = try #require(
      AbsoluteEffect(try details(["without: 4.5 %", "with: 27 %"])))
    #expect(percentages.low == nil && percentages.high == nil)
    let given = try #require(AbsoluteEffect(try details(["difference: 8 % (4 to 12)"])))
    #expect(given.without == nil && given.with == nil && !given.isComputed)
    #expect(try thousandths(given.low) == 40)
  }

  @Test func readsFiguresAsPeopleTypeThem() throws {
    let read = try details([
      "without: 15 % (95 % CI: 11–21)", "with: 45 out of 100", "people: 21,002", "studies: 2",
    ])
    #expect(read.without?.risk?.low == 0.11 && read.without?.risk?.high == 0.21)
    #expect(read.with?.risk?.share == 0.45)
    #expect(read.people == 21_002 && read.studies == 2)
    for minus in ["-", "\u{2212}", "\u{2013}"] {
      let difference = try details(["difference: \(minus)3 % (\(minus)5 to 1)"]).difference?.risk
      #expect(difference?.share == -0.03 && difference?.low == -0.05 && difference?.high == 0.01)
    }
  }
}
