internal import BriefDiagnostics

extension ReferenceFindings {
  mutating func tellNoRecord(_ range: Range<Int>, _ format: String) {
    tell(
      .unreadableReferences, range.lowerBound..<min(range.upperBound, range.lowerBound + 200),
      "this record has neither a title nor an author, so nothing can cite it",
      help: "complete it, or export the file again as \(format)",
      es: (
        "este registro no tiene título ni autor, así que nada puede citarlo",
        "complételo o exporte el archivo de nuevo como \(format)"
      ), severity: .warning)
  }

  mutating func tellStray(_ range: Range<Int>, _ format: String, isAll: Bool) {
    tell(
      .unreadableReferences, range.lowerBound..<min(range.upperBound, range.lowerBound + 200),
      isAll ? "this is no bibliography in \(format)" : "this line belongs to no record",
      help: "export the file again as \(format), CSL JSON or BibLaTeX",
      es: (
        isAll
          ? "esto no es una bibliografía en \(format)"
          : "esta línea no pertenece a ningún registro",
        "exporte el archivo de nuevo como \(format), CSL JSON o BibLaTeX"
      ), severity: isAll ? .error : .warning)
  }
}
