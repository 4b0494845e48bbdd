extension Rule {
  /// The typesetter is installed.
  package static let typesetterMissing = Rule(
    "typesetter-missing", .error,
    checks: Bilingual(
      "The typesetter is installed.",
      es: "El programa que compone los PDF está instalado."),
    why: Bilingual(
      "readers would get no printable documents",
      es: "no habría documentos para imprimir"),
    example: "no private Python environment",
    instead: "make site, which installs it")
}
