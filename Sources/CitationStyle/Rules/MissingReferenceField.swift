package import BriefDiagnostics

extension Rule {
  /// A work in the bibliography has what its reference needs: a key, a title, and who wrote it or when.
  package static let missingReferenceField = Rule(
    "missing-reference-field", .warning,
    checks: Message(
      "A work in the bibliography has what its reference needs: a key, a title, and who wrote it or when."
    ),
    why: Message("an incomplete reference cannot be found by a reader"),
    example: "{ \"id\": \"who2023\", \"type\": \"report\" }",
    instead: "{ \"id\": \"who2023\", \"type\": \"report\", \"title\": … , \"author\": … }")
}

extension ReferenceFindings {
  mutating func tellNoKey(_ node: JSONNode) {
    tell(
      .missingReferenceField, node.range.lowerBound..<(node.range.lowerBound + 1),
      Message("this work has no 'id', so nothing can cite it"),
      help: Message("write \"id\": \"author2026word\""))
  }
}
