package import BriefDiagnostics

extension Rule {
  /// No long address is referred to a great many times.
  package static let definitionTooLong = Rule(
    "definition-too-long", .error,
    checks: Bilingual(
      "No long address that is defined once is referred to a great many times.",
      es: "Ninguna dirección larga definida una vez se menciona muchísimas veces."),
    why: Bilingual(
      "each link holds the whole address, so a small file would take all memory",
      es: "cada enlace contiene la dirección entera, y un archivo pequeño ocuparía toda la memoria"),
    example: "[x] written 64,000 times, with [x]: and an address of 100,000 characters",
    instead: "[x]: https://example.org/report")
}
