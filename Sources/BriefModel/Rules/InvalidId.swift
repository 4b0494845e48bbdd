package import BriefDiagnostics

extension Rule {
  /// An id has 3 to 64 small letters, digits and hyphens.
  package static let invalidId = Rule(
    "invalid-id", .error,
    checks: Message("An id has 3 to 64 small letters, digits and hyphens."),
    why: Message("it is part of the address, and addresses must work everywhere"),
    example: "Briefs/My Brief.md",
    instead: "Briefs/my-brief.md")
}

extension FieldReader {
  /// Tells a file whose name cannot be the id of its document.
  mutating func checkFileName(_ name: DocumentName, at head: SourceRange) {
    let better = identifier(of: name.stem) ?? "my-brief"
    let language = name.language.map { ".\($0)" } ?? ""
    tell(
      .invalidId, at: head,
      Message("'\(name.stem)' cannot be an id: it needs 3 to 64 small letters, digits and hyphens"),
      Message("rename the file, for example to '\(better)\(language).md'"))
  }
}

extension Form {
  /// The id of a document.
  static let documentID = Form(
    "^[a-z0-9-]{3,64}$", .invalidId,
    help: Message("write, for example, 'id: my-brief'"),
    repair: { identifier(of: $0) },
    problem: {
      Message("'\($0)' cannot be an id: it needs 3 to 64 small letters, digits and hyphens")
    }, isRight: { isIdentifier($0) })

  /// A short name within a file: of a topic, a term or a question.
  static let name = Form(
    "^[a-z0-9][a-z0-9-]{0,63}$", .invalidId,
    help: Message("use 1 to 64 small letters, digits and hyphens, such as 'a-short-name'"),
    repair: { Identifier(folding: $0)?.text },
    problem: {
      Message("'\($0)' cannot be an id")
    }, isRight: { Identifier($0) != nil })
}
