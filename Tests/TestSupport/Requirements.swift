import Foundation

/// Whether a test that needs something may begin: where it is missing the runner shows the test as
/// skipped; where `CI` is set it begins and fails, so that nothing is green there without having tested.
package func canBegin(where isThere: Bool) -> Bool {
  isThere || ProcessInfo.processInfo.environment["CI"] != nil
}

/// The same for programs on the search path.
package func canBegin(with tools: String...) -> Bool {
  canBegin(where: tools.allSatisfy { tool($0) != nil })
}

/// The same for the independent checkers, and for programs beside them.
package func canBeginWithCheckers(and tools: String...) -> Bool {
  canBegin(where: checkers != nil && tools.allSatisfy { tool($0) != nil })
}

/// Something that a test needs is not on this machine.
package struct Missing: Error, CustomStringConvertible {
  package let description: String
  package init(_ description: String) { self.description = description }
}

/// The path of a program that a test needs.
package func require(tool name: String) throws -> String {
  guard let path = tool(name) else {
    throw Missing("'\(name)' is not installed; 'make test' installs what the tests need")
  }
  return path
}

/// The Python of the independent checkers.
package func requireCheckers() throws -> String {
  guard let checkers else { throw Missing("the checkers are not set up; 'make test' does it") }
  return checkers
}

/// Whether this account may mount a file system in memory, asked once.
package let canMount: Bool = {
  guard tool("mount") != nil, let folder = try? TemporaryFolder() else { return false }
  let mounted = try? run(
    "/usr/bin/env", ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.path])
  defer { _ = try? run("/usr/bin/env", ["umount", folder.path]) }
  return mounted?.status == 0
}()

/// How often something that depends on chance is tried: five times, or as often as `SOAK` says.
package var soakCount: Int {
  ProcessInfo.processInfo.environment["SOAK"].flatMap { Int($0) } ?? 5
}

/// The test data beside the project, or beside the project that this one was cloned from; nil where
/// there is none.
package func sharedFolder(_ name: String) -> String? {
  var places = [repository.deletingLastPathComponent().appending(path: "shared/\(name)").path]
  if let origin = try? run(
    "/usr/bin/env", ["git", "-C", repository.path, "config", "remote.origin.url"]),
    origin.status == 0
  {
    var path = origin.output.trimmingCharacters(in: .whitespacesAndNewlines)
    if path.hasPrefix("file://") { path.removeFirst("file://".count) }
    if path.hasPrefix("/") {
      places.append(
        URL(filePath: path).deletingLastPathComponent().appending(path: "shared/\(name)").path)
    }
  }
  return places.first { FileManager.default.fileExists(atPath: $0) }
}
