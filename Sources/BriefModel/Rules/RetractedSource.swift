package import BriefDiagnostics

extension Rule {
  /// A document that the public sees does not rest on a retracted work without saying why.
  package static let retractedSource = Rule(
    "retracted-source", .error,
    checks: Message(
      "A document that the public sees does not rest on a retracted work without saying why."),
    why: Message("readers would trust what its own authors or editors have taken back"),
    example: "[@wakefield1998]",
    instead: "retracted_sources: { wakefield1998: cited as an example of a retracted study }")
}

/// A retracted work that is cited.
struct RetractedCitation: Sendable {
  let key: String
  let range: SourceRange
  /// What the bibliography says of it.
  let said: String
}

/// A shown document says why it rests on a retracted work; others are warned.
func retractions(
  _ cited: [RetractedCitation], _ fields: DocumentFields, _ vocabulary: Vocabulary
) -> [Diagnostic] {
  cited.compactMap { found in
    if fields.retractedSources[found.key]?.isEmpty == false { return nil }
    let said = found.said == "true" ? "" : " (\(found.said))"
    return Diagnostic(
      .retractedSource, at: found.range, Message("'\(found.key)' was retracted\(said)"),
      help:
        Message(
          "remove the citation, or say why it stands: 'retracted_sources: { \(found.key): the reason }'"
        ),
      severity: fields.status >= vocabulary.site.publicFrom ? .error : .warning)
  }
}
