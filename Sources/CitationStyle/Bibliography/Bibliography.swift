package import BriefDiagnostics

/// The works of a bibliography, and where each stands in its file.
package struct Bibliography: Sendable {
  package var items: [Item] = []
  /// For each item, where its key stands.
  package var places: [SourceRange] = []
  /// Other keys of works, with the work's position: `ids` of BibLaTeX, `citation-key` of Zotero.
  package var aliases: [(key: String, work: Int)] = []
  /// Keys whose entries could not be read, and where that went wrong.
  package var lost: [String: SourceRange] = [:]

  package init() {}
}
