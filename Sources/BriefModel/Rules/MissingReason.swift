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

extension FieldChecker {
  /// What replaces a superseded document, and why a withdrawn one was withdrawn.
  mutating func checkFate() {
    let place = reader.entry("status")?.value.range ?? head
    if status == .superseded, reader.entry("superseded_by") == nil {
      reader.tell(
        .missingReason, at: place,
        Bilingual(
          "a superseded document names the one that replaces it",
          es: "un documento sustituido nombra el que lo sustituye"),
        Bilingual("write 'superseded_by: ID'", es: "escriba 'superseded_by: IDENTIFICADOR'"))
    }
    if status == .withdrawn, reader.entry("reason") == nil {
      reader.tell(
        .missingReason, at: place,
        Bilingual("a withdrawn document says why", es: "un documento retirado dice por qué"),
        Bilingual("write 'reason: …'", es: "escriba 'reason: …'"))
    }
  }
}
