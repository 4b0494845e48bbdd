package import BriefDiagnostics

extension Rule {
  /// The bibliography is CSL-JSON, as Zotero exports it.
  package static let unreadableReferences = Rule(
    "unreadable-references", .error,
    checks: Message("The bibliography is CSL-JSON, as Zotero exports it."),
    why: Message("without it every citation would lead nowhere"),
    example: "{ \"title\": \"One work\" }",
    instead: "[ { \"id\": \"davies2019\", \"title\": \"…\" } ]")
}
