package import BriefDiagnostics

extension Rule {
  /// Every file in Site/assets is used by a page, by a template or by Site/site.yml. What nothing uses is not published.
  package static let unusedFile = Rule(
    "unused-file", .warning,
    checks: Bilingual(
      "Every file in Site/assets is used by a page, by a template or by Site/site.yml. What nothing uses is not published.",
      es:
        "Cada archivo de Site/assets lo usa una página, una plantilla o Site/site.yml. Lo que nada usa no se publica."
    ),
    why: Bilingual(
      "a file that was forgotten there may say more than its authors would",
      es: "un archivo olvidado ahí puede decir más de lo que querrían sus autores"),
    example: "Site/assets/draft-figures.csv, which no document links to",
    instead: "[the figures](../Site/assets/figures.csv) in a document")
}
