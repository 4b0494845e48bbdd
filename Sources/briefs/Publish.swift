import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefSite
import BriefWorkspace

/// `briefs publish`: check, build, prove, send, read back.
struct Publish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: say(
      Message("Publish the site where Site/site.yml says, after checking and proving it.")),
    discussion: examples([
      "briefs publish": Message("the only target, or a list of them"),
      "briefs publish pages --dry-run": Message("what would change, in words"),
      "briefs publish server --rollback": nil,
    ]) + "\n\n"
      + say(
        Message("Credentials are those of git and ssh; this program neither reads nor keeps any.")))

  @OptionGroup var options: WorkspaceOptions

  @Argument(
    help: explained(
      "A target of 'publish' in Site/site.yml; may be left out where there is one.", value: "target"
    ))
  var target: String?

  @Flag(help: explained("Say what would be added, changed and removed; send nothing."))
  var dryRun = false

  @Flag(
    help: explained("Show the edition before the present one again (targets of kind ssh)."))
  var rollback = false

  @Flag(help: explained("Publish without printable documents."))
  var noPDF = false

  @Flag(
    help: explained(
      "Take over a target that holds files of others, or that was changed there by hand."))
  var adopt = false

  @Flag(help: explained("Remove files of others at the target too."))
  var removeForeign = false

  @Flag(help: explained("Publish even where a newer edition stands."))
  var older = false

  func run() async throws {
    let world = try options.open()
    let workspace = world.workspace
    if rollback {
      return try await rollBack(chosen(try prepare(Reading(world)).compiler))
    }
    let compiled = try await compile(
      world,
      options.wish { wish in
        wish.prints = !noPDF
        wish.keepsDocuments = true
      })
    let checked = compiled.checked
    guard let files = compiled.files else {
      Terminal.endProgress()
      report(checked.blocking, checked.reading, options)
      complain(
        say(Message("Nothing was sent.")) + " "
          + (summary(checked.blocking, of: checked.documentCount).map(say) ?? "") + ".")
      throw Finished(code: .documents)
    }
    let target = try chosen(checked.compiler)
    try checkMoment(checked)
    if let trouble = compiled.printing.trouble { throw trouble }
    guard compiled.printing.diagnostics.isEmpty else {
      Terminal.endProgress()
      report(compiled.printing.diagnostics, checked.reading, options)
      complain(Message("Nothing was sent."))
      throw Finished(code: .documents)
    }
    let lock = try WorkspaceLock(
      workspace,
      waiting: {
        complain(Message("Another publication is under way here; waiting for it to end."))
      })
    let source = try await workspace.sourceState()
    try await checkClock(workspace, source)
    let folder = try OutputFolder("\(workspace.root)/Site/.cache/publish/site")
    _ = try folder.write(files, workers: options.workers)
    Terminal.progress(say(Message("Proving every byte")))
    let site = try BuiltSite(
      folder.path, tool: "briefs \(toolVersion)", source: source,
      extra: try DestinationKind.of(target).companions(checked.compiler.vocabulary.site),
      workers: options.workers)
    try await prove(compiled, site, in: workspace, target)
    Terminal.endProgress()
    let destination = try await destination(
      of: target, workspace, source, checked.compiler.vocabulary.groupWords)
    try await send(site, to: destination, target, checked, workspace, source)
    withExtendedLifetime((checked, lock)) { finish(.success) }
  }

  private func prove(
    _ compiled: CompiledSite, _ site: BuiltSite, in workspace: Workspace, _ target: PublishTarget
  ) async throws {
    let printed = compiled.printing.files
    let paths = Set(printed.map(\.route.path))
    let texts = PrintedText(workspace)
    await texts.extractOwn(site, except: paths, workers: options.workers)
    try await texts.extract(
      site.files.filter { paths.contains($0.key) }, in: site.folder,
      workers: options.workers)
    let proof = SiteProof(
      compiled.checked, site.finished(in: workspace), printed: printed, workers: options.workers)
    let faults = try proof.faults(largestFile: try DestinationKind.of(target).largestFile)
    if faults.isEmpty { return }
    Terminal.endProgress()
    for fault in faults.prefix(20) {
      complain("\(errorMark) \(say(fault))")
    }
    if faults.count > 20 {
      complain(andMore(faults.count - 20))
    }
    complain(Message("Nothing was sent."))
    throw Finished(code: .documents)
  }

  // MARK: Before

  private func chosen(_ compiler: Compiler) throws -> PublishTarget {
    try taken(compiler.vocabulary.site.target(named: target))
  }

  /// An edition of tomorrow would show what is under embargo today.
  private func checkMoment(_ checked: CheckedSite) throws {
    if let asOf = options.asOf, asOf.moment.seconds > now() {
      throw ValidationError(
        Message("--as-of lies in the future; embargoed documents would be shown too early."))
    }
    let address = checked.compiler.vocabulary.site.address
    if address.hasPrefix("https://example.org") || address.hasPrefix("http://example.org") {
      throw WorkspaceError(
        Message(
          "the address of the site is still '\(address)'; write the real one as 'address' in Site/site.yml"
        ))
    }
  }

  /// Embargoes end by the clock. One that is behind what was committed already is wrong.
  private func checkClock(_ workspace: Workspace, _ source: SourceState) async throws {
    guard options.asOf == nil, let last = await workspace.lastCommitTime(),
      last > now() + 900
    else { return }
    throw WorkspaceError(wrongClock(last, Message("the last commit")))
  }

  func wrongClock(_ later: Int, _ what: Message) -> Message {
    let own = Moment(seconds: now()).date.iso
    let other = Moment(seconds: later).date.iso
    return Message(
      "this computer's clock says \(own), but \(what) is of \(other); set the clock right, since embargoes end by it"
    )
  }

  func destination(
    of target: PublishTarget, _ workspace: Workspace, _ source: SourceState, _ words: Catalogue
  ) async throws -> any PublishingDestination {
    try await DestinationKind.of(target).open(
      target,
      PublishingSource(
        workspace: workspace, state: source, installation: Installation.find(),
        workers: options.workers, words: words))
  }

  private func rollBack(_ target: PublishTarget) async throws {
    guard let rollBack = try DestinationKind.of(target).rollBack else {
      throw ValidationError(
        Message(
          "--rollback is for targets of kind ssh. Elsewhere, check out the earlier commit of your sources and publish with --older."
        ))
    }
    let shown = try await rollBack(target)
    complain(Message("Readers see the edition \(shown) again."))
    finish(.success)
  }
}

/// The version of this program, as editions record it.
let toolVersion = "0.5"
