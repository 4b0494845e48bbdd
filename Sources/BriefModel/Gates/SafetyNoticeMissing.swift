package import BriefDiagnostics

extension Rule {
  /// Where stopping a medicine is discussed, the site has a safety notice to show.
  package static let safetyNoticeMissing = Rule(
    "safety-notice-missing", .error, isGate: true,
    checks: Bilingual(
      "Where a topic marked 'safety: true' is discussed, the site has a safety notice in the language of the document. The notice then appears by itself, in page and print.",
      es:
        "Donde se trata un tema marcado con 'safety: true', el sitio tiene un aviso de seguridad en el idioma del documento. El aviso aparece entonces por sí solo, en la página y en la impresión."
    ),
    why: Bilingual(
      "stopping a psychiatric medicine abruptly can be dangerous, and people read this who think of stopping",
      es:
        "dejar de golpe un medicamento psiquiátrico puede ser peligroso, y esto lo leen personas que piensan en dejarlo"
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
      Bilingual(
        "the topic '\(id)' asks for a safety notice, and the site has none in '\(subject.language)'",
        es:
          "el tema '\(id)' pide un aviso de seguridad, y el sitio no tiene ninguno en '\(subject.language)'"
      ),
      help: Bilingual(
        "write 'safety_notice: { \(subject.language): … }' in Site/site.yml",
        es: "escriba 'safety_notice: { \(subject.language): … }' en Site/site.yml"),
      need: Bilingual("safety notice of the site", es: "aviso de seguridad del sitio")))
}
