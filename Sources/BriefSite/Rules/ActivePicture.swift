package import BriefDiagnostics

extension Rule {
  /// An SVG only shows something: no scripts, no event attributes, no text of other languages, nothing that is asked of other sites, no entities.
  package static let activePicture = Rule(
    "active-picture", .error,
    checks: Bilingual(
      "An SVG only shows something: no scripts, no event attributes, no text of other languages, nothing that is asked of other sites, no entities.",
      es:
        "Un SVG solo se muestra: sin programas, sin atributos de eventos, sin texto de otros lenguajes, sin peticiones a otros sitios y sin entidades."
    ),
    why: Bilingual(
      "it would run in the browsers of people who trust this site, or tell others that they were here",
      es: "se ejecutaría en los navegadores de quienes confían en este sitio, o diría a otros que estuvieron aquí"),
    example: "<svg onload=\"…\">",
    instead: "<svg>")
}
