package import BriefDiagnostics

extension Rule {
  /// Each claim cites what it rests on.
  package static let claimSource = Rule(
    "claim-source", .error, isGate: true,
    checks: Bilingual(
      "Each claim cites what it rests on.", es: "Cada afirmación cita aquello en lo que se apoya."),
    why: Bilingual(
      "a claim without its source cannot be checked, and nobody learns of it when the source falls",
      es:
        "una afirmación sin su fuente no puede comprobarse, y nadie se entera cuando la fuente cae"),
    example: """
      > [!CLAIM] structured-support
      > certainty: moderate
      >
      > Support probably helps.
      """,
    instead: """
      > [!CLAIM] structured-support
      > certainty: moderate
      >
      > Support probably helps [@vicens2014benzored].
      """)
}

let claimSourceGate = Gate(rule: .claimSource) { subject, tell in
  for claim in subject.claims where claim.sources.isEmpty && !claim.words.isEmpty {
    tell(
      GateFinding(
        at: claim.range,
        Bilingual(
          "the claim '\(claim.id)' cites nothing", es: "la afirmación '\(claim.id)' no cita nada"),
        help: Bilingual(
          "cite what it rests on, [@key], in the claim or in its reason; where nothing was found, cite what was looked at",
          es:
            "cite aquello en lo que se apoya, [@clave], en la afirmación o en su motivo; si no se encontró nada, cite lo que se miró"
        ),
        need: Bilingual("source of a claim", es: "fuente de una afirmación")))
  }
}
