package import BriefDiagnostics

extension Rule {
  /// An evidence brief says how people with lived experience took part.
  package static let involvementMissing = Rule(
    "involvement-missing", .error, isGate: true,
    checks: Bilingual(
      "An evidence or position brief says how people with lived experience took part, or why they did not.",
      es:
        "Un informe de evidencia o de posición dice cómo participaron personas con experiencia propia, o por qué no participaron."
    ),
    why: Bilingual(
      "those who live with a decision know what a study does not ask (GRIPP2, Staniszewska and others 2017)",
      es:
        "quienes viven con una decisión saben lo que un estudio no pregunta (GRIPP2, Staniszewska y otros 2017)"
    ),
    example: "type: evidence",
    instead: "involvement: Two people with lived experience chose the outcomes and read each draft."
  )
}

let involvementMissingGate = Gate(rule: .involvementMissing) { subject, tell in
  guard subject.kind.isHeldAgainstGates, subject.fields.type != .rapidResponse,
    !subject.isTranslation,
    subject.fields.involvement.isEmpty
  else { return }
  tell(
    GateFinding(
      at: subject.head,
      Bilingual(
        "the brief does not say how people with lived experience took part",
        es: "el informe no dice cómo participaron personas con experiencia propia"),
      help: Bilingual(
        "write 'involvement: …', or that they did not, and why",
        es: "escriba 'involvement: …', o que no participaron, y por qué"),
      need: Bilingual("involvement", es: "participación")))
}
