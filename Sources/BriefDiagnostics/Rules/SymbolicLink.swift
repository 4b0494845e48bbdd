extension Rule {
  /// Symbolic links stay inside the workspace and do not run in circles.
  package static let symbolicLink = Rule(
    "symbolic-link", .error,
    checks: Message("Symbolic links stay inside the workspace and do not run in circles."),
    why: Message("a link out of the workspace could publish private files"),
    example: "Briefs/notes -> /home/ana/notes",
    instead: "the notes themselves, or no link")
}
