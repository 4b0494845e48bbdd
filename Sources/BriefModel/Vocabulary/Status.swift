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
  package var label: Bilingual {
    switch self {
    case .draft: Bilingual("Draft", es: "Borrador")
    case .inReview: Bilingual("In review", es: "En revisión")
    case .approved: Bilingual("Approved", es: "Aprobado")
    case .published: Bilingual("Published", es: "Publicado")
    case .superseded: Bilingual("Superseded", es: "Sustituido")
    case .withdrawn: Bilingual("Withdrawn", es: "Retirado")
    }
  }
}
