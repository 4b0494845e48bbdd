package import BriefDiagnostics

extension Rule {
  /// A bibliography uses LaTeX that is read here.
  package static let unknownLaTeX = Rule(
    "unknown-latex", .warning,
    checks: Message(
      "A bibliography uses commands of LaTeX that are known here: accents, signs, emphasis, small formulas, units."
    ),
    why: Message("a sign that is lost can change a dose or a name"),
    example: "title = {Doses of \\textohnesign 5 mg}",
    instead: "title = {Doses of < 5 mg}")
}
