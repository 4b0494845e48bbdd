import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefSite
import BriefWorkspace

/// `briefs translation`: which translations are behind their originals, and saying that one is not.
struct Translation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translation",
    abstract: say(Message("See which translations are behind, and accept those that are not.")),
    subcommands: [Status.self, Accept.self], defaultSubcommand: Status.self)

  // MARK: Status

  struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: say(Message("The translators' to-do list: what is behind, unfinished or missing.")))

    @OptionGroup var options: WorkspaceOptions

    @Option(
      name: .customLong("lang"),
      help: explained("One language only.", value: "language"))
    var lang: String?

    func run() async throws {
      let checked = try options.check { $0.includesWithheld = true }
      let site = checked.linked.site
      if let lang {
        let checks = VocabularyChecks(
          vocabulary: site.vocabulary, language: Terminal.catalogue.language)
        _ = try taken(checks.language(lang))
      }
      let rows = translationRows(site).filter {
        lang == nil || $0.language == lang
      }
      if options.format == .json {
        print(jsonRecords(rows.map(\.json)), terminator: "")
      } else {
        show(rows)
      }
      withExtendedLifetime(checked) { finish(.success) }
    }

    /// A task whose command can be copied as one line.
    private func whole(_ task: String) -> String {
      guard let command = task.firstRange(of: "briefs ") else { return task }
      return task[..<command.lowerBound] + TextTable.unbroken(String(task[command.lowerBound...]))
    }

    private func show(_ rows: [TranslationRow]) {
      let open = rows.filter { $0.state != .current }
      let table = TextTable(
        heads: [
          Message("Document"), Message("Language"), Message("State"), Message("What to do"),
        ].map(say),
        rows: open.map { [$0.id, $0.language, say($0.state.name), whole(say($0.task))] })
      if !open.isEmpty {
        for line in table.lines(width: Terminal.width) { print(line) }
        print("")
      }
      if rows.isEmpty {
        return print(
          say(Message("There is nothing to translate: the site has one language, or no document.")))
      }
      let current = rows.count - open.count
      print(
        say(
          .counted(
            current, one: "\(current) translation up to date, \(open.count) to do.",
            other: "\(current) translations up to date, \(open.count) to do.")))
    }
  }

  // MARK: Accept

  struct Accept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: say(Message("Say that a translation says what its original says now.")),
      discussion: examples([
        "briefs translation accept es-plan es": nil,
        "briefs translation accept --all": Message("every translation that was never accepted"),
      ]))

    @OptionGroup var options: WorkspaceOptions

    @Argument(help: explained("The id of the document.", value: "id"))
    var id: String?

    @Argument(
      help: explained(
        "The language; every translation of the document unless named.", value: "language"))
    var language: String?

    @Flag(help: explained("Every translation that was never accepted."))
    var all = false

    func validate() throws {
      if all == (id != nil) {
        throw ValidationError(
          Message("Name a document, as in 'briefs translation accept es-plan es', or write --all."))
      }
    }

    func run() async throws {
      let world = try options.open()
      let checked = check(
        try prepare(Reading(world, keepsDocuments: true)),
        options.wish { $0.includesWithheld = true })
      let chosen = try taken(
        acceptableTranslations(checked.linked.site, of: id, in: language, onlyNew: all))
      for (original, translation) in chosen {
        guard case .success(let source) = checked.reading.document(translation.path),
          let edit = accept(original.sections, in: source)
        else {
          throw WorkspaceError(
            Message("'\(translation.path)' cannot be read; mend first what 'briefs check' says"))
        }
        try world.workspace.replace(source, by: source.applying([edit]))
        let left = translation.translation?.untranslated.count ?? 0
        complain(
          .counted(
            original.sections.count,
            one:
              "\(translation.path): says what its original says now (\(original.sections.count) section).",
            other:
              "\(translation.path): says what its original says now (\(original.sections.count) sections)."
          )
        )
        if left > 0 {
          complain(
            "  "
              + say(
                .counted(
                  left, one: "\(left) section still has the words of the original.",
                  other: "\(left) sections still have the words of the original.")))
        }
      }
      if chosen.isEmpty {
        complain(Message("There is nothing to accept."))
      }
      withExtendedLifetime(checked) { finish(.success) }
    }
  }
}
