package import BriefDiagnostics

extension Rule {
  /// The status is one of the six.
  package static let unknownStatus = Rule(
    "unknown-status", .error,
    checks: Bilingual(
      "The status is one of the six.",
      es: "El estado es uno de los seis."),
    why: Bilingual(
      "the status decides whether the public sees the document",
      es: "el estado decide si el público ve el documento"),
    example: "status: final",
    instead: "status: published")
}
