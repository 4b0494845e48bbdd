package import BriefDiagnostics

extension Rule {
  /// Links lead to web, mail or phone addresses, or into the site.
  package static let unsafeLink = Rule(
    "unsafe-link", .error,
    checks: Bilingual(
      "Links lead to web, mail or phone addresses, or into the site.",
      es: "Los enlaces llevan a direcciones web, de correo o de teléfono, o al propio sitio."),
    why: Bilingual(
      "javascript: and data: addresses can attack readers, file: addresses work on one machine only",
      es:
        "las direcciones javascript: y data: pueden atacar a quien lee; las de file: solo funcionan en una máquina"
    ),
    example: "[here](javascript:alert(1))",
    instead: "[here](https://example.org/)")
}
