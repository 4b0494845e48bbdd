package import BriefDiagnostics

extension Rule {
  /// A link leads to a document that exists.
  package static let brokenLink = Rule(
    "broken-link", .error,
    checks: Message("A link leads to a document that exists."),
    why: Message("readers would meet a page that is not there"),
    example: "[[es-pln]]",
    instead: "[[es-plan]]")
}
