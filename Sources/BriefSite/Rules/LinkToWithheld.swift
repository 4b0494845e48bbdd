package import BriefDiagnostics

extension Rule {
  /// A document that the public sees links only to documents that it sees too.
  package static let linkToWithheld = Rule(
    "link-to-withheld", .error,
    checks: Bilingual(
      "A document that the public sees links only to documents that it sees too.",
      es: "Un documento que el público ve solo enlaza con documentos que también ve."),
    why: Bilingual(
      "readers would learn of a draft, and could not open it",
      es: "se sabría de un borrador que nadie puede abrir"),
    example: "[[my-draft]] in a published brief",
    instead: "the same words without the link")
}
