/// What kind of document it is; the raw value is what authors write.
package enum DocumentKind: String, CaseIterable, Sendable {
  case brief, model, explainer, legislation, survey, event, material, page

  /// The folder of its addresses, empty for pages.
  package var folder: String {
    switch self {
    case .brief: "briefs"
    case .model: "models"
    case .explainer: "explainers"
    case .legislation: "legislation"
    case .survey: "surveys"
    case .event: "events"
    case .material: "materials"
    case .page: ""
    }
  }

  package var needsCountry: Bool { self == .brief || self == .model || self == .legislation }
  package var needsTopic: Bool { needsCountry || self == .explainer }
  package var needsAuthors: Bool { self == .brief || self == .model || self == .explainer }
}

/// How far a document has come.
package enum Status: String, CaseIterable, Sendable, Comparable {
  case draft
  case inReview = "in-review"
  case approved, published, superseded, withdrawn

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  package static func < (one: Status, other: Status) -> Bool { one.rank < other.rank }
}

package enum Audience: String, CaseIterable, Sendable {
  case policymaker, clinician
  case livedExperience = "person-with-lived-experience"
  case family, researcher
  case everyone = "public"
}

package enum BriefType: String, CaseIterable, Sendable {
  case evidence, position
  case rapidResponse = "rapid-response"
}

package enum ReviewKind: String, CaseIterable, Sendable {
  case scientific, system
  case livedExperience = "lived-experience"
  case legal
}
