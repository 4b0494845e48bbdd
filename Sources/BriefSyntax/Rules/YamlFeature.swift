package import BriefDiagnostics
internal import Bytes
internal import CYAML

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

func unsupported(_ thing: String, at range: SourceRange) -> Diagnostic {
  Diagnostic(
    .yamlFeature, at: range, Message("\(thing) is not part of what can be written here"),
    help: Message("write the value itself; if it is meant as text, put it in quotes"))
}
