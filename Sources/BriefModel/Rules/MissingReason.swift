package import BriefDiagnostics

extension Rule {
  /// A withdrawn document says why, a superseded one by which it is replaced.
  package static let missingReason = Rule(
    "missing-reason", .error,
    checks: Bilingual(
      "A withdrawn document says why, a superseded one by which it is replaced.",
      es: "Un documento retirado dice por qué; uno sustituido, por cuál."),
    why: Bilingual(
      "readers who followed a link need to know where to go on",
      es: "quien siguió un enlace necesita saber adónde ir"),
    example: "status: withdrawn",
    instead: """
      status: withdrawn
      reason: The trial it rests on was retracted.
      """)
}
