internal import BriefDiagnostics
internal import BriefModel
internal import CitationStyle

  func unread(_ path: String, _ program: String) -> Diagnostic {
    let told = Diagnostic(
      .unreadableReferences, at: SourceRange(path: path),
      Message("a bibliography of \(program) in this format is not read"),
      help: Message("export it as CSL JSON, BibLaTeX or RIS into Site, and remove this file"),
      severity: .warning)
    return told
  }
