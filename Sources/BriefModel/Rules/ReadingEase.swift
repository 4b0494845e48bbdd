package import BriefDiagnostics

extension Rule {
  /// A text reads at least as easily as its kind should: 50 for explainers, 20 for others, by Flesch (1948) in English and Szigriszt-Pazos (1993) in Spanish.
  package static let readingEase = Rule(
    "reading-ease", .warning, isGate: true, isAdvice: true,
    checks: Bilingual(
      "A text reads at least as easily as its kind should: 50 for explainers, 20 for others, by Flesch (1948) in English and Szigriszt-Pazos (1993) in Spanish.",
      es:
        "Un texto se lee al menos con la facilidad que su tipo pide: 50 las explicaciones, 20 los demás, según Flesch (1948) en inglés y Szigriszt-Pazos (1993) en español."
    ),
    why: Bilingual(
      "many readers are ill, tired or in a hurry; the figure is only a hint, never an error",
      es:
        "muchas personas que leen están enfermas, cansadas o con prisa; la cifra es solo un indicio, nunca un error"
    ),
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
    "the text reads hard: \(reading) of 100, where \(least) is the least for this kind",
    help: "shorter sentences and shorter words; one thought in each")
  told.spanish = .init(
    summary:
      "el texto se lee con dificultad: \(reading) de 100; lo mínimo para este tipo es \(least)",
    help: "frases y palabras más cortas; una idea en cada una")
  told.need = Bilingual("easier words (\(reading))", es: "palabras más fáciles (\(reading))")
  return told
}
