package import BriefCompiler
internal import BriefDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Lets one publication of a workspace work at a time; the system gives it back when the program ends,
/// however that happens.
package final class WorkspaceLock: Sendable {
  private let descriptor: Int32

  /// - Parameter waiting: called once where another publication is under way.
  package init(_ workspace: Workspace, waiting: () -> Void) throws(WorkspaceError) {
    let folder = "\(workspace.root)/Site/.cache/publish"
    let number = makeFolders(folder)
    guard number == 0 else {
      throw WorkspaceError(Message("'\(folder)' cannot be made: \(explanation(number))"))
    }
    descriptor = open("\(folder)/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw WorkspaceError(Message("'\(folder)' cannot be written to: \(explanation(errno))"))
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      waiting()
      while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
    }
  }

  deinit { close(descriptor) }
}
