package import BriefDiagnostics

/// One value of a closed list: what authors write, and what readers see.
package struct Choice: Sendable, Hashable {
  package let value: String
  package let label: Bilingual

  package init(_ value: String, _ label: Bilingual) {
    self.value = value
    self.label = label
  }

  package init(_ value: String, _ english: String, es spanish: String) {
    self.init(value, Bilingual(english, es: spanish))
  }
}

/// An enumeration whose values have words for readers.
package protocol Labelled: RawRepresentable, CaseIterable where RawValue == String {
  var label: Bilingual { get }
}

/// For whom a document is written.
package enum Audience: String, CaseIterable, Sendable, Labelled {
  case policymaker, clinician
  case livedExperience = "person-with-lived-experience"
  case family, researcher
  case everyone = "public"

  package var label: Bilingual {
    switch self {
    case .policymaker: Bilingual("Policymakers", es: "Responsables de políticas")
    case .clinician: Bilingual("Clinicians", es: "Profesionales clínicos")
    case .livedExperience:
      Bilingual("People with lived experience", es: "Personas con experiencia propia")
    case .family: Bilingual("Families", es: "Familias")
    case .researcher: Bilingual("Researchers", es: "Personal investigador")
    case .everyone: Bilingual("The public", es: "Público general")
    }
  }
}

package enum BriefType: String, CaseIterable, Sendable, Labelled {
  case evidence, position
  case rapidResponse = "rapid-response"

  package var label: Bilingual {
    switch self {
    case .evidence: Bilingual("Evidence brief", es: "Informe de evidencia")
    case .position: Bilingual("Position of the group", es: "Documento de posicionamiento")
    case .rapidResponse: Bilingual("Rapid response", es: "Respuesta rápida")
    }
  }
}

package enum ReviewKind: String, CaseIterable, Sendable, Labelled {
  case scientific, system
  case livedExperience = "lived-experience"
  case legal

  package var label: Bilingual {
    switch self {
    case .scientific: Bilingual("scientific review", es: "revisión científica")
    case .system: Bilingual("health-system review", es: "revisión del sistema sanitario")
    case .livedExperience:
      Bilingual("lived-experience review", es: "revisión desde la experiencia propia")
    case .legal: Bilingual("legal review", es: "revisión jurídica")
    }
  }
}
