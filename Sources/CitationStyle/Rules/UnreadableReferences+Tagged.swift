internal import BriefDiagnostics

extension ReferenceFindings {
  mutating func tellNoRecord(_ range: Range<Int>, _ format: String) {
    tell(
      .unreadableReferences, range.lowerBound..<min(range.upperBound, range.lowerBound + 200),
      Message("this record has neither a title nor an author, so nothing can cite it"),
      help: Message("complete it, or export the file again as \(format)"), severity: .warning)
  }

  mutating func tellStray(_ range: Range<Int>, _ format: String, isAll: Bool) {
    tell(
      .unreadableReferences, range.lowerBound..<min(range.upperBound, range.lowerBound + 200),
      isAll
        ? Message("this is no bibliography in \(format)")
        : Message("this line belongs to no record"),
      help: Message("export the file again as \(format), CSL JSON or BibLaTeX"),
      severity: isAll ? .error : .warning)
  }
}
