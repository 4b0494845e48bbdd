extension Rule {
  /// The typesetter is installed.
  package static let typesetterMissing = Rule(
    "typesetter-missing", .error,
    checks: "The typesetter is installed.",
    why: "readers would get no printable documents",
    example: "no private Python environment",
    instead: "make site, which installs it")
}
