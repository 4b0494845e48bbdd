package import BriefDiagnostics

extension Rule {
  /// Where stopping a medicine is discussed, the site has a safety notice to show.
  package static let safetyNoticeMissing = Rule(
    "safety-notice-missing", .error, isGate: true,
    checks: Message(
      "Where a topic marked 'safety: true' is discussed, the site has a safety notice in the language of the document. The notice then appears by itself, in page and print."
    ),
    why: Message(
      "stopping a psychiatric medicine abruptly can be dangerous, and people read this who think of stopping"
    ),
    example: """
      # Site/site.yml
      title: Our briefs
      """,
    instead: """
      # Site/site.yml
      title: Our briefs
      safety_notice: { en: Do not stop a medicine abruptly. Speak to a prescriber. }
      """)
}

let safetyNoticeMissingGate = Gate(rule: .safetyNoticeMissing) { subject, tell in
  let vocabulary = subject.vocabulary
  guard !vocabulary.site.safetyNotice.languages.contains(subject.language),
    let topic = (subject.fields.topics + subject.outline.linkedTopics).first(where: {
      vocabulary.isSafetyTopic($0)
    })
  else { return }
  let id = vocabulary.topics[topic].id
  tell(
    GateFinding(
      at: subject.place("topic", or: "topics"),
      Message(
        "the topic '\(id)' asks for a safety notice, and the site has none in '\(subject.language)'"
      ),
      help: Message("write 'safety_notice: { \(subject.language): … }' in Site/site.yml"),
      need: Message("safety notice of the site")))
}
