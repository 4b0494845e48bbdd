package import BriefDiagnostics

extension Rule {
  /// A document that the public sees does not rest on a retracted work without saying why.
  package static let retractedSource = Rule(
    "retracted-source", .error,
    checks: "A document that the public sees does not rest on a retracted work without saying why.",
    why: "readers would trust what its own authors or editors have taken back",
    example: "[@wakefield1998]",
    instead: "retracted_sources: { wakefield1998: cited as an example of a retracted study }")
}
