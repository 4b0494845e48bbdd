package import BriefDiagnostics

extension Rule {
  /// Ids differ by more than capitals.
  package static let idsDifferByCase = Rule(
    "ids-differ-by-case", .error,
    checks: Bilingual(
      "Ids differ by more than capitals.",
      es: "Los identificadores se distinguen por algo más que las mayúsculas."),
    why: Bilingual(
      "on many servers and disks they would be one file",
      es: "en muchos servidores y discos serían el mismo archivo"),
    example: "plan and Plan",
    instead: "plan and plan-2027")
}
