package import BriefDiagnostics

extension Rule {
  /// A title has 10 to 120 characters.
  package static let titleLength = Rule(
    "title-length", .error,
    checks: "A title has 10 to 120 characters.",
    why:
      "shorter ones say too little in a list, longer ones are cut in search results and in print",
    example: "title: Strips",
    instead: "title: Tapering strips in the Netherlands")
}
