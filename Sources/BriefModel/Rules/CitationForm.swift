package import BriefDiagnostics

extension Rule {
  /// A citation is written where and as it is read.
  package static let citationForm = Rule(
    "citation-form", .error,
    checks: Bilingual(
      "A citation stands in the text and is written so that it is read as it is meant: a semicolon between works, braces around a key with other signs.",
      es:
        "Una cita está en el texto y se escribe de modo que se lea como se entiende: punto y coma entre obras, llaves en torno a una clave con otros signos."
    ),
    why: Bilingual(
      "otherwise readers see signs, or another work than the one that is meant",
      es: "si no, los lectores ven signos, u otra obra que la que se quiere citar"),
    example: "[@davies2019 and @horowitz2019]",
    instead: "[@davies2019; @horowitz2019]")
}
