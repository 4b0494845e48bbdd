internal import BriefDiagnostics
internal import BriefModel

extension Linker {
  /// Gives every document its place: originals by their ids and files, translations beside them.
  mutating func gather(_ checked: [CheckedDocument]) {
    documents.reserveCapacity(checked.count)
    paths.reserveCapacity(checked.count)
    originals.reserveCapacity(checked.count)
    var folded: [String: Int] = [:]
    for case .original(let document) in checked {
      if let first = originals[document.id] {
        tellDuplicateId(document, first)
        // Its address is taken, but links to its file still have a place to lead to.
        paths[document.path] = first
        continue
      }
      // Ids are written small; only one that is not can differ from another by capitals alone.
      let isSmall = document.id.utf8.allSatisfy { $0 < 0x41 || ($0 > 0x5A && $0 < 0x80) }
      let lowered = isSmall ? document.id : document.id.lowercased()
      if let other = isSmall && folded.isEmpty ? nil : folded[lowered] ?? originals[lowered] {
        tellIdsDiffer(document, other)
      }
      if !isSmall { folded[lowered] = documents.count }
      originals[document.id] = documents.count
      paths[document.path] = documents.count
      add(document, original: documents.count, originalShown: true)
    }
    for case .translation(let translation) in checked {
      let document = translation.text
      guard let original = paths[DocumentName.original(of: document.path)] else {
        tellMissingOriginal(of: translation)
        continue
      }
      if document.language == documents[original].language {
        tellSameLanguage(document)
        continue
      }
      paths[document.path] = documents.count
      let joined = translation.document(
        of: documents[original], vocabulary, asOf: asOf, isThorough: isThorough)
      diagnostics += joined.diagnostics
      add(joined.value, original: original, originalShown: isShown[original])
    }
  }

  private mutating func add(_ document: Document, original: Int, originalShown: Bool) {
    documents.append(document)
    originalOf.append(original)
    let reason: Withheld.Reason? =
      if document.isTranslation && !originalShown {
        .original
      } else if document.fields.status < vocabulary.site.publicFrom {
        .status(document.fields.status)
      } else if let embargo = document.fields.embargo, embargo > asOf {
        .embargo(embargo)
      } else {
        nil
      }
    isShown.append(reason == nil)
    guard let reason, !document.isUnreadable else { return }
    withheld.append(Withheld(path: document.path, title: document.title, reason: reason))
    if !includeWithheld { withheldPaths.insert(document.path) }
  }
}
