internal import BriefDiagnostics
internal import BriefModel
internal import BriefSite
internal import Bytes
internal import Synchronization

/// The site as it would be if the withheld documents had never been written: what a proof holds the
/// finished site against. It is compiled from the public sources alone, so nothing withheld can be in
/// it, whatever the program does wrong.
struct PublicControl {
  /// For each file the SHA-256 of its bytes.
  let digests: [String: String]

  /// - Parameters:
  ///   - hidden: paths of withheld documents.
  ///   - withdrawn: paths of documents of which only title, date and reason stay.
  ///   - proof: takes everything that the site says from what may not be found.
  init(
    of checked: CheckedSite, without hidden: Set<String>, withdrawn: Set<String>,
    printed: [PrintedFile], workers: Int, allowingIn proof: inout WithholdingProof
  ) throws(WorkspaceError) {
    let world = PublicWorld(reading: checked.reading, hidden: hidden, withdrawn: withdrawn)
    let prepared = try prepare(Reading(world))
    let control = check(prepared, CompilationWish(workers: workers))
    var printing = Printing()
    printing.files = printed
    let output = plan(control, printing, workers: workers)
    let held = proof
    let state = Mutex<(digests: [String: String], met: Set<WithholdingProof.Met>)>(([:], []))
    try output.forEach(workers: workers) { route, bytes in
      let digest = sha256(bytes)
      // A file is copied as it is: that a public page leads to it does not make its words public.
      let met =
        isCopiedFile(route.path) ? [] : held.met(in: bytes, ProofForm.forms(of: route.path))
      state.withLock { state in
        state.digests[route.path] = digest
        state.met.formUnion(met)
      }
    }
    let result = state.withLock { $0 }
    proof.allow(result.met)
    // What is printed has the words of the templates besides, and of the sources.
    for (folder, suffix) in [("Templates", ".yml"), ("Templates", ".typ"), ("Templates", ".po")] {
      for path in world.files(in: folder, suffix: suffix) {
        if let file = try checked.reading.file(path) { proof.allow(file.bytes, as: path) }
      }
    }
    for document in control.documents where !withdrawn.contains(document.path) {
      guard case .success(let source) = checked.reading.document(document.path) else { continue }
      proof.allow(source.bytes, as: document.path)
    }
    digests = result.digests
  }
}

/// Whether a file of the site is one of the workspace's own files, not made from documents.
func isCopiedFile(_ path: String) -> Bool {
  path.hasPrefix("assets/") || path.hasPrefix("files/")
}

/// A world without its withheld documents.
private struct PublicWorld: World {
  let reading: Reading
  let hidden: Set<String>
  let withdrawn: Set<String>

  private var base: any World { reading.world }
  var moment: Moment { base.moment }

  func contents() -> Diagnosed<WorkspaceContents> {
    let all = base.contents()
    return Diagnosed(
      WorkspaceContents(
        documents: all.value.documents.filter { !hidden.contains($0) }, assets: all.value.assets),
      all.diagnostics)
  }

  func read(_ path: String, limit: Int) -> FileReading {
    if hidden.contains(path) { return .missing }
    guard isDocumentPath(path), case .success(let source) = reading.document(path) else {
      return base.read(path, limit: limit)
    }
    return .bytes(withdrawn.contains(path) ? whatStays(of: source.bytes) : source.bytes)
  }

  func files(in folder: String, suffix: String) -> [String] {
    base.files(in: folder, suffix: suffix).filter { !hidden.contains($0) }
  }

  func ownFiles(in folder: String, suffix: String) -> [String] {
    base.ownFiles(in: folder, suffix: suffix).filter { !hidden.contains($0) }
  }

  func installedStyle(_ path: String) -> SourceFile? { base.installedStyle(path) }
  func installedStyleNames() -> [String] { base.installedStyleNames() }
  func shippedCatalogues() -> [SourceFile] { base.shippedCatalogues() }
  func renames() async -> [(old: String, new: String)] { [] }

  func typesetter(fontPackages: [String]) throws(WorkspaceError) -> any Typesetting {
    throw WorkspaceError(Message("nothing is printed while a site is proved"))
  }
}

/// The file of a withdrawn document with nothing but what readers still see of it.
private func whatStays(of bytes: [UInt8]) -> [UInt8] {
  let kept: Set<String> = [
    "id", "kind", "lang", "title", "date", "updated", "status", "reason", "aliases",
    "superseded_by", "withdrawn",
  ]
  var result: [UInt8] = []
  var isFirst = true
  var keeps = false
  for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
    let text = String(decoding: line, as: UTF8.self).trimmingEnd()
    if text == "---" {
      result += line + [0x0A]
      if !isFirst { break }
      isFirst = false
      continue
    }
    if let first = text.unicodeScalars.first, first.properties.isAlphabetic || first == "\"" {
      keeps = kept.contains(String(text.prefix { $0 != ":" }).filter { $0 != "\"" })
    }
    if keeps { result += line + [0x0A] }
  }
  return result
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var text = self[...]
    while let last = text.unicodeScalars.last, last.properties.isWhitespace {
      text.unicodeScalars.removeLast()
    }
    return String(text)
  }
}
