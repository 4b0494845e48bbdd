package import BriefDiagnostics

extension Rule {
  /// Links lead to web, mail or phone addresses, or into the site.
  package static let unsafeLink = Rule(
    "unsafe-link", .error,
    checks: Message("Links lead to web, mail or phone addresses, or into the site."),
    why: Message(
      "javascript: and data: addresses can attack readers, file: addresses work on one machine only"
    ),
    example: "[here](javascript:alert(1))",
    instead: "[here](https://example.org/)")
}
