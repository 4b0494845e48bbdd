internal import BriefDiagnostics
internal import BriefSite

extension CheckedSite {
  /// One document of the site as plain text.
  ///
  /// - Parameters:
  ///   - id: the id of the document.
  ///   - code: the language of the reader; the first of the site where there is none.
  package func plainText(of id: String, in code: String? = nil) throws(WorkspaceError) -> String {
    let (work, language, source) = try exported(id, code)
    guard
      let text = compiler.makeReader().plainText(source, work, in: language, of: linked.site)
    else { throw unread(source.path) }
    return text
  }

  /// What the typesetter is asked to print of one document of the site: for looking at.
  package func printSource(of id: String, in code: String? = nil) throws(WorkspaceError) -> String {
    let (work, language, source) = try exported(id, code)
    let printable = Printable(work: work, language: language, path: source.path)
    guard let request = compiler.makeReader().print(source, printable, of: linked.site) else {
      throw unread(source.path)
    }
    return String(decoding: request.typst, as: UTF8.self)
  }

  private func unread(_ path: String) -> WorkspaceError {
    WorkspaceError(
      Message("'\(path)' cannot be read; 'briefs check \(path)' tells what is wrong with it"))
  }

  private func exported(_ id: String, _ code: String?) throws(WorkspaceError) -> (
    work: Int, language: Int, source: SourceFile
  ) {
    let site = linked.site
    guard let work = site.work(withID: id) else {
      throw WorkspaceError(
        Message("there is no document '\(id)' that the public sees; 'briefs list' names them all"))
    }
    guard let language = code.map({ site.languages.firstIndex(of: $0) }) ?? 0 else {
      throw WorkspaceError(
        Message(
          "'\(code ?? "")' is not a language of the site (\(site.languages.joined(separator: ", ")))"))
    }
    switch reading.document(site.documents[site.document(of: work, in: language)].path) {
    case .success(let source): return (work, language, source)
    case .failure(let untaken): throw untaken.stops
    }
  }
}
