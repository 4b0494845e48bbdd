package import BriefDiagnostics

extension Rule {
  /// A topic is one of Site/topics.yml.
  package static let unknownTopic = Rule(
    "unknown-topic", .error,
    checks: Bilingual(
      "A topic is one of Site/topics.yml.",
      es: "Un tema es uno de los de Site/topics.yml."),
    why: Bilingual(
      "every brief is listed on its topic's page, so the name must be exact",
      es: "cada informe figura en la página de su tema, así que el nombre debe ser exacto"),
    example: "topic: deprescription",
    instead: "topic: deprescribing")
}
