package import BriefDiagnostics

// What the values of fields are called within a sentence; a document's own page takes its words from
// `Words`.

extension EvidenceLevel {
  /// `very low`, as in "the certainty is very low".
  package var adjective: Message {
    switch self {
    case .high: Message("high")
    case .moderate: Message("moderate")
    case .low: Message("low")
    case .veryLow: Message("very low")
    case .normative: Message("law and guidance")
    case .notGraded: Message("not graded")
    case .ocebm1, .ocebm2, .ocebm3, .ocebm4, .ocebm5: .verbatim(rawValue)
    }
  }
}

extension ReviewKind {
  package var noun: Message {
    switch self {
    case .scientific: WordKey.reviewScientific.message
    case .system: WordKey.reviewSystem.message
    case .livedExperience: WordKey.reviewLivedExperience.message
    case .legal: WordKey.reviewLegal.message
    }
  }
}

extension Status {
  /// `in review`, as in "its status is in review".
  package var adjective: Message {
    switch self {
    case .draft: Message("draft", context: "status")
    case .inReview: Message("in review", context: "status")
    case .approved: Message("approved", context: "status")
    case .published: Message("published", context: "status")
    case .superseded: Message("superseded", context: "status")
    case .withdrawn: Message("withdrawn", context: "status")
    }
  }
}
