package import BriefDiagnostics

extension Rule {
  /// A work in the bibliography has what its reference needs: a key, a title, and who wrote it or when.
  package static let missingReferenceField = Rule(
    "missing-reference-field", .warning,
    checks: Bilingual(
      "A work in the bibliography has what its reference needs: a key, a title, and who wrote it or when.",
      es:
        "Una obra de la bibliografía tiene lo que su referencia necesita: una clave, un título y quién la escribió o cuándo."
    ),
    why: Bilingual(
      "an incomplete reference cannot be found by a reader",
      es: "una referencia incompleta no puede encontrarse"),
    example: "{ \"id\": \"who2023\", \"type\": \"report\" }",
    instead: "{ \"id\": \"who2023\", \"type\": \"report\", \"title\": … , \"author\": … }")
}
