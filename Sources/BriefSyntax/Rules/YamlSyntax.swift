package import BriefDiagnostics

extension Rule {
  /// The fields can be read as YAML.
  package static let yamlSyntax = Rule(
    "yaml-syntax", .error,
    checks: Message("The fields can be read as YAML."),
    why: Message("a field that cannot be read would be missing from the page"),
    example: "title: Withdrawal: what works",
    instead: "title: \"Withdrawal: what works\"")
}
