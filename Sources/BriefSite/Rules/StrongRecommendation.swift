package import BriefDiagnostics

extension Rule {
  /// A strong recommendation on low or very low certainty says why; every recommendation names the claims that it rests on.
  package static let strongRecommendation = Rule(
    "strong-recommendation", .error, isGate: true,
    checks: Message(
      "A strong recommendation on low or very low certainty says why; every recommendation names the claims that it rests on."
    ),
    why: Message("a strong word on weak evidence needs an argument that readers can weigh (GRADE)"),
    example: "recommendations: [{ text: Stop slowly., strength: strong, claims: [taper-speed] }]",
    instead:
      "recommendations: [{ text: Stop slowly., strength: strong, claims: [taper-speed], reason: Abrupt stopping can be fatal. }]"
  )
}
