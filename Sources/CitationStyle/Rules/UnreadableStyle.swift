package import BriefDiagnostics

extension Rule {
  /// A style or locale that is no CSL.
  package static let unreadableStyle = Rule(
    "unreadable-style", .error,
    checks: Message(
      "The citation style and its language files are in the Citation Style Language."),
    why: Message("without it no citation can be formatted"),
    example: "citation_style: letter.docx",
    instead: "citation_style: vancouver")
}
