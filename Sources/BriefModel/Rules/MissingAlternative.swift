package import BriefDiagnostics

extension Rule {
  /// A picture has words for those who do not see it, or is marked as decoration.
  package static let missingAlternative = Rule(
    "missing-alternative", .error,
    checks: Bilingual(
      "A picture has words for those who do not see it, or is marked as decoration.",
      es: "Una imagen tiene palabras para quienes no la ven, o se marca como decoración."),
    why: Bilingual(
      "a screen reader would say nothing, or a file name",
      es: "un lector de pantalla callaría o diría el nombre de un archivo"),
    example: "![](chart.png)",
    instead: "![Prescriptions doubled from 2000 to 2011](chart.png)")
}
