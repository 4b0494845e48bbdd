package import BriefDiagnostics

extension Rule {
  /// An id has 3 to 64 small letters, digits and hyphens.
  package static let invalidId = Rule(
    "invalid-id", .error,
    checks: Bilingual(
      "An id has 3 to 64 small letters, digits and hyphens.",
      es: "Un identificador tiene de 3 a 64 letras minúsculas, cifras y guiones."),
    why: Bilingual(
      "it is part of the address, and addresses must work everywhere",
      es: "forma parte de la dirección, y las direcciones deben funcionar en todas partes"),
    example: "Briefs/My Brief.md",
    instead: "Briefs/my-brief.md")
}
