package import BriefDiagnostics

extension Rule {
  /// An evidence brief says how its sources were appraised.
  package static let appraisalMissing = Rule(
    "appraisal-missing", .error, isGate: true,
    checks: Message("An evidence brief says how its sources were appraised."),
    why: Message(
      "a certainty that rests on no appraisal is a guess; of 50 briefs examined in 2026, 30 % appraised their evidence"
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
      Message("the brief does not say how its sources were appraised"),
      help: Message("write 'appraisal: …', with the instrument, or why there was none"),
      need: Message("appraisal")))
}
