package import BriefDiagnostics

extension Rule {
  /// A link to a part of a document leads to a heading or claim that exists.
  package static let brokenFragment = Rule(
    "broken-fragment", .error,
    checks: Message("A link to a part of a document leads to a heading or claim that exists."),
    why: Message("readers would land at the top of a long page"),
    example: "[methods](#metods)",
    instead: "[methods](#methods)")
}
