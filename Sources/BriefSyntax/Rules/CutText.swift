package import BriefDiagnostics

extension Rule {
  /// No text of a field is cut at a `#`.
  package static let cutText = Rule(
    "cut-text", .error,
    checks: Bilingual(
      "No text of a field is cut at '#': after a space, it begins a remark that nobody is shown.",
      es:
        "Ningún texto de un campo se corta en «#»: tras un espacio, empieza una nota que nadie ve."),
    why: Bilingual(
      "half a title, or a grant without its number, would be published without a word",
      es: "se publicaría sin aviso medio título, o una subvención sin su número"),
    example: "funding: Grant #12 of the Ministry",
    instead: "funding: \"Grant #12 of the Ministry\"")
}
