package import BriefDiagnostics

extension Rule {
  /// A workspace has its Site/site.yml.
  package static let missingSiteFile = Rule(
    "missing-site-file", .error,
    checks: Bilingual(
      "A workspace has its Site/site.yml.",
      es: "El espacio de trabajo tiene su Site/site.yml."),
    why: Bilingual(
      "the site's title, address and languages stand there",
      es: "allí están el título, la dirección y los idiomas del sitio"),
    example: "a Site folder without site.yml",
    instead: """
      title: Our briefs
      address: https://example.org/
      languages: [en]
      """)
}
