package import BriefDiagnostics
internal import BriefModel

extension Rule {
  /// A document that the public sees links only to documents that it sees too.
  package static let linkToWithheld = Rule(
    "link-to-withheld", .error,
    checks: Message("A document that the public sees links only to documents that it sees too."),
    why: Message("readers would learn of a draft, and could not open it"),
    example: "[[my-draft]] in a published brief",
    instead: "the same words without the link")
}

extension Linker {
  /// What the public sees does not lead to what it may not see.
  mutating func checkShown(_ target: Int, to index: Int, at place: SourceRange, help: Message) {
    guard isShown[index], !isShown[target], !includeWithheld, !documents[target].isUnreadable else {
      return
    }
    tell(
      .linkToWithheld, place,
      Message(
        "'\(documents[target].id)' is not shown to the public, so readers could not follow this link"
      ), help)
  }

  /// What was withdrawn keeps its title, date and reason only. A warning, so that a withdrawal never
  /// waits for those who quote it.
  mutating func tellWithdrawn(_ id: String, _ range: SourceRange) {
    let told = Diagnostic(
      .linkToWithheld, at: range,
      Message("'\(id)' was withdrawn, so nothing of it is shown any more"),
      help: Message("remove this, or name a claim of another document"), severity: .warning)
    diagnostics.append(told)
  }
}
