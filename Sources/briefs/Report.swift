import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefSite
import BriefWorkspace

/// Where findings go: a command that was asked for them prints them to standard output, one that tells
/// them by the way to standard error. What other programs read is always on standard output.
enum ReportPlace { case output, error }

/// Prints findings in the wanted format.
func report(
  _ diagnostics: [Diagnostic], _ reading: Reading, _ options: WorkspaceOptions,
  to place: ReportPlace = .error
) {
  let catalogue = options.catalogue
  var excerpts = SourceExcerpts { reading.excerpt($0) }
  switch options.format {
  case .json: printJSON(diagnostics, &excerpts, in: catalogue) { print($0, terminator: "") }
  case .gitlab: printGitLab(diagnostics, &excerpts, in: catalogue) { print($0, terminator: "") }
  case .github:
    for diagnostic in diagnostics {
      print(printGitHub(diagnostic, &excerpts, in: catalogue), terminator: "")
    }
  case .concise:
    for diagnostic in diagnostics {
      tell(printConcise(diagnostic, &excerpts, in: catalogue), ending: "", place)
    }
  case .rich:
    for diagnostic in diagnostics {
      let colour = place == .output ? Terminal.outputHasColour : Terminal.hasColour
      tell(printRich(diagnostic, &excerpts, colour: colour, in: catalogue), place)
    }
  case .sarif:
    printSARIF(diagnostics, rules: allRules, version: toolVersion, &excerpts, in: catalogue) {
      print($0, terminator: "")
    }
  }
}

private func tell(_ text: String, ending: String = "\n", _ place: ReportPlace) {
  switch place {
  case .output: print(text, terminator: ending)
  case .error: complain(text, ending: ending)
  }
}

/// `error:` as it stands before a refusal.
var errorMark: String { "\(Terminal.paint.severity(.error, say(Severity.error.name))):" }
