package import BriefDiagnostics

extension Rule {
  /// Every tag of a template is closed, in the right order.
  package static let templateSyntax = Rule(
    "template-syntax", .error,
    checks: Bilingual(
      "Every tag of a template is closed, in the right order.",
      es: "Cada marca de una plantilla se cierra, y en el orden correcto."),
    why: Bilingual(
      "a page would end in the middle, or show braces to readers",
      es: "una página terminaría a la mitad o mostraría llaves"),
    example: "{{#topics}} … {{/topic}}",
    instead: "{{#topics}} … {{/topics}}")
}
