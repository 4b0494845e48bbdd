internal import BriefCompiler
internal import BriefDiagnostics
internal import Subprocess

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What another program said, and how it ended.
struct ProgramResult: Sendable {
  /// The exit status; 128 and more for a program that was ended by a signal.
  let status: Int
  let output: [UInt8]
  let complaint: String

  var isSuccess: Bool { status == 0 }
  var text: String { String(decoding: output, as: UTF8.self) }
  var lines: [String] {
    text.split(whereSeparator: \.isNewline).map(String.init)
  }
  /// The last line that it complained, for a sentence of ours.
  var reason: Message {
    let lines = complaint.split(whereSeparator: \.isNewline).map(String.init)
    guard
      let telling = lines.last(where: { $0.hasPrefix("curl: ") })
        ?? lines.last(where: { !$0.hasPrefix("hint:") && !$0.isEmpty })
    else { return Message("it did not say why") }
    return .verbatim(telling.hasPrefix("fatal: ") ? String(telling.dropFirst(7)) : telling)
  }
}

/// Runs a program of the search path to its end.
///
/// - Parameters:
///   - changes: what is different in its environment; messages are in English, so that they can be
///     understood, and it asks for nothing where nobody can answer.
///   - limit: how many bytes it may say.
/// - Throws: where there is no such program.
func runProgram(
  _ name: String, _ arguments: [String], input: [UInt8] = [], changes: [String: String] = [:],
  limit: Int = 4 << 30
) async throws(WorkspaceError) -> ProgramResult {
  var environment: [Environment.Key: String?] = ["LC_ALL": "C.UTF-8", "LANGUAGE": "en"]
  // Where a hook of git started this, its settings would lead git to another repository.
  for name in [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_QUARANTINE_PATH",
  ] { environment[Environment.Key(stringLiteral: name)] = .some(nil) }
  if isatty(STDERR_FILENO) == 0 { environment["GIT_TERMINAL_PROMPT"] = "0" }
  for (key, value) in changes { environment[Environment.Key(stringLiteral: key)] = value }
  do {
    let result = try await Subprocess.run(
      name.contains("/") ? .path(.init(name)) : .name(name), arguments: Arguments(arguments),
      environment: .inherit.updating(environment),
      input: .array(input), output: .bytes(limit: limit), error: .string(limit: 1 << 20))
    let status =
      switch result.terminationStatus {
      case .exited(let code): Int(code)
      case .signaled(let signal): 128 + Int(signal)
      }
    return ProgramResult(
      status: status, output: result.standardOutput, complaint: result.standardError)
  } catch let error as SubprocessError where error.code == .executableNotFound {
    throw WorkspaceError(
      Message(
        "the program '\(name)' is not installed, so this target cannot be reached; install it (on Debian: apt-get install \(package(of: name)))"
      )
    )
  } catch {
    throw WorkspaceError(Message("'\(name)' could not be run: \(error)"))
  }
}

/// The Debian package of a program.
private func package(of program: String) -> String {
  switch program {
  case "ssh": "openssh-client"
  case "python3": "python3"
  default: program
  }
}
