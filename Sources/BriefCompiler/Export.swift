internal import BriefSite

extension CheckedSite {
  /// One document of the site as plain text.
  ///
  /// - Parameters:
  ///   - id: the id of the document.
  ///   - code: the language of the reader; the first of the site where there is none.
  package func plainText(of id: String, in code: String? = nil) throws(WorkspaceError) -> String {
    let site = linked.site
    guard let work = site.work(withID: id) else {
      throw WorkspaceError(
        "there is no document '\(id)' that the public sees; 'briefs list' names them all")
    }
    guard let language = code.map({ site.languages.firstIndex(of: $0) }) ?? 0 else {
      throw WorkspaceError(
        "'\(code ?? "")' is not a language of the site (\(site.languages.joined(separator: ", ")))")
    }
    let path = site.documents[site.document(of: work, in: language)].path
    switch reading.document(path) {
    case .success(let source):
      guard let text = compiler.makeReader().plainText(source, work, in: language, of: site) else {
        throw Reading.changed(path)
      }
      return text
    case .failure(let untaken): throw untaken.stops
    }
  }
}
