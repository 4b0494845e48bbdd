package import BriefDiagnostics

/// How far a document has come.
package enum Status: String, CaseIterable, Sendable, Comparable {
  case draft
  case inReview = "in-review"
  case approved, published, superseded, withdrawn

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  package static func < (one: Status, other: Status) -> Bool { one.rank < other.rank }
}

extension Status: Labelled {
  package var label: Message {
    switch self {
    case .draft: Message("Draft")
    case .inReview: Message("In review")
    case .approved: Message("Approved")
    case .published: Message("Published")
    case .superseded: Message("Superseded")
    case .withdrawn: Message("Withdrawn")
    }
  }
}
