package import BriefDiagnostics

extension Rule {
  /// A bibliography uses LaTeX that is read here.
  package static let unknownLaTeX = Rule(
    "unknown-latex", .warning,
    checks: Bilingual(
      "A bibliography uses commands of LaTeX that are known here: accents, signs, emphasis, small formulas, units.",
      es:
        "Una bibliografía usa comandos de LaTeX conocidos aquí: acentos, signos, énfasis, fórmulas pequeñas, unidades."
    ),
    why: Bilingual(
      "a sign that is lost can change a dose or a name",
      es: "un signo perdido puede cambiar una dosis o un nombre"),
    example: "title = {Doses of \\textohnesign 5 mg}",
    instead: "title = {Doses of < 5 mg}")
}
