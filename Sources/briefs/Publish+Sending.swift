import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefWorkspace

extension Publish {
  /// Looks at the target, says what changes, sends, and reads back; again where someone else was quicker.
  func send(
    _ site: BuiltSite, to destination: any PublishingDestination, _ target: PublishTarget,
    _ checked: CheckedSite, _ workspace: Workspace, _ source: SourceState
  ) async throws {
    for attempt in 1...5 {
      let state = try await destination.inspect()
      let plan = PublishingPlan(of: site, onto: state)
      if let date = state.date, date > now() + 900, options.asOf == nil {
        throw WorkspaceError(
          wrongClock(date, Message("the last publication")))
      }
      try await compareEditions(state, source, workspace)
      if dryRun || attempt == 1 && !plan.changesNothing {
        describe(plan, site, target, source)
        tellWithheld(checked)
      }
      if dryRun { return tellPermissions(plan) }
      try checkPermissions(plan, target)
      if plan.changesNothing, plan.foreign.isEmpty || !removeForeign {
        complain(Message("'\(target.name)' shows this edition already (\(site.name.prefix(12)))."))
        return
      }
      do {
        let receipt = try await destination.publish(
          site, onto: state, plan, PublishingPermissions(removesForeign: removeForeign))
        return close(receipt, plan, site)
      } catch {
        switch error {
        case .world(let error): throw error
        case .raced:
          complain(Message("Someone else published there in between; looking again."))
        }
      }
    }
    throw WorkspaceError(
      Message(
        "others publish to '\(target.name)' again and again; nothing of this was sent. Try later"))
  }

  /// An older state of the sources does not replace a newer one unasked.
  private func compareEditions(
    _ state: PublishedState, _ source: SourceState, _ workspace: Workspace
  ) async throws {
    guard !older, let there = state.edition?.source, let own = source.revision, there != own else {
      return
    }
    switch await workspace.isEarlier(own, than: there) {
    case true:
      throw WorkspaceError(
        Message(
          "a newer edition stands there, made from \(there.prefix(12)); get it with 'git pull', or add --older"
        ))
    case nil where await workspace.hasWholeHistory():
      throw WorkspaceError(
        Message(
          "the edition there was made from \(there.prefix(12)), which is not in this copy and may be newer; run 'git fetch', or add --older"
        ))
    default: return
    }
  }

  // MARK: Words

  /// What stays behind, and why: a publication never leaves that to guesses.
  private func tellWithheld(_ checked: CheckedSite) {
    let lines = BriefCompiler.describe(checked.linked.withheld)
    guard !lines.isEmpty else { return }
    complain(withheldHeading(lines.count))
    for line in lines.prefix(10) { complain(line) }
    if lines.count > 10 {
      complain("  " + say(andMore(lines.count - 10)))
    }
  }

  private func describe(
    _ plan: PublishingPlan, _ site: BuiltSite, _ target: PublishTarget, _ source: SourceState
  ) {
    let size = site.size < 10_000_000 ? "\(site.size / 1000) kB" : "\(site.size / 1_000_000) MB"
    complain(
      Message(
        "\(countedFiles(site.files.count)), \(size), to '\(target.name)': \(plan.added.count) new, \(plan.changed.count) changed, \(plan.removed.count) removed, \(plan.unchanged) as they are."
      ))
    let gone = plan.goneAddresses
    if !gone.isEmpty {
      let more = gone.count > 5 ? " +\(gone.count - 5)" : ""
      complain(
        Message(
          "Addresses that readers may know lead nowhere after this: \(gone.prefix(5).joined(separator: ", "))\(more). Of a document that was renamed, 'briefs doctor' keeps the old address."
        ))
    }
    if source.hasChanges {
      complain(Message("The sources have changes that are not committed; the edition says so."))
    }
    if let most = try? DestinationKind.of(target).largestSite, site.size > most {
      complain(Message("The site has more than 1 GB, which many hosts do not take."))
    }
    guard dryRun else { return }
    for (paths, word) in [
      (plan.added, say(Message("would be added"))),
      (plan.changed, say(Message("would change"))),
      (plan.removed, say(Message("would be removed"))),
    ] {
      for path in paths.prefix(30) { complain("  \(path): \(word)") }
      if paths.count > 30 {
        complain(Message("  and \(paths.count - 30) more: \(word)"))
      }
    }
  }

  /// What a real publication would ask for first.
  private func tellPermissions(_ plan: PublishingPlan) {
    if plan.isUnknown || !plan.altered.isEmpty {
      let why =
        plan.isUnknown
        ? Message("the target holds files and no record of this tool")
        : Message("files were changed there by hand")
      complain(Message("A real publication would ask for --adopt: \(why)."))
    }
    tellForeign(plan)
    complain(Message("Nothing was sent."))
  }

  private func tellForeign(_ plan: PublishingPlan) {
    guard !plan.foreign.isEmpty else { return }
    let names = plan.foreign.prefix(5).joined(separator: ", ")
    let more = plan.foreign.count > 5 ? " +\(plan.foreign.count - 5)" : ""
    complain(
      removeForeign
        ? say(Message("Files of others are removed: \(names)\(more)"))
        : say(Message("Files of others stay (--remove-foreign removes them): \(names)\(more)")))
  }

  private func checkPermissions(_ plan: PublishingPlan, _ target: PublishTarget) throws {
    if plan.isUnknown, !adopt {
      let names = plan.foreign.prefix(3) + plan.changed.prefix(max(0, 3 - plan.foreign.count))
      throw WorkspaceError(
        Message(
          "'\(target.name)' holds files that this tool did not put there (\(names.joined(separator: ", "))…); name another place, or add --adopt"
        ))
    }
    if !plan.altered.isEmpty, !adopt {
      let more = plan.altered.count - 1
      let which =
        more > 0
        ? Message("'\(plan.altered[0])' and \(more) more") : Message("'\(plan.altered[0])'")
      throw WorkspaceError(
        Message(
          "\(which) at '\(target.name)' was changed by hand since it was published; take the change over into your sources, then add --adopt"
        ))
    }
    tellForeign(plan)
  }

  private func close(_ receipt: PublishingReceipt, _ plan: PublishingPlan, _ site: BuiltSite) {
    complain(
      Message(
        "Published at \(receipt.place): edition \(site.name.prefix(12)), \(countedFiles(receipt.compared)), \(receipt.proof)."
      ))
  }
}
