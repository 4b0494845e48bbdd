package import BriefDiagnostics
internal import BriefModel

extension Rule {
  /// Two documents do not have one id.
  package static let duplicateId = Rule(
    "duplicate-id", .error,
    checks: Message("Two documents do not have one id."),
    why: Message("they would have one address, and one of them would be lost"),
    example: "Briefs/plan.md and Briefs/spain/plan.md",
    instead: "Briefs/plan.md and Briefs/spain/es-plan.md")
}

extension Linker {
  mutating func tellDuplicateId(_ document: Document, _ first: Int) {
    tell(
      .duplicateId, document.head,
      Message("the id '\(document.id)' belongs to another document already"),
      Message("rename one of the two files, or give one an 'id:' of its own"),
      note: .init(Message("the other one is here"), at: documents[first].head))
  }
}
