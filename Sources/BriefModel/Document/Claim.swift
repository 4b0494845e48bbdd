package import BriefDiagnostics

/// Something that a document claims: how sure the authors are, on what it rests, and how long it holds.
///
/// A class so that lists share it instead of copying its texts; every property is constant.
package final class Claim: Sendable {
  package let id: String
  /// Its place among the claims of the document, from 1.
  package let number: Int
  /// Nil where the author gave none, or none that there is.
  package let level: EvidenceLevel?
  package let framework: EvidenceFramework
  package let type: ClaimType
  package let reviewBy: CalendarDate?
  /// The claim itself as plain words: its first paragraph without citations and notes.
  package let words: String
  /// Where the title of a linked document belongs into the words: a byte of them, and the link.
  package let titles: [Title]
  package let hasReason: Bool
  /// The cited works, by their positions in the bibliography, each once.
  package let sources: [Int32]
  /// Where its name stands.
  package let range: SourceRange
  /// Where the claim itself begins, or its name where there are no words.
  package let wordsRange: SourceRange
  /// Where its level stands, or its name.
  package let levelRange: SourceRange
  /// What it says beside its sentence; nil where it says nothing else.
  package let details: ClaimDetails?

  init(
    id: String, number: Int, level: EvidenceLevel?, framework: EvidenceFramework, type: ClaimType,
    reviewBy: CalendarDate?, words: String, titles: [Title], hasReason: Bool, sources: [Int32],
    range: SourceRange, wordsRange: SourceRange, levelRange: SourceRange,
    details: ClaimDetails?
  ) {
    self.id = id
    self.number = number
    self.level = level
    self.framework = framework
    self.type = type
    self.reviewBy = reviewBy
    self.words = words
    self.titles = titles
    self.hasReason = hasReason
    self.sources = sources
    self.range = range
    self.wordsRange = wordsRange
    self.levelRange = levelRange
    self.details = details
  }

  /// What a finding is called, and where it says so.
  package struct Title: Sendable {
    package let offset: Int
    package let link: Int
  }

  /// The level with its framework, as lists show it.
  package var evidence: Evidence? {
    level.map { Evidence(level: $0, framework: framework, reason: nil) }
  }

  /// Whether its badge names what it is about: effects are the rule, and law says so by its level.
  package var showsType: Bool { type != .effect && !(type == .legal && level == .normative) }

  /// Whether studies were looked for and none was found.
  package var hasNoStudies: Bool { details?.hasNoStudies ?? false }

  /// Whether it was to be reviewed before a day.
  package func isOverdue(_ today: CalendarDate) -> Bool { reviewBy.map { $0 < today } ?? false }
}

/// What a claim is about; the raw value is what authors write. The order is that of findings tables.
package enum ClaimType: String, CaseIterable, Sendable, Labelled {
  case effect, experience, frequency, cost, legal

  package var label: Message {
    switch self {
    case .effect: Message("effect")
    case .experience: Message("experience")
    case .frequency: Message("frequency")
    case .cost: Message("cost")
    case .legal: Message("law and guidance")
    }
  }
}

/// A claim and where it stands in the tree of its document.
package struct PlacedClaim: Sendable {
  package let claim: Claim
  /// The callout.
  package let node: Int32
  /// The paragraph that holds the claim itself, or none (-1).
  package let said: Int32
}
