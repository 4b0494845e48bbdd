package import BriefDiagnostics

extension Rule {
  /// A text reads at least as easily as its kind should: 50 for explainers, 20 for others, by Flesch (1948) in English and Szigriszt-Pazos (1993) in Spanish.
  package static let readingEase = Rule(
    "reading-ease", .warning, isGate: true, isAdvice: true,
    checks: Message(
      "A text reads at least as easily as its kind should: 50 for explainers, 20 for others, by Flesch (1948) in English and Szigriszt-Pazos (1993) in Spanish."
    ),
    why: Message(
      "many readers are ill, tired or in a hurry; the figure is only a hint, never an error"),
    example:
      "The implementation of supervised deprescribing interventions necessitates interprofessional coordination.",
    instead: "People who reduce a medicine need someone to talk to.")
}

/// Tells a text that reads harder than its kind allows.
func hardReading(_ reading: Int, _ kind: DocumentKind, at head: SourceRange) -> Diagnostic? {
  let least = kind.leastReadingEase
  guard reading < least else { return nil }
  var told = Diagnostic(
    .readingEase, at: head,
    Message("the text reads hard: \(reading) of 100, where \(least) is the least for this kind"),
    help: Message("shorter sentences and shorter words; one thought in each"))
  told.need = Message("easier words (\(reading))")
  return told
}
