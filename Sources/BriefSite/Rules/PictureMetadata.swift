package import BriefDiagnostics

extension Rule {
  /// What a picture says unseen (where, when and by whom it was made) is left out of what is published.
  package static let pictureMetadata = Rule(
    "picture-metadata", .warning,
    checks: Bilingual(
      "What a picture says unseen (where, when and by whom it was made) is left out of what is published.",
      es:
        "Lo que una imagen dice sin mostrarlo (dónde, cuándo y quién la hizo) no se publica."
    ),
    why: Bilingual(
      "a photograph can tell where somebody lives",
      es: "una fotografía puede decir dónde vive alguien"),
    example: "a photograph with a GPS position",
    instead: "the same photograph, saved without it")
}
