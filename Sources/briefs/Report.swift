import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefSite
import BriefWorkspace

/// Prints findings in the wanted format; JSON goes to standard output, the others to standard error.
func report(_ diagnostics: [Diagnostic], _ reading: Reading, _ options: WorkspaceOptions) {
  let catalogue = options.catalogue
  var excerpts = SourceExcerpts { reading.excerpt($0) }
  switch options.format {
  case .json: print(printJSON(diagnostics, &excerpts, in: catalogue), terminator: "")
  case .gitlab: print(printGitLab(diagnostics, &excerpts, in: catalogue), terminator: "")
  case .github:
    for diagnostic in diagnostics {
      print(printGitHub(diagnostic, &excerpts, in: catalogue), terminator: "")
    }
  case .concise:
    for diagnostic in diagnostics {
      complain(printConcise(diagnostic, &excerpts, in: catalogue), ending: "")
    }
  case .rich:
    for diagnostic in diagnostics {
      complain(printRich(diagnostic, &excerpts, colour: Terminal.hasColour, in: catalogue))
    }
  }
}

/// `2 errors and 1 warning in 2 of 31 documents`, or nil where there is nothing to count.
func summary(_ diagnostics: [Diagnostic], of documents: Int) -> Message? {
  let errors = diagnostics.filter { $0.severity == .error }.count
  let warnings = diagnostics.filter { $0.severity == .warning }.count
  guard errors + warnings > 0 else { return nil }
  let parts = [
    errors == 0 ? nil : countedErrors(errors), warnings == 0 ? nil : countedWarnings(warnings),
  ].compactMap(\.self)
  let paths = Set(diagnostics.compactMap { $0.range?.path })
  let inDocuments = paths.filter { $0.hasPrefix("Briefs/") && $0.hasSuffix(".md") }.count
  let found = Message.allOf(parts)
  if inDocuments == paths.count && inDocuments <= documents {
    return Message("\(found) in \(inDocuments) of \(countedDocuments(documents))")
  }
  if paths.isEmpty { return Message("\(found) in the workspace") }
  return Message("\(found) in \(countedFiles(paths.count))")
}

func countedErrors(_ n: Int) -> Message { .counted(n, one: "\(n) error", other: "\(n) errors") }
func countedWarnings(_ n: Int) -> Message {
  .counted(n, one: "\(n) warning", other: "\(n) warnings")
}
func countedDocuments(_ n: Int) -> Message {
  n == 0 ? Message("no document") : .counted(n, one: "\(n) document", other: "\(n) documents")
}
func countedFiles(_ n: Int) -> Message {
  n == 0 ? Message("no file") : .counted(n, one: "\(n) file", other: "\(n) files")
}
/// The last line of a list that was cut.
func andMore(_ n: Int) -> Message { .counted(n, one: "and \(n) more", other: "and \(n) more") }

/// What the public does not see, and why.
func describe(_ withheld: [Withheld]) -> [Message] {
  withheld.sorted { $0.path < $1.path }.map { item in
    let reason =
      switch item.reason {
      case .status(let status): Message("its status is '\(status.adjective)'")
      case .embargo(let moment):
        moment.seconds == .max
          ? Message("its embargo cannot be read")
          : Message("it is under embargo until \(moment.date.iso)")
      case .original: Message("its original is withheld")
      }
    return .joined([.verbatim("  \(item.path)"), reason], by: ": ")
  }
}

/// `error:` as it stands before a refusal.
var errorMark: String { "\(Terminal.paint.severity(.error, say(Severity.error.name))):" }
