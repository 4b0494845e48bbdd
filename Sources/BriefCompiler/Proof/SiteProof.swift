internal import BriefDiagnostics
internal import BriefModel
internal import BriefSite
internal import Bytes

/// Proves over every byte of a built site that it may be sent: nothing withheld is in it, every link
/// leads somewhere, no page asks another site for anything, and no file is larger than hosts take.
package struct SiteProof {
  let checked: CheckedSite
  let site: FinishedFiles
  let workers: Int
  let language: String

  /// - Parameter site: the files as they would be sent.
  package init(_ checked: CheckedSite, _ site: FinishedFiles, workers: Int, language: String) {
    self.checked = checked
    self.site = site
    self.workers = workers
    self.language = language
  }

  private var spanish: Bool { language == "es" }
  private func say(_ english: String, _ spanish: String) -> String {
    self.spanish ? spanish : english
  }

  /// What is wrong, in sentences; nothing where all is well.
  ///
  /// - Parameter largestFile: how many bytes a file may have at the target; nil for any number.
  package func faults(largestFile: Int?) throws(WorkspaceError) -> [String] {
    let secrets = try withholding()
    let paths = site.paths
    let site = site
    let pages = paths.filter { $0.hasSuffix(".html") }
    let parts = concurrentMap(count: pages.count, workers: workers, state: { 0 }) { index, _ in
      site.bytes(pages[index]).withUnsafeBufferPointer {
        LinkProof.parts(of: $0, at: pages[index])
      }
    }
    let links = LinkProof(
      address: checked.linked.site.vocabulary.site.address, paths: paths, parts: parts)
    let found: [(WithholdingProof.Leak?, [LinkProof.Fault])] = concurrentMap(
      count: paths.count, workers: workers, state: { 0 }
    ) { index, _ in
      let path = paths[index]
      return site.bytes(path).withUnsafeBufferPointer { bytes in
        (
          secrets.leak(in: bytes, at: path),
          path.hasSuffix(".html") ? links.faults(in: bytes, at: path) : []
        )
      }
    }
    var faults = found.compactMap(\.0).map { leak in
      say(
        "'\(leak.path)' holds words of a document that the public may not see: \"\(leak.words)\"",
        "'\(leak.path)' contiene palabras de un documento que el público no debe ver: «\(leak.words)»"
      )
    }
    faults += printedFaults(secrets)
    faults += try assetFaults()
    faults += found.flatMap(\.1).map { fault in
      fault.kind == .leadsNowhere
        ? say(
          "a link in '\(fault.path)' leads nowhere: '\(fault.address)'",
          "un enlace de '\(fault.path)' no lleva a ninguna parte: '\(fault.address)'")
        : say(
          "'\(fault.path)' would ask another site for '\(fault.address)'",
          "'\(fault.path)' pediría '\(fault.address)' a otro sitio")
    }
    if let largestFile, site.largest.size > largestFile {
      let size = site.largest.size / 1_000_000
      faults.append(
        say(
          "'\(site.largest.path)' has \(size) MB, and hosts take at most \(largestFile / 1_000_000); make its pictures smaller",
          "'\(site.largest.path)' tiene \(size) MB y los servicios admiten \(largestFile / 1_000_000); reduzca sus imágenes"
        ))
    }
    return faults
  }

  // MARK: What is withheld

  /// Sources of what may not be shown, against everything that may.
  private func withholding() throws(WorkspaceError) -> WithholdingProof {
    let linked = checked.linked
    let isShown = Set(linked.site.documents.map(\.path))
    var secrets: [WithholdingProof.Secret] = []
    var known: [[UInt8]] = []
    for document in checked.documents {
      let source: SourceFile
      switch checked.reading.document(document.path) {
      case .success(let read): source = read
      case .failure(.changed(let path)): throw Reading.changed(path)
      // It could not be read when it was checked either, so nothing of it is shown.
      case .failure(.told): continue
      }
      if !isShown.contains(document.path) {
        // A withheld translation shares the address of its original.
        let address =
          document.isTranslation || linked.site.work(withID: document.id) != nil
          ? ""
          : document.kind == .page ? "\(document.id)/" : "\(document.kind.folder)/\(document.id)/"
        secrets.append(.init(source: source.bytes, title: document.title, address: address))
      } else if document.fields.status == .withdrawn {
        // Title, date and reason stay; nothing else does.
        secrets.append(.init(source: source.bytes, title: "", address: ""))
        known.append(Array("\(document.title)\n\(document.fields.reason ?? "")".utf8))
      } else {
        known.append(source.bytes)
      }
    }
    if secrets.isEmpty { return WithholdingProof([], known: []) }
    for (folder, suffix) in [
      ("Site", ".yml"), ("Site", ".json"), ("Site", ".bib"), ("Templates", ".yml"),
      ("Templates", ".mustache"), ("Templates", ".typ"),
    ] {
      for path in checked.reading.world.files(in: folder, suffix: suffix)
      where !path.hasPrefix("Site/public/") {
        if let file = try checked.reading.file(path) { known.append(file.bytes) }
      }
    }
    known += checked.compiler.vocabulary.sources.titles.map { Array($0.utf8) }
    for language in ["en", "es"] {
      known += allRules.map { Array($0.manual(in: language).utf8) }
      for group in manualGroups {
        known += group.fields.map {
          Array("\($0.name) \($0.meaning.text(in: language)) \($0.example)".utf8)
        }
      }
      known += checked.compiler.vocabulary.countries.names(in: language).map { Array($0.utf8) }
    }
    return WithholdingProof(secrets, known: known)
  }

  /// A PDF's text is packed; it comes from its source, which is kept beside it byte for byte.
  private func printedFaults(_ secrets: WithholdingProof) -> [String] {
    guard !secrets.isEmpty else { return [] }
    let printed = site.paths.filter {
      $0.hasSuffix(".pdf") && !$0.hasPrefix("assets/") && !$0.hasPrefix("files/")
    }
    return printed.compactMap { path in
      // A preview may have printed a draft to the same place since.
      guard sha256(site.keptPrint(path)) == site.digests[path] else {
        return say(
          "'\(path)' was printed anew while it was proved; publish again",
          "'\(path)' se imprimió de nuevo mientras se comprobaba; publique otra vez")
      }
      let source = site.printSource(path)
      let leak = source.withUnsafeBufferPointer { secrets.leak(in: $0, at: path + ".typ") }
      return leak.map {
        say(
          "'\(path)' holds words of a document that the public may not see: \"\($0.words)\"",
          "'\(path)' contiene palabras de un documento que el público no debe ver: «\($0.words)»")
      }
    }
  }

  /// A picture that only withheld documents show is in no other guise either.
  private func assetFaults() throws(WorkspaceError) -> [String] {
    let hidden = checked.linked.withheldAssets
    let shown = Set(
      checked.compiler.assets(of: checked.linked, among: checked.contents.assets).map(\.path))
    var digests: Set<String> = []
    var allowed: Set<String> = []
    for path in hidden.union(shown) {
      guard let file = try checked.reading.file(path) else { throw Reading.changed(path) }
      if shown.contains(path) {
        allowed.insert(sha256(file.bytes))
      } else {
        digests.insert(sha256(file.bytes))
      }
    }
    return site.paths.filter {
      site.digests[$0].map { digests.contains($0) && !allowed.contains($0) } ?? false
    }.map {
      say(
        "'\($0)' is a file that only withheld documents show",
        "'\($0)' es un archivo que solo muestran documentos retenidos")
    }
  }
}
