import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefSite
import BriefWorkspace
import Bytes

/// `briefs build`: the site and every PDF.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: say(Message("Build the site and its printable documents.")))

  @OptionGroup var options: WorkspaceOptions

  @Option(
    help: explained(
      "Where the site is made; Site/public, or Site/review, unless named.", value: "dir"))
  var output: String?

  @Flag(name: .customLong("no-pdf"), help: explained("Make no printable documents."))
  var noPDF = false

  @Flag(
    help: explained(
      "Show drafts and embargoed documents too, marked on every page: for reviewers, never for publishing."
    ))
  var includeWithheld = false

  @Flag(help: .hidden)
  var timings = false

  func run() async throws {
    let clock = StepClock(isOn: timings)
    let world = try options.open()
    let place = includeWithheld ? "Site/review" : "Site/public"
    let folder = try OutputFolder(
      output ?? "\(world.workspace.root)/\(place)", isReview: includeWithheld)
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
      report(DraftFindings(checked).told(checked.diagnostics), checked.reading, options)
      close(checked.diagnostics, checked, say(Message("Nothing was built.")) + " ")
      throw Finished(code: .documents)
    }
    if files.count > 2_000 {
      Terminal.progress(say(Message("Writing \(countedFiles(files.count))")))
    }
    let counts = try folder.write(files, workers: options.workers)
    clock.lap("write")
    Terminal.endProgress()
    let printing = compiled.printing
    var status = printing.diagnostics.isEmpty ? ExitStatus.success : .documents
    if let trouble = printing.trouble {
      // The site is made all the same; the exit status tells.
      complain("\(errorMark) \(say(trouble.message))")
      status = .world
    }
    let diagnostics = checked.diagnostics + printing.diagnostics
    report(DraftFindings(checked).told(diagnostics), checked.reading, options)
    close(
      diagnostics, checked,
      opening(checked, files.pages.count, printing.files.count, counts.kept, counts.written))
    if timings { clock.report(printing.made, printing.seconds) }
    // What was built is not given back to memory piece by piece.
    withExtendedLifetime(compiled) { finish(status) }
  }

  /// The closing lines, in the reader's units.
  private func close(_ diagnostics: [Diagnostic], _ checked: CheckedSite, _ opening: String) {
    let withheld = checked.linked.withheld
    let drafts = DraftFindings(checked)
    let line =
      opening
      + (summary(drafts.others(diagnostics), untold: drafts.othersUntold, of: checked.documentCount)
        .map { say($0) + "." } ?? say(Message("No errors, no warnings.")))
    guard options.format != .json else { return }
    complain(line)
    if let line = drafts.line(diagnostics, root: options.root) { complain(line) }
    let lacking = checked.linked.lacking
    if lacking > 0 {
      complain(
        .counted(
          lacking,
          one:
            "\(lacking) document still needs something before publication; 'briefs check' lists it.",
          other:
            "\(lacking) documents still need something before publication; 'briefs check' lists it."
        ))
    }
    guard !withheld.isEmpty else { return }
    let count = withheld.count
    complain(
      includeWithheld
        ? .counted(
          count, one: "\(count) document shown here that the public does not see:",
          other: "\(count) documents shown here that the public does not see:")
        : withheldHeading(count))
    let lines = describe(withheld)
    for line in lines.prefix(20) { complain(line) }
    if lines.count > 20 {
      complain("  " + say(andMore(lines.count - 20)))
    }
  }

  /// What was made, and how much of it is new.
  private func opening(
    _ checked: CheckedSite, _ pages: Int, _ prints: Int, _ kept: Int, _ written: Int
  ) -> String {
    let documents = countedDocuments(checked.linked.site.documents.count)
    let made = Message.counted(pages, one: "\(pages) page", other: "\(pages) pages")
    let printed =
      noPDF ? nil : Message.counted(prints, one: "\(prints) PDF", other: "\(prints) PDFs")
    let changed = kept > 0 ? Message(" (\(countedFiles(written)) new or changed)") : nil
    let all = Message.allOf([made, printed].compactMap(\.self))
    return say(Message("Built \(all) from \(documents)\(changed).")) + " "
  }
}

/// How a list of what is withheld begins.
func withheldHeading(_ count: Int) -> Message {
  .counted(
    count, one: "\(count) document withheld from the public:",
    other: "\(count) documents withheld from the public:")
}
