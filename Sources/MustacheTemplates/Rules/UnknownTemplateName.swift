package import BriefDiagnostics

extension Rule {
  /// A template names only values that its page has.
  package static let unknownTemplateName = Rule(
    "unknown-template-name", .error,
    checks: Message("A template names only values that its page has."),
    why: Message("a misspelt name would silently print nothing"),
    example: "{{titel}}",
    instead: "{{title}}")
}

extension ContractCheck {
  mutating func unknown(
    _ name: String, _ names: [String], _ range: SourceRange, _ type: String
  ) {
    let near = nearMiss(name, in: names)
    tell(
      .unknownTemplateName, range,
      Message("\(Message.name(type, of: "template")) has no value '\(name)'")
        + near.map { Message("; did you mean '\($0)'?") },
      help: near.map { Message("write '\($0)'") }
        ?? Message("the values of each page are listed in the README, under Templates"))
  }
}
