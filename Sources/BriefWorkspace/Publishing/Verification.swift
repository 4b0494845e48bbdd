package import BriefCompiler
internal import BriefDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What a copy of a site is like beside the record of its edition.
package struct Verification: Sendable {
  package let edition: Edition
  /// The SHA-256 of the record: the name of the edition.
  package let name: String
  package var missing: [String] = []
  package var changed: [String] = []
  /// Files that the record does not know; only of folders.
  package var extra: [String] = []
  package var isSound: Bool { missing.isEmpty && changed.isEmpty }
}

/// Files that hosts take for themselves and do not give out.
private let hostFiles: Set<String> = [".nojekyll", ".domains", "CNAME"]

/// Holds a folder, or a site at an address, against the record of its edition.
///
/// - Parameter record: a record kept elsewhere; that of the copy itself unless given.
/// - Throws: where there is no copy, or no record that can be read.
package func verify(_ place: String, record: String?, workers: Int) async throws(WorkspaceError)
  -> Verification
{
  let isAddress = place.hasPrefix("https://") || place.hasPrefix("http://")
  if !isAddress, place.contains("://") {
    throw WorkspaceError(
      Message("'\(place)' is neither a folder nor an address that begins with https://"))
  }
  if isAddress { return try await verifyAddress(place, record, workers) }
  guard fileKind(place) == .folder else {
    throw WorkspaceError(
      Message(
        "there is no folder '\(place)'; name a folder, or an address that begins with https://"))
  }
  guard !OutputFolder.isReview(place) else {
    throw WorkspaceError(
      Message(
        "'\(place)' is a site for reviewers, which is no edition: it shows what the public may not see"
      ))
  }
  let bytes = try recordBytes(record ?? "\(place)/\(Edition.fileName)", of: place)
  var verification = try begin(bytes)
  let paths = verification.edition.files.keys.sorted()
  compare(paths, in: place, workers, &verification)
  let known = Set(paths).union([Edition.fileName, OutputFolder.mark])
  verification.extra = filesBelow(place).filter { !known.contains($0) }
  return verification
}

private func begin(_ bytes: [UInt8]) throws(WorkspaceError) -> Verification {
  guard let edition = Edition(bytes: bytes) else {
    throw WorkspaceError(
      Message("the record 'edition.json' cannot be read, or is of a later version of this tool"))
  }
  return Verification(edition: edition, name: digest(bytes[...]))
}

private func recordBytes(_ path: String, of place: String) throws(WorkspaceError) -> [UInt8] {
  guard case .success(let bytes) = readFile(path, limit: 256 << 20) else {
    throw WorkspaceError(
      Message(
        "'\(place)' has no record of an edition; 'briefs publish' makes one, or name one with --record"
      )
    )
  }
  return bytes
}

private func compare(
  _ paths: [String], in folder: String, _ workers: Int, _ verification: inout Verification
) {
  for (path, hash) in zip(paths, hashFiles(paths, in: folder, workers: workers)) {
    if let hash {
      if hash.digest != verification.edition.files[path] { verification.changed.append(path) }
    } else {
      verification.missing.append(path)
    }
  }
}

/// Fetches every file with curl into a folder that is removed again.
private func verifyAddress(_ address: String, _ record: String?, _ workers: Int)
  async throws(WorkspaceError) -> Verification
{
  let root = address.hasSuffix("/") ? address : address + "/"
  let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  let folder = "\(base)/briefs-verify-\(getpid())"
  let made = makeFolders(folder)
  guard made == 0 else {
    throw WorkspaceError(Message("'\(folder)' cannot be made: \(explanation(made))"))
  }
  defer { removeFolder(folder) }
  if record == nil {
    let fetched = try await fetch([Edition.fileName], from: root, to: folder)
    guard fileKind("\(folder)/\(Edition.fileName)") == .file else {
      throw WorkspaceError(
        Message(
          "no record of an edition can be fetched from '\(root)\(Edition.fileName)' (\(fetched.reason)); check the address, or name a record with --record"
        )
      )
    }
  }
  let bytes = try recordBytes(record ?? "\(folder)/\(Edition.fileName)", of: address)
  var verification = try begin(bytes)
  let paths = verification.edition.files.keys.sorted().filter { !hostFiles.contains($0) }
  _ = try await fetch(paths, from: root, to: folder)
  compare(paths, in: folder, workers, &verification)
  return verification
}

private func fetch(_ paths: [String], from root: String, to folder: String)
  async throws(WorkspaceError) -> ProgramResult
{
  var settings = ""
  for path in paths {
    settings += "url = \"\(root)\(percentEncoded(path))\"\n"
    settings +=
      "output = \"\(folder)/\(path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"\n"
  }
  return try await runProgram(
    "curl",
    [
      "--silent", "--show-error", "--fail", "--location", "--max-redirs", "3", "--globoff",
      "--proto", "=http,https", "--proto-redir", "=http,https", "--create-dirs", "--retry", "2",
      "--connect-timeout", "20", "--parallel", "--parallel-max", "8", "--config", "-",
    ], input: Array(settings.utf8))
}

private func percentEncoded(_ path: String) -> String {
  let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
  var out = ""
  for byte in path.utf8 {
    if plain.contains(byte) {
      out.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      let digits = String(byte, radix: 16, uppercase: true)
      out += "%" + (digits.count < 2 ? "0" : "") + digits
    }
  }
  return out
}
