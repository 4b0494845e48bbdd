import Foundation

/// What a program said and how it ended.
package struct Run: Sendable {
  package let status: Int32
  package let output: String
  package let error: String
  package let bytes: Data
  /// Everything that it said.
  package var said: String { output + error }
}

/// Runs a program to its end.
package func run(
  _ program: String, _ arguments: [String], in folder: URL? = nil,
  environment: [String: String] = [:]
) throws -> Run {
  let process = Process()
  process.executableURL = URL(filePath: program)
  process.arguments = arguments
  if let folder { process.currentDirectoryURL = folder }
  // Messages are in English unless a test asks otherwise, whatever the machine speaks.
  process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) {
    _, new in new
  }.merging(environment) { _, new in new }
  let folder = FileManager.default.temporaryDirectory.appending(path: "run-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let (output, error) = (folder.appending(path: "output"), folder.appending(path: "error"))
  _ = FileManager.default.createFile(atPath: output.path, contents: nil)
  _ = FileManager.default.createFile(atPath: error.path, contents: nil)
  process.standardOutput = try FileHandle(forWritingTo: output)
  process.standardError = try FileHandle(forWritingTo: error)
  process.standardInput = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  let bytes = try Data(contentsOf: output)
  return Run(
    status: process.terminationStatus, output: String(decoding: bytes, as: UTF8.self),
    error: String(decoding: try Data(contentsOf: error), as: UTF8.self), bytes: bytes)
}

/// The built `briefs` beside the test bundle.
package var briefsProgram: String {
  var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  for _ in 0..<4 {
    let program = folder.appending(path: "briefs").path
    if FileManager.default.isExecutableFile(atPath: program) { return program }
    folder = folder.deletingLastPathComponent()
  }
  return repository.appending(path: ".build/debug/briefs").path
}

/// A folder that is removed at the end of the test.
package final class TemporaryFolder: Sendable {
  package let url: URL
  package init() throws {
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appending(
      path: "briefs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(at: url) }

  package var path: String { url.path }

  package func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  package func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
  }

  /// Every file below the folder with its bytes, by relative path.
  package func contents(of folder: String) throws -> [String: Data] {
    let base = url.appending(path: folder)
    var files: [String: Data] = [:]
    for case let file as URL in FileManager.default.enumerator(
      at: base, includingPropertiesForKeys: [.isRegularFileKey]) ?? .init()
    {
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      files[String(file.path.dropFirst(base.path.count + 1))] = try Data(contentsOf: file)
    }
    return files
  }
}

/// Copies the workspace of the repository: its documents, templates and site files.
package func copyStarterWorkspace(to folder: TemporaryFolder) throws {
  for name in ["Briefs", "Templates", "Site"] {
    let result = try run("/bin/cp", ["-R", repository.appending(path: name).path, folder.path])
    guard result.status == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
  for name in ["Site/public", "Site/.cache"] {
    try? FileManager.default.removeItem(at: folder.url.appending(path: name))
  }
}

/// A program on the search path, or nil.
package func tool(_ name: String) -> String? {
  let paths = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
  return paths.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
}

/// The environment of independent checkers that `make test` sets up.
package var checkers: String? {
  let path = repository.appending(path: ".build/checkers/bin/python").path
  return FileManager.default.isExecutableFile(atPath: path) ? path : nil
}
