package import BriefDiagnostics
internal import BriefModel
package import BriefSite
internal import Bytes

/// Proves over every byte of a built site that it may be sent: nothing withheld is in it, every link
/// leads somewhere, no page asks another site for anything, and no file is larger than hosts take.
///
/// What could not be looked at has failed.
package struct SiteProof {
  let checked: CheckedSite
  let site: FinishedFiles
  let printed: [PrintedFile]
  let workers: Int

  /// - Parameters:
  ///   - site: the files as they would be sent.
  ///   - printed: what was printed.
  package init(
    _ checked: CheckedSite, _ site: FinishedFiles, printed: [PrintedFile], workers: Int
  ) {
    self.checked = checked
    self.site = site
    self.printed = printed
    self.workers = workers
  }

  /// What was found in one file.
  private struct Found: Sendable {
    var leaks: [WithholdingProof.Leak] = []
    var links: [LinkProof.Fault] = []
    /// Whether it could not be read.
    var isUnreadable = false
    /// Whether it is a file of an author whose words do not come out.
    var isClosed = false
    /// Whether nothing that is public makes a file of this name and these bytes.
    var isForeign = false
  }

  /// What is wrong, in sentences; nothing where all is well.
  ///
  /// - Parameter largestFile: how many bytes a file may have at the target; nil for any number.
  package func faults(largestFile: Int?) throws(WorkspaceError) -> [Message] {
    let (secrets, control) = try withholding()
    let (paths, site) = (site.paths, site)
    let pages = paths.filter { $0.hasSuffix(".html") }
    let parts = concurrentMap(count: pages.count, workers: workers, state: { 0 }) { index, _ in
      (site.bytes(pages[index]) ?? []).withUnsafeBufferPointer {
        LinkProof.parts(of: $0, at: pages[index])
      }
    }
    let links = LinkProof(
      address: checked.linked.site.vocabulary.site.address, paths: paths, parts: parts)
    let prints = Set(printed.map(\.route.path))
    let found: [Found] = concurrentMap(count: paths.count, workers: workers, state: { 0 }) {
      index, _ in
      let path = paths[index]
      var found = Found()
      guard let bytes = site.bytes(path) else {
        found.isUnreadable = true
        return found
      }
      bytes.withUnsafeBufferPointer { bytes in
        if path.hasSuffix(".html") { found.links = links.faults(in: bytes, at: path) }
        // The same bytes were made from public sources alone.
        guard let control, control.digests[path] != site.digests[path] || isCopiedFile(path)
        else { return }
        found.leaks = secrets.leaks(in: bytes, at: path)
        if prints.contains(path) || !path.hasSuffix(".html") && FinishedFiles.isPacked(bytes) {
          guard let text = site.printedText(path) else {
            if prints.contains(path) { found.isUnreadable = true } else { found.isClosed = true }
            return
          }
          // What comes out of a PDF has its signs escaped, what comes out of a text's archive is XML.
          text.withUnsafeBufferPointer {
            found.leaks += secrets.leaks(in: $0, at: path, as: ".xml")
          }
        }
        if !prints.contains(path), control.digests[path] == nil, !FinishedFiles.own.contains(path) {
          found.isForeign = true
        }
      }
      return found
    }
    var faults: [Message] = []
    for (path, found) in zip(paths, found) where found.isUnreadable {
      faults.append(
        Message("'\(path)' cannot be read, so nobody knows what it says; publish again"))
    }
    for (path, found) in zip(paths, found) where found.isClosed {
      faults.append(closedFault(path, secrets.documents))
    }
    faults += leakFaults(found.flatMap(\.leaks))
    for (path, found) in zip(paths, found) where found.isForeign && found.leaks.isEmpty {
      faults.append(
        Message(
          "'\(path)' is part of the site, but nothing that the public may see makes or shows it; remove what puts it there"
        ))
    }
    faults += found.flatMap(\.links).map(linkFault)
    if let largestFile, site.largest.size > largestFile {
      let size = site.largest.size / 1_000_000
      faults.append(
        Message(
          "'\(site.largest.path)' has \(size) MB, and hosts take at most \(largestFile / 1_000_000); make its pictures smaller"
        ))
    }
    return faults
  }

  // MARK: Sentences

  /// One for each withheld document and words of it, with the places.
  private func leakFaults(_ leaks: [WithholdingProof.Leak]) -> [Message] {
    var order: [[String]] = []
    var places: [[String]: [String]] = [:]
    for leak in leaks {
      let key = [leak.document, leak.words]
      if places[key] == nil { order.append(key) }
      if places[key]?.last != leak.path { places[key, default: []].append(leak.path) }
    }
    return order.map { key in
      let all = places[key] ?? []
      let shown = all.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
      let more = all.count > 3 ? ", +\(all.count - 3)" : ""
      return Message(
        "words of '\(key[0])', which the public may not see, stand in \(shown)\(more): \"\(key[1])\". No public document says them: take them out of the template or file that puts them there, or take that file out of Site/assets; until then take '\(key[0])' out of Briefs to publish the rest"
      )
    }
  }

  private func closedFault(_ path: String, _ documents: [String]) -> Message {
    let shown = documents.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let more = documents.count > 3 ? ", +\(documents.count - 3)" : ""
    return Message(
      "the words of '\(path)' cannot be read, so nobody can prove that it says nothing of what the public may not see (\(shown)\(more)); save the file anew without a password, or take it out of Site/assets; PDFs, alone or in archives, are read with 'pdftotext' of the Debian package 'poppler-utils'"
    )
  }

  private func linkFault(_ fault: LinkProof.Fault) -> Message {
    fault.kind == .leadsNowhere
      ? Message("a link in '\(fault.path)' leads nowhere: '\(fault.address)'")
      : Message("'\(fault.path)' would ask another site for '\(fault.address)'")
  }

  // MARK: What is withheld

  /// What may not be found, and the site without it; no control where nothing is withheld.
  private func withholding() throws(WorkspaceError) -> (WithholdingProof, PublicControl?) {
    let linked = checked.linked
    let shown = Set(linked.site.documents.map(\.path))
    let documents = Dictionary(
      checked.documents.map { ($0.path, $0) }, uniquingKeysWith: { one, _ in one })
    var secrets: [WithholdingProof.Secret] = []
    var withdrawn: Set<String> = []
    for path in checked.contents.documents {
      let document = documents[path]
      let isWithdrawn = document?.fields.status == .withdrawn
      if shown.contains(path), !isWithdrawn { continue }
      guard case .success(let source) = checked.reading.document(path) else {
        throw WorkspaceError(
          Message(
            "'\(path)' is withheld and cannot be read any more, so nobody can prove that nothing of it is public; publish again"
          ))
      }
      if shown.contains(path) { withdrawn.insert(path) }
      secrets.append(
        .init(
          path: path, source: source.bytes,
          rendered: document?.body.bytes.withUnsafeBytes { Array($0) } ?? [],
          // Of what was withdrawn the title stays.
          title: isWithdrawn ? "" : document?.title ?? ""))
    }
    var proof = WithholdingProof(secrets)
    if secrets.isEmpty { return (proof, nil) }
    let hidden = Set(secrets.map(\.path)).subtracting(withdrawn)
    let control = try PublicControl(
      of: checked, without: hidden, withdrawn: withdrawn, printed: printed, workers: workers,
      allowingIn: &proof)
    return (proof, control)
  }
}
