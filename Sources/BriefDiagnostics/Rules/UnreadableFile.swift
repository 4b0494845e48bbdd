extension Rule {
  /// Every document of the workspace can be read.
  package static let unreadableFile = Rule(
    "unreadable-file", .error,
    checks: Message("Every document of the workspace can be read."),
    why: Message("a document that cannot be read would be missing from the site"),
    example: "a file without reading permission",
    instead: "the same file after 'chmod a+r'")
}
