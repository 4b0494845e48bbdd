package import BriefDiagnostics

/// One value of a closed list: what authors write, and what readers see.
package struct Choice: Sendable, Hashable {
  package let value: String
  package let label: Message

  package init(_ value: String, _ label: Message) {
    self.value = value
    self.label = label
  }
}

/// An enumeration whose values have words for readers.
package protocol Labelled: RawRepresentable, CaseIterable where RawValue == String {
  var label: Message { get }
}

/// For whom a document is written.
package enum Audience: String, CaseIterable, Sendable, Labelled {
  case policymaker, clinician
  case livedExperience = "person-with-lived-experience"
  case family, researcher
  case everyone = "public"

  package var label: Message {
    switch self {
    case .policymaker: Message("Policymakers")
    case .clinician: Message("Clinicians")
    case .livedExperience:
      Message("People with lived experience")
    case .family: Message("Families")
    case .researcher: Message("Researchers")
    case .everyone: Message("The public")
    }
  }
}

/// What a brief is for.
package enum BriefType: String, CaseIterable, Sendable, Labelled {
  case evidence, position
  case rapidResponse = "rapid-response"

  package var label: Message {
    switch self {
    case .evidence: Message("Evidence brief")
    case .position: Message("Position of the group")
    case .rapidResponse: Message("Rapid response")
    }
  }
}

/// From whose point of view a document is reviewed.
package enum ReviewKind: String, CaseIterable, Sendable, Labelled {
  case scientific, system
  case livedExperience = "lived-experience"
  case legal

  package var label: Message {
    switch self {
    case .scientific: Message("scientific review")
    case .system: Message("health-system review")
    case .livedExperience:
      Message("lived-experience review")
    case .legal: Message("legal review")
    }
  }
}
