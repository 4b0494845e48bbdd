package import BriefDiagnostics

extension Rule {
  /// A title has 10 to 120 characters.
  package static let titleLength = Rule(
    "title-length", .error,
    checks: Bilingual(
      "A title has 10 to 120 characters.",
      es: "Un título tiene de 10 a 120 caracteres."),
    why: Bilingual(
      "shorter ones say too little in a list, longer ones are cut in search results and in print",
      es: "los más cortos dicen poco en una lista; los más largos se cortan"),
    example: "title: Strips",
    instead: "title: Tapering strips in the Netherlands")
}
