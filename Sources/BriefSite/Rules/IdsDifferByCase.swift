package import BriefDiagnostics
internal import BriefModel

extension Rule {
  /// Ids differ by more than capitals.
  package static let idsDifferByCase = Rule(
    "ids-differ-by-case", .error,
    checks: Message("Ids differ by more than capitals."),
    why: Message("on many servers and disks they would be one file"),
    example: "plan and Plan",
    instead: "plan and plan-2027")
}

extension Linker {
  mutating func tellIdsDiffer(_ document: Document, _ other: Int) {
    tell(
      .idsDifferByCase, document.head,
      Message("the ids '\(document.id)' and '\(documents[other].id)' differ only by capitals"),
      Message("rename one of the two files"),
      note: .init(Message("the other one is here"), at: documents[other].head))
  }
}
