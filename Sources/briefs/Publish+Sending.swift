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
          wrongClock(date, say("the last publication", "la última publicación")))
      }
      try await compareEditions(state, source, workspace)
      if dryRun || attempt == 1 && !plan.changesNothing {
        describe(plan, site, target, source)
        tellWithheld(checked)
      }
      if dryRun { return tellPermissions(plan) }
      try checkPermissions(plan, target)
      if plan.changesNothing, plan.foreign.isEmpty || !removeForeign {
        complain(
          say(
            "'\(target.name)' shows this edition already (\(site.name.prefix(12))).",
            "'\(target.name)' ya muestra esta edición (\(site.name.prefix(12)))."))
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
          complain(
            say(
              "Someone else published there in between; looking again.",
              "Alguien publicó allí entretanto; se mira de nuevo."))
        }
      }
    }
    throw WorkspaceError(
      say(
        "others publish to '\(target.name)' again and again; nothing of this was sent. Try later",
        "otros publican una y otra vez en '\(target.name)'; no se envió nada. Inténtelo más tarde"))
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
        say(
          "a newer edition stands there, made from \(there.prefix(12)); get it with 'git pull', or add --older",
          "allí hay una edición más nueva, hecha de \(there.prefix(12)); tráigala con 'git pull', o añada --older"
        ))
    case nil where await workspace.hasWholeHistory():
      throw WorkspaceError(
        say(
          "the edition there was made from \(there.prefix(12)), which is not in this copy and may be newer; run 'git fetch', or add --older",
          "la edición de allí se hizo de \(there.prefix(12)), que no está en esta copia y puede ser más nueva; ejecute 'git fetch', o añada --older"
        ))
    default: return
    }
  }

  // MARK: Words

  /// What stays behind, and why: a publication never leaves that to guesses.
  private func tellWithheld(_ checked: CheckedSite) {
    let lines = briefs.describe(checked.linked.withheld, language: options.language)
    guard !lines.isEmpty else { return }
    complain(
      say(
        "\(counted(lines.count, "document") ?? "") withheld from the public:",
        "El público no ve \(counted(lines.count, "documento", "documentos") ?? ""):"))
    for line in lines.prefix(10) { complain(line) }
    if lines.count > 10 {
      complain(say("  and \(lines.count - 10) more", "  y \(lines.count - 10) más"))
    }
  }

  private func describe(
    _ plan: PublishingPlan, _ site: BuiltSite, _ target: PublishTarget, _ source: SourceState
  ) {
    let size = site.size < 10_000_000 ? "\(site.size / 1000) kB" : "\(site.size / 1_000_000) MB"
    complain(
      say(
        "\(site.files.count) files, \(size), to '\(target.name)': \(plan.added.count) new, \(plan.changed.count) changed, \(plan.removed.count) removed, \(plan.unchanged) as they are.",
        "\(site.files.count) archivos, \(size), a '\(target.name)': \(plan.added.count) nuevos, \(plan.changed.count) cambiados, \(plan.removed.count) quitados, \(plan.unchanged) sin cambios."
      ))
    if source.hasChanges {
      complain(
        say(
          "The sources have changes that are not committed; the edition says so.",
          "Las fuentes tienen cambios sin confirmar; la edición lo dice."))
    }
    if site.size > 1_000_000_000, target.kind == .git {
      complain(
        say(
          "The site has more than 1 GB, which many hosts do not take.",
          "El sitio pasa de 1 GB, y muchos servicios no lo admiten."))
    }
    guard dryRun else { return }
    for (paths, word) in [
      (plan.added, say("would be added", "se añadiría")),
      (plan.changed, say("would change", "cambiaría")),
      (plan.removed, say("would be removed", "se quitaría")),
    ] {
      for path in paths.prefix(30) { complain("  \(path): \(word)") }
      if paths.count > 30 {
        complain(
          say("  and \(paths.count - 30) more: \(word)", "  y \(paths.count - 30) más: \(word)"))
      }
    }
  }

  /// What a real publication would ask for first.
  private func tellPermissions(_ plan: PublishingPlan) {
    if plan.isUnknown || !plan.altered.isEmpty {
      complain(
        say(
          "A real publication would ask for --adopt: \(plan.isUnknown ? "the target holds files and no record of this tool" : "files were changed there by hand").",
          "Una publicación real pediría --adopt: \(plan.isUnknown ? "en el destino hay archivos y ningún registro de este programa" : "allí se cambiaron archivos a mano")."
        ))
    }
    tellForeign(plan)
    complain(say("Nothing was sent.", "No se envió nada."))
  }

  private func tellForeign(_ plan: PublishingPlan) {
    guard !plan.foreign.isEmpty else { return }
    let names = plan.foreign.prefix(5).joined(separator: ", ")
    let more = plan.foreign.count > 5 ? " +\(plan.foreign.count - 5)" : ""
    complain(
      removeForeign
        ? say(
          "Files of others are removed: \(names)\(more)",
          "Se quitan archivos ajenos: \(names)\(more)")
        : say(
          "Files of others stay (--remove-foreign removes them): \(names)\(more)",
          "Se dejan los archivos ajenos (--remove-foreign los quita): \(names)\(more)"))
  }

  private func checkPermissions(_ plan: PublishingPlan, _ target: PublishTarget) throws {
    if plan.isUnknown, !adopt {
      let names = plan.foreign.prefix(3) + plan.changed.prefix(max(0, 3 - plan.foreign.count))
      throw WorkspaceError(
        say(
          "'\(target.name)' holds files that this tool did not put there (\(names.joined(separator: ", "))…); name another place, or add --adopt",
          "en '\(target.name)' hay archivos que no puso este programa (\(names.joined(separator: ", "))…); indique otro lugar, o añada --adopt"
        ))
    }
    if !plan.altered.isEmpty, !adopt {
      throw WorkspaceError(
        say(
          "'\(plan.altered[0])'\(plan.altered.count > 1 ? " and \(plan.altered.count - 1) more" : "") at '\(target.name)' was changed by hand since it was published; take the change over into your sources, then add --adopt",
          "'\(plan.altered[0])'\(plan.altered.count > 1 ? " y \(plan.altered.count - 1) más" : "") en '\(target.name)' se cambió a mano desde que se publicó; lleve el cambio a sus fuentes y añada --adopt"
        ))
    }
    tellForeign(plan)
  }

  private func close(_ receipt: PublishingReceipt, _ plan: PublishingPlan, _ site: BuiltSite) {
    let proof =
      receipt.proof == "fetched anew and compared"
      ? say("fetched anew and compared", "traídos de nuevo y comparados")
      : receipt.proof == "compared by the commit's name"
        ? say("compared by the commit's name", "comparados por el nombre de la confirmación")
        : say("read back and compared", "leídos de vuelta y comparados")
    complain(
      say(
        "Published at \(receipt.place): edition \(site.name.prefix(12)), \(receipt.compared) files \(proof).",
        "Publicado en \(receipt.place): edición \(site.name.prefix(12)), \(receipt.compared) archivos \(proof)."
      ))
  }
}
