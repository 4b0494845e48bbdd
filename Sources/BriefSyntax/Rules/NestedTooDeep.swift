package import BriefDiagnostics

extension Rule {
  /// Quotes, lists and emphasis are nested at most 48 levels deep.
  package static let nestedTooDeep = Rule(
    "nested-too-deep", .error,
    checks: Message("Quotes, lists and emphasis are nested at most 48 levels deep."),
    why: Message("deeper text cannot be drawn, and would be lost"),
    example: ">>>>>>>>>> and so on",
    instead: "> A quotation")
}
