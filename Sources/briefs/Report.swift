import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefSite
import BriefWorkspace

/// Prints findings in the wanted format; JSON goes to standard output, the others to standard error.
func report(_ diagnostics: [Diagnostic], _ reading: Reading, _ options: WorkspaceOptions) {
  let (format, language) = (options.format, options.language)
  var excerpts = SourceExcerpts { reading.excerpt($0) }
  switch format {
  case .json: print(printJSON(diagnostics, &excerpts, language: language), terminator: "")
  case .gitlab:
    print(printGitLab(diagnostics, &excerpts, language: language), terminator: "")
  case .github:
    for diagnostic in diagnostics {
      print(printGitHub(diagnostic, &excerpts, language: language), terminator: "")
    }
  case .concise:
    for diagnostic in diagnostics {
      complain(printConcise(diagnostic, &excerpts, language: language), ending: "")
    }
  case .rich:
    for diagnostic in diagnostics {
      complain(
        printRich(diagnostic, &excerpts, colour: Terminal.hasColour, language: language))
    }
  }
}

/// `2 errors and 1 warning in 2 of 31 documents`, or nil where there is nothing to count.
func summary(_ diagnostics: [Diagnostic], of documents: Int, language: String) -> String? {
  let errors = diagnostics.filter { $0.severity == .error }.count
  let warnings = diagnostics.filter { $0.severity == .warning }.count
  guard errors + warnings > 0 else { return nil }
  let spanish = language.hasPrefix("es")
  let parts = [
    spanish ? counted(errors, "error", "errores") : counted(errors, "error"),
    spanish ? counted(warnings, "aviso", "avisos") : counted(warnings, "warning"),
  ].compactMap(\.self)
  let paths = Set(diagnostics.compactMap { $0.range?.path })
  let inDocuments = paths.filter { $0.hasPrefix("Briefs/") && $0.hasSuffix(".md") }.count
  let all = inDocuments == paths.count && inDocuments <= documents
  let joined = parts.joined(separator: spanish ? " y " : " and ")
  if spanish {
    return joined
      + (all
        ? " en \(inDocuments) de \(counted(documents, "documento", "documentos") ?? "0 documentos")"
        : " en \(counted(paths.count, "archivo", "archivos") ?? "el espacio de trabajo")")
  }
  return joined
    + (all
      ? " in \(inDocuments) of \(counted(documents, "document") ?? "0 documents")"
      : " in \(counted(paths.count, "file") ?? "the workspace")")
}

/// `1 error` or `7 errors`; nil for none.
func counted(_ count: Int, _ noun: String) -> String? { counted(count, noun, noun + "s") }

/// `1 error` or `7 errores`; nil for none.
func counted(_ count: Int, _ one: String, _ many: String) -> String? {
  count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
}

/// What the public does not see, and why.
func describe(_ withheld: [Withheld], language: String) -> [String] {
  let spanish = language.hasPrefix("es")
  return withheld.sorted { $0.path < $1.path }.map { item in
    let reason =
      switch item.reason {
      case .status(let status):
        spanish ? "su estado es '\(status.rawValue)'" : "its status is '\(status.rawValue)'"
      case .embargo(let moment):
        moment.seconds == .max
          ? spanish ? "su embargo no puede leerse" : "its embargo cannot be read"
          : spanish
            ? "está bajo embargo hasta el \(moment.date.iso)"
            : "it is under embargo until \(moment.date.iso)"
      case .original: spanish ? "su original está retenido" : "its original is withheld"
      }
    return "  \(item.path): \(reason)"
  }
}
