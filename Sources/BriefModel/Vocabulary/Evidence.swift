package import BriefDiagnostics

/// How sure the authors are, in the terms of GRADE (Guyatt and others 2008) or of another framework.
package struct Evidence: Hashable, Sendable {
  package let level: EvidenceLevel
  package let framework: EvidenceFramework
  package let reason: String?

  package init(level: EvidenceLevel, framework: EvidenceFramework, reason: String?) {
    self.level = level
    self.framework = framework
    self.reason = reason
  }
}

/// A level; the raw value is what authors write and the last part of its page's address.
package enum EvidenceLevel: String, CaseIterable, Sendable {
  case high, moderate, low
  case veryLow = "very-low"
  case normative
  case notGraded = "not-graded"
  case ocebm1 = "1"
  case ocebm2 = "2"
  case ocebm3 = "3"
  case ocebm4 = "4"
  case ocebm5 = "5"

  /// Filled dots of four, nil where the level has a mark of its own.
  package var dots: Int? {
    switch self {
    case .high: 4
    case .moderate: 3
    case .low: 2
    case .veryLow: 1
    default: nil
    }
  }

  /// How strong the level is among those of its framework; nil where it is no certainty.
  package var rank: Int? {
    if let dots { return dots }
    return isOCEBM ? Int(rawValue).map { 6 - $0 } : nil
  }

  package var isOCEBM: Bool { rawValue.count == 1 }

  /// The key of the level's name in the interface's catalogue.
  package var key: String { isOCEBM ? "ocebm-\(rawValue)" : rawValue }

  /// The last part of the address of its page.
  package var slug: String { key }
}

/// How strongly something is recommended (GRADE).
package enum Strength: String, CaseIterable, Sendable, Labelled {
  case strong, conditional

  package var label: Message {
    switch self {
    case .strong: Message("Strong recommendation")
    case .conditional: Message("Conditional recommendation")
    }
  }
}

/// The method by which certainty was judged.
package enum EvidenceFramework: String, CaseIterable, Sendable, Labelled {
  case grade, cerqual, ocebm, consensus

  package var label: Message {
    switch self {
    case .grade: Message("GRADE")
    case .cerqual: Message("GRADE-CERQual")
    case .ocebm: Message("OCEBM")
    case .consensus: Message("consensus")
    }
  }
}

extension EvidenceLevel {
  /// The level that a text names in a framework.
  init?(_ text: String, in framework: EvidenceFramework) {
    guard let level = EvidenceLevel(rawValue: text),
      level.isOCEBM == (framework == .ocebm) || level == .normative || level == .notGraded
    else { return nil }
    self = level
  }
}
