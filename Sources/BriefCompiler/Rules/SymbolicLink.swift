package import BriefDiagnostics
internal import Bytes
internal import Synchronization

extension Rule {
  /// Symbolic links stay inside the workspace and do not run in circles.
  package static let symbolicLink = Rule(
    "symbolic-link", .error,
    checks: Message("Symbolic links stay inside the workspace and do not run in circles."),
    why: Message("a link out of the workspace could publish private files"),
    example: "Briefs/notes -> /home/ana/notes",
    instead: "the notes themselves, or no link")
}

  /// A link to something outside the workspace, which is not followed.
package func leadsOut(_ path: String) -> Diagnostic {
    Diagnostic(
      .symbolicLink, at: SourceRange(path: path),
      Message("this symbolic link leads out of the workspace"),
      help: Message("copy what it leads to into the workspace"))
  }

/// A link whose target is not there, or is the link itself.
package func leadsNowhere(_ path: String, isCircle: Bool) -> Diagnostic {
  Diagnostic(
    .symbolicLink, at: SourceRange(path: path),
    isCircle
      ? Message("this symbolic link leads in a circle") : Message("this symbolic link leads nowhere"),
    help: Message("remove the link"))
}

/// A folder that was read already under another name.
package func folderReadTwice(_ folder: String) -> Diagnostic {
  Diagnostic(
    .symbolicLink, at: SourceRange(path: folder),
    Message("this symbolic link leads in a circle or to a folder that was read already"),
    help: Message("remove the link"))
}
