package import BriefDiagnostics

extension Rule {
  /// An evidence brief makes at least one claim.
  package static let claimsMissing = Rule(
    "claims-missing", .error, isGate: true,
    checks: Bilingual(
      "An evidence brief makes at least one claim, with its certainty.",
      es: "Un informe de evidencia hace al menos una afirmación, con su certeza."),
    why: Bilingual(
      "certainty belongs to a claim, not to a document",
      es: "la certeza es de una afirmación, no de un documento"),
    example: "Support by family doctors makes stopping more likely.",
    instead: """
      > [!CLAIM] structured-support
      > certainty: moderate
      >
      > Support by family doctors probably makes stopping more likely [@vicens2014benzored].
      """)
}

let claimsMissingGate = Gate(rule: .claimsMissing) { subject, tell in
  guard subject.isEvidenceBrief, subject.claims.isEmpty else { return }
  tell(
    GateFinding(
      at: subject.head,
      Bilingual("the brief makes no claim", es: "el informe no hace ninguna afirmación"),
      help: Bilingual(
        "write its main findings as '> [!CLAIM] a-short-name', each with its certainty",
        es:
          "escriba sus hallazgos principales como '> [!CLAIM] un-nombre-corto', cada uno con su certeza"
      ),
      need: Bilingual("a claim", es: "una afirmación")))
}
