package import BriefDiagnostics

extension Rule {
  /// Every page and file of the site has an address of its own.
  package static let sameAddress = Rule(
    "same-address", .error,
    checks: Bilingual(
      "Every page and file of the site has an address of its own. Capitals and ways to write an accent do not tell two addresses apart, since many computers do not either.",
      es:
        "Cada página y cada archivo del sitio tiene una dirección propia. Ni las mayúsculas ni la forma de escribir un acento distinguen dos direcciones, pues muchos equipos tampoco las distinguen."
    ),
    why: Bilingual(
      "one of the two would take the place of the other, and readers would miss it",
      es: "una de las dos ocuparía el lugar de la otra, y el público no la encontraría"),
    example: "Site/assets/Chart.png beside Site/assets/chart.png",
    instead: "Site/assets/chart-2024.png beside Site/assets/chart.png")
}
