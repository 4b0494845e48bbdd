internal import BriefDiagnostics
internal import BriefModel

extension Linker {
  /// The documents that fields name: `related`, `superseded_by`.
  mutating func checkReferences() {
    for index in documents.indices {
      let document = documents[index]
      let own = document.fields
      var named: Set<String> = []
      for reference in own.related + (own.supersededBy.map { [$0] } ?? []) + own.values.documents
      where reference.range.path == document.path {
        // One id is told once, however often it stands there.
        guard named.insert(reference.value).inserted else { continue }
        guard let target = originals[reference.value] else {
          tellBrokenName(reference)
          continue
        }
        checkShown(
          target, to: index, at: reference.range,
          help: Message("remove it until the document is shown"))
      }
    }
  }
}
