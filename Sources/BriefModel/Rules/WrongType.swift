package import BriefDiagnostics

extension Rule {
  /// A field holds the kind of value that it is made for.
  package static let wrongType = Rule(
    "wrong-type", .error,
    checks: "A field holds the kind of value that it is made for.",
    why: "a list where a text belongs cannot be shown",
    example: "title: [One, Two]",
    instead: "title: One and two")
}
