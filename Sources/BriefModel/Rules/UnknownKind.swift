package import BriefDiagnostics

extension Rule {
  /// The kind of document is one of the eight.
  package static let unknownKind = Rule(
    "unknown-kind", .error,
    checks: Bilingual(
      "The kind of document is one of the eight.",
      es: "El tipo de documento es uno de los ocho."),
    why: Bilingual(
      "the kind decides which fields and which address a document has",
      es: "el tipo decide qué campos y qué dirección tiene un documento"),
    example: "kind: breif",
    instead: "kind: brief")
}
