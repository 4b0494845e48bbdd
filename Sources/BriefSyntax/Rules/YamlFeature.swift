package import BriefDiagnostics

extension Rule {
  /// Only plain values, lists and 'key: value' pairs are used, no anchors, aliases, tags or merge keys.
  package static let yamlFeature = Rule(
    "yaml-feature", .error,
    checks: Message(
      "Only plain values, lists and 'key: value' pairs are used, no anchors, aliases, tags or merge keys."
    ),
    why: Message(
      "such features change values far from where they are written, where no reviewer looks"),
    example: "summary: &one Some text",
    instead: "summary: Some text")
}
