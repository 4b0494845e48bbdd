package import BriefDiagnostics

extension Rule {
  /// A citation is written where and as it is read.
  package static let citationForm = Rule(
    "citation-form", .error,
    checks: Message(
      "A citation stands in the text and is written so that it is read as it is meant: a semicolon between works, braces around a key with other signs."
    ),
    why: Message("otherwise readers see signs, or another work than the one that is meant"),
    example: "[@davies2019 and @horowitz2019]",
    instead: "[@davies2019; @horowitz2019]")
}
