package import BriefDiagnostics

extension Rule {
  /// A document that the public sees links only to documents that it sees too.
  package static let linkToWithheld = Rule(
    "link-to-withheld", .error,
    checks: Message("A document that the public sees links only to documents that it sees too."),
    why: Message("readers would learn of a draft, and could not open it"),
    example: "[[my-draft]] in a published brief",
    instead: "the same words without the link")
}
