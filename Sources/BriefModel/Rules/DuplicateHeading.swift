package import BriefDiagnostics

extension Rule {
  /// Two headings do not have one id.
  package static let duplicateHeading = Rule(
    "duplicate-heading", .error,
    checks: Bilingual(
      "Two headings do not have one id.",
      es: "Dos títulos no tienen el mismo identificador."),
    why: Bilingual(
      "a link would lead to the first of them only",
      es: "un enlace llevaría solo al primero"),
    example: """
      ## One {#same}

      ## Two {#same}
      """,
    instead: """
      ## One {#one}

      ## Two {#two}
      """)
}
