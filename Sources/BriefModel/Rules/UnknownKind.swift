package import BriefDiagnostics

extension Rule {
  /// The kind of document is one of the eight.
  package static let unknownKind = Rule(
    "unknown-kind", .error,
    checks: Message("The kind of document is one of the eight."),
    why: Message("the kind decides which fields and which address a document has"),
    example: "kind: breif",
    instead: "kind: brief")
}

extension ValueSchema {
  static var kind: ValueSchema {
    .choice(Message("kind of document"), .unknownKind, DocumentKind.all.map(\.choice))
  }
}
