package import BriefCompiler
internal import BriefDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The repository of the workspace, or one of the tool's own where there is none; asked with plumbing
/// only. No reference is ever written to it, so nothing can be left locked; new objects go into a store
/// of the tool's own, so its own housekeeping is not disturbed.
struct GitRepository: Sendable {
  /// The folder that `git` is started in.
  let folder: String
  private let environment: [String: String]
  /// Where temporary files of this run may lie.
  let scratch: String
  let isOfWorkspace: Bool

  /// - Parameter cache: a folder of the workspace that is not published.
  static func open(_ workspace: Workspace, cache: String) async throws(WorkspaceError)
    -> GitRepository
  {
    var folder = workspace.root
    var isOfWorkspace = true
    var objects = try await runProgram(
      "git", ["-C", folder, "rev-parse", "--git-path", "objects"])
    if objects.complaint.contains("dubious ownership") {
      throw WorkspaceError(
        Message(
          "git does not trust this folder, since it belongs to another account; allow it with: git config --global --add safe.directory '\(folder)'"
        )
      )
    }
    if !objects.isSuccess {
      isOfWorkspace = false
      folder = "\(cache)/repository.git"
      let made = try await runProgram("git", ["init", "--quiet", "--bare", folder])
      guard made.isSuccess else {
        throw WorkspaceError(Message("git cannot make a repository in '\(cache)': \(made.reason)"))
      }
      objects = try await runProgram("git", ["-C", folder, "rev-parse", "--git-path", "objects"])
    }
    let line = objects.lines.first ?? ""
    let main = line.hasPrefix("/") ? line : "\(folder)/\(line)"
    clearLeftovers(named: "index-", "", in: cache)
    clearLeftovers(named: "index-", ".lock", in: cache)
    clearLeftovers(named: "copy-", ".git", in: cache)
    let own = "\(cache)/objects"
    for part in ["pack", "info"] {
      let number = makeFolders("\(own)/\(part)")
      guard number == 0 else {
        throw WorkspaceError(Message("'\(own)' cannot be made: \(explanation(number))"))
      }
    }
    return GitRepository(
      folder: folder,
      environment: [
        "GIT_OBJECT_DIRECTORY": own, "GIT_ALTERNATE_OBJECT_DIRECTORIES": main,
        "GIT_OPTIONAL_LOCKS": "0",
      ], scratch: cache, isOfWorkspace: isOfWorkspace)
  }

  /// Runs git in the repository.
  func run(_ arguments: [String], input: [UInt8] = [], more: [String: String] = [:])
    async throws(WorkspaceError) -> ProgramResult
  {
    try await runProgram(
      "git", ["-C", folder, "-c", "gc.auto=0", "-c", "maintenance.auto=false"] + arguments,
      input: input, changes: environment.merging(more) { _, new in new })
  }

  /// Runs git, which is to succeed.
  func need(_ arguments: [String], input: [UInt8] = [], more: [String: String] = [:])
    async throws(WorkspaceError) -> ProgramResult
  {
    let result = try await run(arguments, input: input, more: more)
    guard result.isSuccess else {
      throw WorkspaceError(Message("git \(arguments[0]) did not work: \(result.reason)"))
    }
    return result
  }

  // MARK: Objects

  /// Whether a commit and everything below it is here.
  func has(_ commit: String) async throws(WorkspaceError) -> Bool {
    try await run(["cat-file", "-e", "\(commit)^{tree}"]).isSuccess
  }

  /// Every file of a commit: path and object.
  func files(of commit: String) async throws(WorkspaceError) -> [String: String] {
    let listed = try await need(["ls-tree", "-r", "-z", "--full-tree", commit])
    var files: [String: String] = [:]
    for entry in listed.output.split(separator: 0) {
      let text = String(decoding: entry, as: UTF8.self)
      guard let tab = text.firstIndex(of: "\t") else { continue }
      let head = text[..<tab].split(separator: " ")
      guard head.count == 3 else { continue }
      files[String(text[text.index(after: tab)...])] = String(head[2])
    }
    return files
  }

  /// The objects of files on this disk, in order.
  ///
  /// - Parameter writes: whether they are kept; otherwise only their names are found.
  func objects(_ paths: [String], in folder: String, writes: Bool) async throws(WorkspaceError)
    -> [String]
  {
    if paths.isEmpty { return [] }
    let list = Array(paths.map { "\(folder)/\($0)\n" }.joined().utf8)
    let hashed = try await need(
      ["hash-object", "--no-filters", "--stdin-paths"] + (writes ? ["-w"] : []), input: list)
    guard hashed.lines.count == paths.count else {
      throw WorkspaceError(Message("git could not take in all files of the site; publish again"))
    }
    return hashed.lines
  }

  /// The bytes of an object, or nil.
  func bytes(of object: String) async throws(WorkspaceError) -> [UInt8]? {
    let read = try await run(["cat-file", "blob", object])
    return read.isSuccess ? read.output : nil
  }

  /// The tree of files and their objects. The index that it takes is one of its own and goes at once.
  func tree(_ files: [(path: String, object: String)]) async throws(WorkspaceError) -> String {
    let index = "\(scratch)/index-\(getpid())"
    unlink(index)
    defer {
      unlink(index)
      unlink(index + ".lock")
    }
    var list: [UInt8] = []
    for file in files {
      list += Array("100644 \(file.object)\t\(file.path)".utf8)
      list.append(0)
    }
    let own = ["GIT_INDEX_FILE": index]
    _ = try await need(["update-index", "-z", "--add", "--index-info"], input: list, more: own)
    return try await need(["write-tree"], more: own).lines.first ?? ""
  }

  // MARK: The sources

  /// The commit that is checked out, and whether files differ from it.
  static func source(of workspace: Workspace) async throws(WorkspaceError) -> SourceState {
    guard
      let head = try? await runProgram(
        "git", ["-C", workspace.root, "rev-parse", "--verify", "HEAD"]),
      head.isSuccess
    else { return SourceState(revision: nil, hasChanges: false) }
    let status = try await runProgram(
      "git", ["-C", workspace.root, "status", "--porcelain", "--", "Briefs", "Site", "Templates"],
      changes: ["GIT_OPTIONAL_LOCKS": "0"])
    return SourceState(revision: head.lines.first, hasChanges: !status.lines.isEmpty)
  }
}

extension Workspace {
  /// The commit of the sources; none where they are in no repository, or git is not there.
  package func sourceState() async throws(WorkspaceError) -> SourceState {
    try await GitRepository.source(of: self)
  }

  /// Whether one commit came before another: nil where that cannot be known here.
  package func isEarlier(_ commit: String, than other: String) async -> Bool? {
    guard commit.allSatisfy(\.isHexDigit), other.allSatisfy(\.isHexDigit) else { return nil }
    let asked = try? await runProgram(
      "git", ["-C", root, "merge-base", "--is-ancestor", commit, other])
    switch asked?.status {
    case 0: return true
    case 1: return false
    default: return nil
    }
  }

  /// Whether the repository's history is all here.
  package func hasWholeHistory() async -> Bool {
    let asked = try? await runProgram("git", ["-C", root, "rev-parse", "--is-shallow-repository"])
    return asked?.lines.first == "false"
  }

  /// When the newest commit of the sources was made, in seconds since 1970.
  package func lastCommitTime() async -> Int? {
    let asked = try? await runProgram("git", ["-C", root, "log", "-1", "--format=%ct"])
    return asked?.isSuccess == true ? asked?.lines.first.flatMap { Int($0) } : nil
  }
}

extension Workspace {
  /// Files of `Briefs` that were renamed: old and new path, the latest first; empty where git does not
  /// know.
  package func renames() async -> [(old: String, new: String)] {
    // Paths are told from the top of the repository, which may lie above the workspace.
    let top = try? await runProgram("git", ["-C", root, "rev-parse", "--show-prefix"])
    guard let top, top.isSuccess else { return [] }
    let prefix = top.lines.first ?? ""
    var renames: [(String, String)] = []
    for arguments in [
      [
        "diff", "--name-status", "-z", "--find-renames=40%", "--diff-filter=R", "HEAD", "--",
        "Briefs",
      ],
      [
        "log", "--name-status", "-z", "--find-renames=40%", "--diff-filter=R", "--format=", "--",
        "Briefs",
      ],
    ] {
      guard let said = try? await runProgram("git", ["-C", root] + arguments), said.isSuccess else {
        continue
      }
      let parts = said.output.split(separator: 0).map {
        String(decoding: $0, as: UTF8.self).trimmedLines
      }
      var at = 0
      while at + 2 < parts.count {
        if parts[at].hasPrefix("R") {
          let (old, new) = (parts[at + 1], parts[at + 2])
          if old.hasPrefix(prefix), new.hasPrefix(prefix) {
            renames.append(
              (String(old.dropFirst(prefix.count)), String(new.dropFirst(prefix.count))))
          }
          at += 3
        } else {
          at += 1
        }
      }
    }
    return renames
  }

  /// Gives a file another name; one that is there already is never written over.
  package func rename(_ path: String, to other: String) throws(WorkspaceError) {
    guard fileKind("\(root)/\(other)") == nil else {
      throw WorkspaceError(Message("'\(other)' is there already, so '\(path)' keeps its name"))
    }
    guard renameFile("\(root)/\(path)", "\(root)/\(other)") == 0 else {
      throw WorkspaceError(Message("'\(path)' cannot be renamed: \(explanation(errno))"))
    }
  }
}

extension String {
  fileprivate var trimmedLines: String { String(drop { $0.isNewline }) }
}
