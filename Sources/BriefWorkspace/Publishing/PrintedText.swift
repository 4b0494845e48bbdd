internal import BriefDiagnostics
package import BriefCompiler
internal import Bytes

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The text of printed documents, and of authors' own PDFs and archives, as readers' programs extract it,
/// with what they show of a PDF beside its pages (title, subject, authors, keywords). It is kept by the
/// hash of each file, so that one that did not change is not read again.
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

  /// Extracts the words of files that authors made themselves. One that cannot be read has no text then:
  /// what that means is for the proof to say.
  ///
  /// - Parameter printed: files that the site's own printing made.
  package func extractOwn(_ site: BuiltSite, except printed: Set<String>, workers: Int) async {
    _ = makeFolders(kept)
    // The texts of files that the site does not have any more.
    let known = Set(site.files.values)
    for name in filesBelow(kept) where !known.contains(String(name.prefix(64))) {
      unlink("\(kept)/\(name)")
    }
    let candidates = site.paths.filter {
      !printed.contains($0) && !$0.hasSuffix(".html") && text(of: site.files[$0] ?? "") == nil
    }
    await withTaskGroup(of: Void.self) { group in
      for (position, path) in candidates.enumerated() {
        if position >= max(1, workers) { await group.next() }
        group.addTask {
          guard case .success(let bytes) = readFile("\(site.folder)/\(path)", limit: 1 << 30),
            let digest = site.files[path]
          else { return }
          let (isPacked, isArchive) = bytes.withUnsafeBufferPointer {
            (FinishedFiles.isPacked($0), FinishedFiles.isArchive($0))
          }
          if isArchive {
            try? await unpack(path, digest, in: site.folder)
          } else if isPacked {
            try? await extract(path, digest, in: site.folder)
          }
        }
      }
    }
  }

  /// The contents of an archive one behind the other; word processors and spreadsheets keep XML in theirs.
  /// Of text in UTF-16 the same text in UTF-8.
  private func unpack(_ path: String, _ digest: String, in folder: String)
    async throws(WorkspaceError)
  {
    let result = try await runProgram(
      "python3", ["-I", "-c", unpacking, "\(folder)/\(path)"], limit: 1 << 28)
    guard result.isSuccess else { throw WorkspaceError(result.reason) }
    try keep(result.output, digest)
  }

  private func extract(_ path: String, _ digest: String, in folder: String)
    async throws(WorkspaceError)
  {
    let result: ProgramResult
    do {
      result = try await runProgram(
        "pdftotext", ["-q", "-htmlmeta", "-enc", "UTF-8", "\(folder)/\(path)", "-"])
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
    try keep(result.output.withUnsafeBufferPointer { shownText($0) }, digest)
  }

  private func keep(_ text: [UInt8], _ digest: String) throws(WorkspaceError) {
    let target = file(of: digest)
    let number = text.withUnsafeBufferPointer { writeFile(target + ".part", $0) }
    guard number == 0, renameFile(target + ".part", target) == 0 else {
      throw WorkspaceError(Message("'\(target)' cannot be written: \(explanation(number))"))
    }
  }

  private func file(of digest: String) -> String { "\(kept)/\(digest).txt" }

  /// The text of a file with a hash; nil where it was not extracted.
  package func text(of digest: String) -> [UInt8]? {
    if case .success(let bytes) = readFile(file(of: digest), limit: 1 << 28) {
      bytes
    } else {
      nil
    }
  }
}

/// Names and contents of what an archive holds, and of the archives and PDFs within it. A small archive can
/// hold more than any memory, and itself: size and depth are bounded.
private let unpacking = """
  import gzip, io, subprocess, sys, tarfile, zipfile
  left = 1 << 28

  def read(stream):
      data = stream.read(left + 1)
      if len(data) > left: sys.exit("more than 256 MB are packed in it")
      return data

  def write(data):
      global left
      left -= len(data)
      if left < 0: sys.exit("more than 256 MB are packed in it")
      sys.stdout.buffer.write(data + b"\\n")

  def unpack(data, depth):
      if depth > 4: sys.exit("archives lie in it more than four deep")
      if data[:4] == b"PK\\3\\4":
          with zipfile.ZipFile(io.BytesIO(data)) as archive:
              for name in archive.namelist():
                  write(name.encode("utf-8", "replace"))
                  with archive.open(name) as member: unpack(read(member), depth + 1)
      elif data[:2] == b"\\x1f\\x8b":
          with gzip.GzipFile(fileobj=io.BytesIO(data)) as member: unpack(read(member), depth + 1)
      elif data[257:262] == b"ustar":
          with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
              for entry in archive:
                  write(entry.name.encode("utf-8", "replace"))
                  member = archive.extractfile(entry)
                  if member: unpack(read(member), depth + 1)
      elif data[:2] in (b"\\xff\\xfe", b"\\xfe\\xff"):
          write(data.decode("utf-16", "replace").encode("utf-8", "replace"))
      elif b"%PDF-" in data[:1100]:
          made = subprocess.run(
              ["pdftotext", "-q", "-htmlmeta", "-enc", "UTF-8", "-", "-"], input=data,
              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
          if made.returncode: sys.exit("a PDF in it cannot be read")
          write(made.stdout)
      else:
          write(data)

  with open(sys.argv[1], "rb") as file: unpack(read(file), 0)
  """

/// What `pdftotext -htmlmeta` says without what it writes around it: the values that readers' programs show
/// beside the pages, and the text of these.
private func shownText(_ page: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  guard let start = page.firstRange(of: "<pre>", from: 0) else { return Array(page) }
  let head = page.text(0..<start)
  var lines = head.matches(of: /<title>([^<]*)<\/title>/).map { String($0.1) }
  for value in head.matches(of: /<meta name="(\w+)" content="([^"]*)"\/?>/)
  where !["Creator", "Producer", "CreationDate", "ModDate"].contains(value.1) {
    lines.append(String(value.2))
  }
  return Array(lines.joined(separator: "\n").utf8) + [0x0A] + page[(start + 5)...]
}
