package import BriefDiagnostics

extension Rule {
  /// A withdrawn document says why, a superseded one by which it is replaced.
  package static let missingReason = Rule(
    "missing-reason", .error,
    checks: Message("A withdrawn document says why, a superseded one by which it is replaced."),
    why: Message("readers who followed a link need to know where to go on"),
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
        Message("a superseded document names the one that replaces it"),
        Message("write 'superseded_by: ID'"))
    }
    if status == .withdrawn, reader.entry("reason") == nil {
      reader.tell(
        .missingReason, at: place,
        Message("a withdrawn document says why"),
        Message("write 'reason: …'"))
    }
  }
}
