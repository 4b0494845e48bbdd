package import BriefDiagnostics
internal import Bytes
internal import Synchronization

extension Rule {
  /// Every document of the workspace can be read.
  package static let unreadableFile = Rule(
    "unreadable-file", .error,
    checks: Message("Every document of the workspace can be read."),
    why: Message("a document that cannot be read would be missing from the site"),
    example: "a file without reading permission",
    instead: "the same file after 'chmod a+r'")
}

  func unreadable(_ path: String, _ reason: Message, isForbidden: Bool = false)
    -> Diagnostic
  {
    Diagnostic(
      .unreadableFile, at: SourceRange(path: path), Message("the file cannot be read: \(reason)"),
      help: isForbidden
        ? Message("allow it with: chmod a+r '\(path)'") : Message("check the file, or remove it"))
  }

func changedFile(_ path: String) -> Diagnostic {
  Diagnostic(
    .unreadableFile, at: SourceRange(path: path), Message("the file changed while it was read"),
    help: Message("run the command again"))
}

/// Something in a folder of the workspace that is no file, or whose name is too long.
package func unreadableEntry(_ path: String, _ reason: Message) -> Diagnostic {
  unreadable(path, reason)
}

/// A file beside the documents.
func unreadableFile(_ path: String, _ reason: Message) -> Diagnostic {
  Diagnostic(
    .unreadableFile, at: SourceRange(path: path), reason,
    help: Message("check the file, or remove it"))
}

/// What keeps the whole workspace from being read.
func unreadableWorkspace(_ reason: Message) -> Diagnostic {
  Diagnostic(.unreadableFile, at: nil, reason)
}

/// A folder whose files cannot be listed.
package func unreadableFolder(_ folder: String, _ reason: Message) -> Diagnostic {
  Diagnostic(
    .unreadableFile, at: SourceRange(path: folder),
    Message("the folder cannot be read: \(reason)"),
    help: Message("allow it with: chmod a+rx \(quotedForShell(folder))"))
}
