internal import BriefDiagnostics
package import BriefCompiler
internal import Bytes

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The text of printed documents as readers' programs extract it. It is kept by the hash of each PDF, so
/// that a print that did not change is not read again.
package struct PrintedText: Sendable {
  private let kept: String

  package init(_ workspace: Workspace) { kept = "\(workspace.root)/Site/.cache/texts" }

  /// Extracts what is not known yet, with `pdftotext` of Poppler.
  ///
  /// - Parameters:
  ///   - digests: for each printed file of the site its SHA-256.
  ///   - folder: where these files lie.
  /// - Throws: where the program is missing, or cannot read a file.
  package func extract(_ digests: [String: String], in folder: String, workers: Int)
    async throws(WorkspaceError)
  {
    _ = makeFolders(kept)
    let known = Set(digests.values)
    for name in filesBelow(kept) where !known.contains(name) { unlink("\(kept)/\(name)") }
    let missing = digests.keys.sorted().filter { text(of: digests[$0] ?? "") == nil }
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (position, path) in missing.enumerated() {
          if position >= max(1, workers) { try await group.next() }
          group.addTask { try await extract(path, digests[path] ?? "", in: folder) }
        }
        try await group.waitForAll()
      }
    } catch let error as WorkspaceError {
      throw error
    } catch {
      throw WorkspaceError(Message("the text of the PDFs could not be read: \(error)"))
    }
  }

  private func extract(_ path: String, _ digest: String, in folder: String)
    async throws(WorkspaceError)
  {
    let result: ProgramResult
    do {
      result = try await runProgram("pdftotext", ["-q", "-enc", "UTF-8", "\(folder)/\(path)", "-"])
    } catch {
      throw WorkspaceError(
        Message(
          "the text of the PDFs cannot be read, so nobody can prove what they say; install 'pdftotext' (on Debian: apt-get install poppler-utils), or publish with --no-pdf"
        )
      )
    }
    guard result.isSuccess else {
      throw WorkspaceError(Message("the text of '\(path)' cannot be read: \(result.reason)"))
    }
    let target = "\(kept)/\(digest)"
    let number = result.output.withUnsafeBufferPointer { writeFile(target + ".part", $0) }
    guard number == 0, renameFile(target + ".part", target) == 0 else {
      throw WorkspaceError(Message("'\(target)' cannot be written: \(explanation(number))"))
    }
  }

  /// The text of a PDF with a hash; nil where it was not extracted.
  package func text(of digest: String) -> [UInt8]? {
    if case .success(let bytes) = readFile("\(kept)/\(digest)", limit: 1 << 28) {
      bytes
    } else {
      nil
    }
  }
}
