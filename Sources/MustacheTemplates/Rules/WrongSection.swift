package import BriefDiagnostics

extension Rule {
  /// Lists and conditions are written as sections, single values as variables.
  package static let wrongSection = Rule(
    "wrong-section", .error,
    checks: Message("Lists and conditions are written as sections, single values as variables."),
    why: Message("a list that is printed like a word would show nothing"),
    example: "{{topics}}",
    instead: "{{#topics}}{{label}} {{/topics}}")
}

extension ContractCheck {
  mutating func tellNoDot(_ range: SourceRange) {
    tell(
      .wrongSection, range, Message("'.' stands for nothing here"),
      help: Message("write the name of a value"))
  }

  /// What has to be written as a section, and why.
  mutating func tellSection(_ name: String, _ what: Message, _ range: SourceRange) {
    tell(.wrongSection, range, what, help: Message("write {{#\(name)}} … {{/\(name)}}"))
  }

  mutating func tellListInItself(_ path: [String], _ range: SourceRange) {
    tell(
      .wrongSection, range,
      Message("'\(path.joined(separator: "."))' is being gone through already where this stands"),
      help: Message("remove the inner section, or close the outer one before it"))
  }
}
