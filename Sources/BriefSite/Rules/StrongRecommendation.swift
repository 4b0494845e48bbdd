package import BriefDiagnostics

extension Rule {
  /// A strong recommendation on low or very low certainty says why; every recommendation names the claims that it rests on.
  package static let strongRecommendation = Rule(
    "strong-recommendation", .error, isGate: true,
    checks: Bilingual(
      "A strong recommendation on low or very low certainty says why; every recommendation names the claims that it rests on.",
      es:
        "Una recomendación fuerte con certeza baja o muy baja dice por qué; toda recomendación nombra las afirmaciones en que se apoya."
    ),
    why: Bilingual(
      "a strong word on weak evidence needs an argument that readers can weigh (GRADE)",
      es:
        "una palabra fuerte sobre evidencia débil necesita un argumento que se pueda sopesar (GRADE)"
    ),
    example: "recommendations: [{ text: Stop slowly., strength: strong, claims: [taper-speed] }]",
    instead:
      "recommendations: [{ text: Stop slowly., strength: strong, claims: [taper-speed], reason: Abrupt stopping can be fatal. }]"
  )
}
