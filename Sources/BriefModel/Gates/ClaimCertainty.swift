package import BriefDiagnostics

extension Rule {
  /// Each claim has its certainty.
  package static let claimCertainty = Rule(
    "claim-certainty", .error, isGate: true,
    checks: Bilingual("Each claim has its certainty.", es: "Cada afirmación tiene su certeza."),
    why: Bilingual(
      "readers act on a claim as if it were certain unless it says how certain it is",
      es: "se actúa según una afirmación como si fuera segura, salvo que diga cuánto lo es"),
    example: """
      > [!CLAIM] structured-support
      >
      > Support helps [@vicens2014benzored].
      """,
    instead: """
      > [!CLAIM] structured-support
      > certainty: moderate
      >
      > Support probably helps [@vicens2014benzored].
      """)
}

let claimCertaintyGate = Gate(rule: .claimCertainty) { subject, tell in
  // A level that there is not was told where it stands.
  for claim in subject.claims where claim.level == nil && claim.levelRange == claim.range {
    tell(
      GateFinding(
        at: claim.range,
        Bilingual(
          "the claim '\(claim.id)' has no certainty",
          es: "la afirmación '\(claim.id)' no tiene certeza"),
        help: Bilingual(
          "write '> certainty: high', 'moderate', 'low' or 'very-low' below its name; 'normative' for what a law or guideline says",
          es:
            "escriba '> certainty: high', 'moderate', 'low' o 'very-low' bajo su nombre; 'normative' para lo que dice una ley o una guía"
        ),
        need: Bilingual("certainty of a claim", es: "certeza de una afirmación")))
  }
}
