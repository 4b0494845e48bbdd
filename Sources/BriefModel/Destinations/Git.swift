internal import BriefDiagnostics

extension TargetKind {
  /// A branch of a git remote.
  package static let git = TargetKind(
    name: "git", meaning: Message("git: a branch of a remote"),
    settings: [
      FieldSchema(
        "remote", .text, .always, Message("git: the name of a remote, or its address."),
        example: "origin"),
      FieldSchema(
        "branch", .form(.branch), .always, Message("git: the branch that is served."),
        example: "pages"),
      FieldSchema(
        "history", .choice(Message("setting of 'history'"), values: ["keep", "squash"]),
        Message("git: whether earlier editions stay in the branch; keep unless said."),
        example: "keep"),
    ])
}
