package import BriefCompiler
internal import BriefDiagnostics
internal import BriefModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A zip file of the site, for hosts with an upload page; made by Python's `zipfile`.
package struct ZipDestination: PublishingDestination {
  private let path: String
  private let python: String

  /// - Parameter path: relative to the workspace, or absolute.
  package init(_ path: String, in workspace: Workspace, installation: Installation) {
    self.path = path.hasPrefix("/") ? path : "\(workspace.root)/\(path)"
    python = installation.python ?? "python3"
  }

  package func inspect() async throws(WorkspaceError) -> PublishedState {
    guard let kind = fileKind(path) else { return PublishedState() }
    guard kind == .file else {
      throw WorkspaceError(
        Message("'\(path)' is a folder; name a file such as site.zip in Site/site.yml"))
    }
    let read = try await run(["read", path], [])
    guard read.isSuccess else {
      throw WorkspaceError(
        Message(
          "'\(path)' is no zip file that can be read (\(read.reason)); move it away, or name another file"
        )
      )
    }
    var state = PublishedState()
    for line in read.lines {
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      if parts.count == 2 { state.files[parts[1]] = .some(parts[0]) }
    }
    if state.files[Edition.fileName] != nil {
      state.edition = Edition(bytes: try await run(["show", path, Edition.fileName], []).output)
    }
    return state
  }

  package func publish(
    _ site: BuiltSite, onto state: PublishedState, _ plan: PublishingPlan,
    _ permissions: PublishingPermissions
  ) async throws(PublishingFailure) -> PublishingReceipt {
    let fresh = "\(path).\(getpid()).part"
    do throws(WorkspaceError) {
      if !plan.foreign.isEmpty, !permissions.removesForeign {
        throw WorkspaceError(
          Message(
            "'\(path)' holds \(plan.foreign.count) files of others, which a new zip file would lose; move it away, or add --remove-foreign"
          )
        )
      }
      let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
      let above = makeFolders(folder.isEmpty ? "/" : folder)
      guard above == 0 else {
        throw WorkspaceError(Message("'\(folder)' cannot be made: \(explanation(above))"))
      }
      let name = String(path.split(separator: "/").last ?? "")
      clearLeftovers(named: "\(name).", ".part", in: folder.isEmpty ? "/" : folder)
      let list = Array(site.paths.joined(separator: "\n").utf8)
      let made = try await run(["write", fresh, site.folder], list)
      guard made.isSuccess else {
        throw WorkspaceError(
          Message(
            "the zip file cannot be written: \(made.reason). What was there before is as it was"))
      }
      let read = try await run(["read", fresh], [])
      var arrived: [String: String] = [:]
      for line in read.lines {
        let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
        if parts.count == 2 { arrived[parts[1]] = parts[0] }
      }
      guard read.isSuccess, arrived == site.files else {
        throw WorkspaceError(
          Message(
            "the zip file cannot be read back as it was written; what was there before is as it was"
          ))
      }
      guard rename(fresh, path) == 0 else {
        throw WorkspaceError(Message("'\(path)' cannot be replaced: \(explanation(errno))"))
      }
      return PublishingReceipt(
        compared: arrived.count, place: path, proof: Message("read back file by file"))
    } catch {
      unlink(fresh)
      throw .world(error)
    }
  }

  private func run(_ arguments: [String], _ input: [UInt8]) async throws(WorkspaceError)
    -> ProgramResult
  {
    try await runProgram(python, ["-I", "-c", zipProgram] + arguments, input: input)
  }
}

/// `write ZIP FOLDER` takes paths on its input; `read ZIP` tells hashes; `show ZIP PATH` gives a file.
/// Times in the file are fixed, so that the same site makes the same bytes.
private let zipProgram = """
  import hashlib, os, sys, zipfile

  def main(what, name, *rest):
      if what == "write":
          with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
              for path in sys.stdin.read().split("\\n"):
                  entry = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
                  entry.compress_type = zipfile.ZIP_DEFLATED
                  entry.external_attr = 0o100644 << 16
                  entry.create_system = 3
                  with open(os.path.join(rest[0], path), "rb") as file:
                      archive.writestr(entry, file.read())
          with open(name, "rb+") as file:
              os.fsync(file.fileno())
      elif what == "read":
          with zipfile.ZipFile(name) as archive:
              for entry in archive.infolist():
                  if not entry.is_dir():
                      print(hashlib.sha256(archive.read(entry)).hexdigest(), entry.filename, sep="\\t")
      else:
          with zipfile.ZipFile(name) as archive:
              sys.stdout.buffer.write(archive.read(rest[0]))

  try:
      main(*sys.argv[1:])
  except (OSError, zipfile.BadZipFile, KeyError) as error:
      sys.exit(str(error))
  """

extension DestinationKind {
  /// One file with the whole site.
  static let zip = DestinationKind(
    kind: .zip,
    open: { target, source throws(WorkspaceError) in
      ZipDestination(
        target.text("path") ?? "", in: source.workspace, installation: source.installation)
    })
}
