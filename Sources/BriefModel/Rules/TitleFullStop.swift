package import BriefDiagnostics

extension Rule {
  /// A title does not end with a full stop.
  package static let titleFullStop = Rule(
    "title-full-stop", .error,
    checks: "A title does not end with a full stop.",
    why: "it stands in lists and in citations, which add their own",
    example: "title: Tapering strips in the Netherlands.",
    instead: "title: Tapering strips in the Netherlands")
}
