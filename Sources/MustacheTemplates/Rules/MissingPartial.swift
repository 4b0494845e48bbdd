package import BriefDiagnostics

extension Rule {
  /// A template includes only templates that exist.
  package static let missingPartial = Rule(
    "missing-partial", .error,
    checks: Message("A template includes only templates that exist."),
    why: Message("a part of every page would be missing"),
    example: "{{> heder}}",
    instead: "{{> header}}")
}

extension ContractCheck {
  mutating func tellMissingPartial(_ name: String, _ range: SourceRange) {
    let near = nearMiss(name, in: templates.keys.sorted())
    tell(
      .missingPartial, range,
      Message("there is no template '\(name).mustache'")
        + near.map { Message("; did you mean '\($0)'?") },
      help: near.map { Message("write '\($0)'") }
        ?? Message("add the file to the Templates folder, or remove this tag"))
  }
}
