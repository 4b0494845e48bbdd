package import BriefDiagnostics

extension Rule {
  /// A workspace has its Site/site.yml.
  package static let missingSiteFile = Rule(
    "missing-site-file", .error,
    checks: Message("A workspace has its Site/site.yml."),
    why: Message("the site's title, address and languages stand there"),
    example: "a Site folder without site.yml",
    instead: """
      title: Our briefs
      address: https://example.org/
      languages: [en]
      """)
}

func missingSiteFile() -> Diagnostic {
  Diagnostic(
    .missingSiteFile, at: nil, Message("there is no Site/site.yml"),
    help: Message(
      "make one with 'title', 'address' and 'languages', or start with 'briefs init our-briefs'"))
}
