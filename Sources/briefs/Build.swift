import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefSite
import BriefWorkspace
import Bytes

/// `briefs build`: the site and every PDF.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the site and its printable documents.")

  @OptionGroup var options: WorkspaceOptions

  @Option(help: ArgumentHelp("Where the site is made; Site/public unless named.", valueName: "dir"))
  var output: String?

  @Flag(name: .customLong("no-pdf"), help: "Make no printable documents.")
  var noPDF = false

  @Flag(
    help:
      "Show drafts and embargoed documents too, marked on every page: for reviewers, never for publishing."
  )
  var includeWithheld = false

  @Flag(help: .hidden)
  var timings = false

  func run() async throws {
    do { try await build() } catch let error as WorkspaceError { throw stop(error) }
  }

  private func build() async throws {
    var clock = StepClock(isOn: timings)
    let checked = try CheckedWorkspace.read(options, includeWithheld: includeWithheld)
    clock.lap("check")
    let blocking = checked.blocking
    var diagnostics = checked.diagnostics
    guard blocking.isEmpty else {
      Terminal.endProgress()
      report(told(diagnostics), checked.workspace, options)
      close(diagnostics, checked, spanish ? "No se generó nada. " : "Nothing was built. ")
      throw Finished(code: .documents)
    }
    let folder = try OutputFolder(output ?? "\(checked.workspace.root)/Site/public")
    var status = ExitStatus.success
    let build = SiteBuild(checked: checked, workers: options.workers)
    var printing = SiteBuild.Printing()
    if !noPDF {
      do {
        printing = try await build.print()
        diagnostics += printing.diagnostics
        if !printing.diagnostics.isEmpty { status = .documents }
      } catch let error as WorkspaceError {
        // The site is still made; the exit status tells.
        Terminal.endProgress()
        complain(
          "\(Terminal.paint.severity(.error, "error")): \(error.description)")
        status = .world
      }
    }
    clock.lap("print")
    let pages = checked.compiler.pages(
      of: checked.linked.site, printed: printing.files, workers: options.workers)
    clock.lap("plan")
    try build.write(pages, printing, to: folder)
    clock.lap("write")
    let counts = try folder.finish()
    clock.lap("exchange")
    Terminal.endProgress()
    report(told(diagnostics), checked.workspace, options)
    close(
      diagnostics, checked,
      opening(checked, pages.count, printing.files.count, counts.kept, counts.written))
    if timings { clock.report(printing.made, printing.seconds) }
    // What was built is not given back to memory piece by piece.
    withExtendedLifetime((checked, pages)) { finish(status) }
  }

  /// What a build tells: what documents still need before they are approved is for `briefs check`.
  private func told(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter { !$0.rule.isGate || $0.severity == .error }
  }

  /// The closing lines, in the reader's units.
  private func close(_ diagnostics: [Diagnostic], _ checked: CheckedWorkspace, _ opening: String) {
    let withheld = checked.linked.withheld
    let none = spanish ? "Ningún error y ningún aviso." : "No errors, no warnings."
    let line =
      opening
      + (summary(told(diagnostics), of: checked.documentCount, language: options.language).map {
        $0 + "."
      } ?? none)
    guard options.format != .json else { return }
    complain(line)
    let lacking = checked.linked.lacking
    if lacking > 0 {
      complain(
        spanish
          ? "A \(counted(lacking, "documento", "documentos") ?? "") le\(lacking == 1 ? "" : "s") falta algo para publicarse; 'briefs check' lo enumera."
          : "\(counted(lacking, "document") ?? "") still \(lacking == 1 ? "needs" : "need") something before publication; 'briefs check' lists it."
      )
    }
    guard !withheld.isEmpty else { return }
    let count = counted(withheld.count, "document") ?? ""
    let spanishCount = counted(withheld.count, "documento", "documentos") ?? ""
    complain(
      includeWithheld
        ? spanish
          ? "Aquí se muestra\(withheld.count == 1 ? "" : "n") \(spanishCount) que el público no ve:"
          : "\(count) shown here that the public does not see:"
        : spanish ? "El público no ve \(spanishCount):" : "\(count) withheld from the public:")
    let lines = describe(withheld, language: options.language)
    for line in lines.prefix(20) { complain(line) }
    if lines.count > 20 {
      complain(spanish ? "  y \(lines.count - 20) más" : "  and \(lines.count - 20) more")
    }
  }

  private var spanish: Bool { options.language == "es" }

  /// What was made, and how much of it is new.
  private func opening(
    _ checked: CheckedWorkspace, _ pages: Int, _ prints: Int, _ kept: Int, _ written: Int
  ) -> String {
    let documents = checked.linked.site.documents.count
    if spanish {
      let printed = noPDF ? "" : " y \(counted(prints, "PDF", "PDF") ?? "ningún PDF")"
      let changed =
        kept > 0
        ? " (\(counted(written, "archivo nuevo o cambiado", "archivos nuevos o cambiados") ?? "ningún archivo nuevo"))"
        : ""
      return
        "Se generaron \(pages) páginas\(printed) de \(counted(documents, "documento", "documentos") ?? "ningún documento")\(changed). "
    }
    let printed = noPDF ? "" : " and \(counted(prints, "PDF") ?? "no PDF")"
    let changed = kept > 0 ? " (\(counted(written, "file") ?? "no file") new or changed)" : ""
    return
      "Built \(pages) pages\(printed) from \(counted(documents, "document") ?? "no document")\(changed). "
  }
}
