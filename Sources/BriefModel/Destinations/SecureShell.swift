internal import BriefDiagnostics

extension TargetKind {
  /// A folder on another machine, reached by ssh.
  package static let secureShell = TargetKind(
    name: "ssh", meaning: Message("ssh: a folder of a server"),
    settings: [
      FieldSchema(
        "host", .text, .always, Message("ssh: the server, as ssh takes it."),
        example: "briefs@example.org"),
      FieldSchema(
        "port", .number(1...65_535), Message("ssh: its port."), example: "22"),
      FieldSchema(
        "folder", .text, .always,
        Message("ssh: a folder there; the web server shows 'current' in it."),
        example: "/srv/briefs"),
      FieldSchema(
        "keep", .number(1...1_000), Message("ssh: how many editions stay there; 5 unless said."),
        example: "5"),
    ])
}
