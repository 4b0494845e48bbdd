package import BriefDiagnostics

extension Rule {
  /// Every work of the bibliographies has a key of its own.
  package static let duplicateReference = Rule(
    "duplicate-reference", .error,
    checks: Bilingual(
      "Every work of the bibliographies has a key of its own.",
      es: "Cada obra de las bibliografías tiene una clave propia."),
    why: Bilingual(
      "a citation of that key could mean either work",
      es: "una cita de esa clave podría referirse a cualquiera de las dos obras"),
    example: "two works with the key 'who2021'",
    instead: "'who2021guidance' and 'who2021policy'")
}
