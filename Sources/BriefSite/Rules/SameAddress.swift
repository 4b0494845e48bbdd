package import BriefDiagnostics

extension Rule {
  /// Every page and file of the site has an address of its own.
  package static let sameAddress = Rule(
    "same-address", .error,
    checks: Message(
      "Every page and file of the site has an address of its own. Capitals and ways to write an accent do not tell two addresses apart, since many computers do not either."
    ),
    why: Message("one of the two would take the place of the other, and readers would miss it"),
    example: "Site/assets/Chart.png beside Site/assets/chart.png",
    instead: "Site/assets/chart-2024.png beside Site/assets/chart.png")
}
