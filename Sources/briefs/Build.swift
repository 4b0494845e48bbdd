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
    let clock = StepClock(isOn: timings)
    let world = try options.open()
    let folder = try OutputFolder(output ?? "\(world.workspace.root)/Site/public")
    let compiled: CompiledSite
    do {
      compiled = try await compile(
        world,
        options.wish { wish in
          wish.includesWithheld = includeWithheld
          wish.prints = !noPDF
          wish.tell = clock.listening(to: wish.tell)
        })
    } catch {
      folder.abandon()
      throw error
    }
    let checked = compiled.checked
    guard let files = compiled.files else {
      folder.abandon()
      Terminal.endProgress()
      report(told(checked.diagnostics), checked.reading, options)
      close(checked.diagnostics, checked, spanish ? "No se generó nada. " : "Nothing was built. ")
      throw Finished(code: .documents)
    }
    if files.count > 2_000 { Terminal.progress("Writing \(files.count) files") }
    let counts = try folder.write(files, workers: options.workers)
    clock.lap("write")
    Terminal.endProgress()
    let printing = compiled.printing
    var status = printing.diagnostics.isEmpty ? ExitStatus.success : .documents
    if let trouble = printing.trouble {
      // The site is made all the same; the exit status tells.
      complain("\(Terminal.paint.severity(.error, "error")): \(trouble.description)")
      status = .world
    }
    let diagnostics = checked.diagnostics + printing.diagnostics
    report(told(diagnostics), checked.reading, options)
    close(
      diagnostics, checked,
      opening(checked, files.pages.count, printing.files.count, counts.kept, counts.written))
    if timings { clock.report(printing.made, printing.seconds) }
    // What was built is not given back to memory piece by piece.
    withExtendedLifetime(compiled) { finish(status) }
  }

  /// What a build tells: what documents still need before they are approved is for `briefs check`.
  private func told(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter { !$0.rule.isGate || $0.severity == .error }
  }

  /// The closing lines, in the reader's units.
  private func close(_ diagnostics: [Diagnostic], _ checked: CheckedSite, _ opening: String) {
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
    _ checked: CheckedSite, _ pages: Int, _ prints: Int, _ kept: Int, _ written: Int
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
