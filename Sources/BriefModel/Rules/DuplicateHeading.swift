package import BriefDiagnostics

extension Rule {
  /// Two headings do not have one id.
  package static let duplicateHeading = Rule(
    "duplicate-heading", .error,
    checks: Message("Two headings do not have one id."),
    why: Message("a link would lead to the first of them only"),
    example: """
      ## One {#same}

      ## Two {#same}
      """,
    instead: """
      ## One {#one}

      ## Two {#two}
      """)
}
