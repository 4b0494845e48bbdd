package import BriefDiagnostics

extension Rule {
  /// An evidence brief says how its sources were appraised.
  package static let appraisalMissing = Rule(
    "appraisal-missing", .error, isGate: true,
    checks: Bilingual(
      "An evidence brief says how its sources were appraised.",
      es: "Un informe de evidencia dice cómo se valoraron sus fuentes."),
    why: Bilingual(
      "a certainty that rests on no appraisal is a guess; of 50 briefs examined in 2026, 30 % appraised their evidence",
      es:
        "una certeza sin valoración es una conjetura; de 50 informes examinados en 2026, el 30 % valoraba su evidencia"
    ),
    example: "type: evidence",
    instead: "appraisal: AMSTAR 2 for reviews, RoB 2 for trials, by two readers")
}

let appraisalMissingGate = Gate(rule: .appraisalMissing) { subject, tell in
  guard subject.isEvidenceBrief, !subject.isTranslation, subject.fields.appraisal.isEmpty
  else { return }
  tell(
    GateFinding(
      at: subject.head,
      Bilingual(
        "the brief does not say how its sources were appraised",
        es: "el informe no dice cómo se valoraron sus fuentes"),
      help: Bilingual(
        "write 'appraisal: …', with the instrument, or why there was none",
        es: "escriba 'appraisal: …', con el instrumento, o por qué no se usó ninguno"),
      need: Bilingual("appraisal", es: "valoración de las fuentes")))
}
