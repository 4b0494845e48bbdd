package import BriefDiagnostics

extension Rule {
  /// The bibliography is CSL-JSON, as Zotero exports it.
  package static let unreadableReferences = Rule(
    "unreadable-references", .error,
    checks: Bilingual(
      "The bibliography is CSL-JSON, as Zotero exports it.",
      es: "La bibliografía es CSL-JSON, tal como la exporta Zotero."),
    why: Bilingual(
      "without it every citation would lead nowhere",
      es: "sin ella ninguna cita llevaría a parte alguna"),
    example: "{ \"title\": \"One work\" }",
    instead: "[ { \"id\": \"davies2019\", \"title\": \"…\" } ]")
}
