package import BriefDiagnostics

extension Rule {
  /// No claim quotes itself, not even by way of other claims.
  package static let quotationCircle = Rule(
    "quotation-circle", .error,
    checks: Bilingual(
      "No claim quotes itself, not even by way of other claims.",
      es: "Ninguna afirmación se cita a sí misma, ni siquiera a través de otras."),
    why: Bilingual(
      "a claim cannot be its own support",
      es: "una afirmación no puede ser su propio apoyo"),
    example: """
      > [!CLAIM] support-helps
      >
      > Support helps.
      >
      > ![[my-brief#support-helps]]
      """,
    instead: """
      > [!CLAIM] support-helps
      >
      > Support helps [@vicens2014benzored].
      """)
}
