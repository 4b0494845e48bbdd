extension Rule {
  /// The typesetter is installed.
  package static let typesetterMissing = Rule(
    "typesetter-missing", .error,
    checks: Message("The typesetter is installed."),
    why: Message("readers would get no printable documents"),
    example: "no private Python environment",
    instead: "make site, which installs it")
}
