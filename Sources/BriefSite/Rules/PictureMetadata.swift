package import BriefDiagnostics

extension Rule {
  /// What a picture says unseen (where, when and by whom it was made) is left out of what is published.
  package static let pictureMetadata = Rule(
    "picture-metadata", .warning,
    checks: Message(
      "What a picture says unseen (where, when and by whom it was made) is left out of what is published."
    ),
    why: Message("a photograph can tell where somebody lives"),
    example: "a photograph with a GPS position",
    instead: "the same photograph, saved without it")
}
