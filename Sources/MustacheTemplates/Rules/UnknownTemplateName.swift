package import BriefDiagnostics

extension Rule {
  /// A template names only values that its page has.
  package static let unknownTemplateName = Rule(
    "unknown-template-name", .error,
    checks: Bilingual(
      "A template names only values that its page has.",
      es: "Una plantilla solo nombra valores que su página tiene."),
    why: Bilingual(
      "a misspelt name would silently print nothing",
      es: "un nombre mal escrito no imprimiría nada, sin aviso"),
    example: "{{titel}}",
    instead: "{{title}}")
}
