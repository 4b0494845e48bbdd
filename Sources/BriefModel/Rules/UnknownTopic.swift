package import BriefDiagnostics

extension Rule {
  /// A topic is one of Site/topics.yml.
  package static let unknownTopic = Rule(
    "unknown-topic", .error,
    checks: "A topic is one of Site/topics.yml.",
    why: "every brief is listed on its topic's page, so the name must be exact",
    example: "topic: deprescription",
    instead: "topic: deprescribing")
}
