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
