package import BriefDiagnostics

extension Rule {
  /// Text that people wrote is never put on a page unescaped.
  package static let unescapedText = Rule(
    "unescaped-text", .error,
    checks: Bilingual(
      "Text that people wrote is never put on a page unescaped.",
      es: "Lo que escriben las personas nunca se pone en una página sin escapar."),
    why: Bilingual(
      "a title with a '<' in it could change the page",
      es: "un título con un «<» podría cambiar la página"),
    example: "{{{title}}}",
    instead: "{{title}}")
}
