import ArgumentParser
import BriefDiagnostics
import BriefModel
import BriefSite
import BriefWorkspace

/// `briefs translation`: which translations are behind their originals, and saying that one is not.
struct Translation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "See which translations are behind, and accept those that are not.",
    subcommands: [Status.self, Accept.self], defaultSubcommand: Status.self)

  // MARK: Status

  struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The translators' to-do list: what is behind, unfinished or missing.")

    @OptionGroup var options: WorkspaceOptions

    @Option(
      name: .customLong("lang"), help: ArgumentHelp("One language only.", valueName: "language"))
    var lang: String?

    func run() async throws {
      let checked: CheckedWorkspace
      do {
        checked = try CheckedWorkspace.read(options, includeWithheld: true)
      } catch let error as WorkspaceError { throw stop(error) }
      let rows = translationRows(checked.linked.site, language: options.language).filter {
        lang == nil || $0.language == lang
      }
      if options.format == .json {
        print(jsonList(rows.map(\.values)), terminator: "")
      } else {
        show(rows)
      }
      withExtendedLifetime(checked) { finish(.success) }
    }

    private func show(_ rows: [TranslationRow]) {
      let spanish = options.language == "es"
      let open = rows.filter { $0.state != .current }
      let table = TextTable(
        heads: spanish
          ? ["Documento", "Idioma", "Estado", "Qué hacer"]
          : ["Document", "Language", "State", "What to do"],
        rows: open.map { [$0.id, $0.language, $0.state.name(in: options.language), $0.task] })
      if !open.isEmpty {
        for line in table.lines(width: Terminal.width) { print(line) }
        print("")
      }
      if rows.isEmpty {
        return print(
          spanish
            ? "No hay nada que traducir: el sitio tiene un solo idioma, o ningún documento."
            : "There is nothing to translate: the site has one language, or no document.")
      }
      let current = rows.count - open.count
      print(
        spanish
          ? "\(counted(current, "traducción", "traducciones") ?? "Ninguna traducción") al día, \(open.count) por hacer."
          : "\(counted(current, "translation") ?? "No translation") up to date, \(open.count) to do."
      )
    }
  }

  // MARK: Accept

  struct Accept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that a translation says what its original says now.",
      discussion: """
        briefs translation accept es-plan es
        briefs translation accept --all              every translation that was never accepted
        """)

    @OptionGroup var options: WorkspaceOptions

    @Argument(help: "The id of the document.")
    var id: String?

    @Argument(help: "The language; every translation of the document unless named.")
    var language: String?

    @Flag(help: "Every translation that was never accepted.")
    var all = false

    func validate() throws {
      if all == (id != nil) {
        throw ValidationError(
          "Name a document, as in 'briefs translation accept es-plan es', or write --all.")
      }
    }

    func run() async throws {
      let checked: CheckedWorkspace
      do {
        checked = try CheckedWorkspace.read(options, includeWithheld: true)
      } catch let error as WorkspaceError { throw stop(error) }
      let spanish = options.language == "es"
      let site = checked.linked.site
      let chosen = try translations(site)
      for (original, translation) in chosen {
        guard case .success(let source) = checked.workspace.document(translation.path),
          let edit = accept(original.sections, in: source)
        else {
          throw stop(
            WorkspaceError(
              spanish
                ? "'\(translation.path)' no puede leerse; corrija primero lo que dice 'briefs check'"
                : "'\(translation.path)' cannot be read; mend first what 'briefs check' says"))
        }
        do { try checked.workspace.replace(source, by: source.applying([edit])) } catch {
          throw stop(error)
        }
        let left = translation.translation?.untranslated.count ?? 0
        complain(
          spanish
            ? "\(translation.path): dice lo que hoy dice su original (\(original.sections.count) apartados)."
            : "\(translation.path): says what its original says now (\(original.sections.count) sections)."
        )
        if left > 0 {
          complain(
            spanish
              ? "  \(counted(left, "apartado conserva", "apartados conservan") ?? "") aún las palabras del original."
              : "  \(counted(left, "section still has", "sections still have") ?? "") the words of the original."
          )
        }
      }
      if chosen.isEmpty {
        complain(spanish ? "No hay nada que aceptar." : "There is nothing to accept.")
      }
      withExtendedLifetime(checked) { finish(.success) }
    }

    private func translations(_ site: Site) throws -> [(original: Document, translation: Document)]
    {
      let works = try id.map { id in
        guard let work = site.work(withID: id) else {
          let near = nearMiss(id, in: site.works.map(\.id))
          throw ValidationError(
            "There is no document '\(id)'\(near.map { "; did you mean '\($0)'?" } ?? ".")")
        }
        return [work]
      }
      var found: [(Document, Document)] = []
      for work in works ?? Array(site.works.indices) {
        let original = site.documents[site.works[work].original]
        for (number, code) in site.languages.enumerated() {
          let position = Int(site.works[work].documents[number])
          guard position >= 0, position != site.works[work].original,
            language == nil || code == language
          else { continue }
          let translation = site.documents[position]
          if all, translation.translation?.isAccepted == true { continue }
          found.append((original, translation))
        }
      }
      if found.isEmpty, let id {
        throw ValidationError(
          "'\(id)' has no translation\(language.map { " into '\($0)'" } ?? ""); begin one with: briefs new translation \(id) \(language ?? "es")"
        )
      }
      return found
    }
  }
}

/// One line of the translators' to-do list.
struct TranslationRow {
  enum State: Int, Comparable {
    case behind, unfinished, unaccepted, missing, current
    static func < (one: State, other: State) -> Bool { one.rawValue < other.rawValue }

    func name(in language: String) -> String {
      let spanish = language == "es"
      return switch self {
      case .behind: spanish ? "atrasada" : "behind"
      case .unfinished: spanish ? "incompleta" : "unfinished"
      case .unaccepted: spanish ? "sin aceptar" : "not accepted"
      case .missing: spanish ? "falta" : "missing"
      case .current: spanish ? "al día" : "up to date"
      }
    }

    var word: String {
      switch self {
      case .behind: "behind"
      case .unfinished: "unfinished"
      case .unaccepted: "unaccepted"
      case .missing: "missing"
      case .current: "current"
      }
    }
  }
  let id: String
  let language: String
  let state: State
  let task: String
  let path: String

  var values: [(String, String)] {
    [("id", id), ("language", language), ("state", state.word), ("task", task), ("path", path)]
  }
}

/// Every document in every other language of the site, the most urgent first.
func translationRows(_ site: Site, language: String) -> [TranslationRow] {
  let spanish = language == "es"
  var rows: [TranslationRow] = []
  for work in site.works {
    let original = site.documents[work.original]
    guard original.fields.status < .superseded else { continue }
    for (number, code) in site.languages.enumerated() where code != original.language {
      let position = Int(work.documents[number])
      guard position >= 0, position != work.original else {
        rows.append(
          TranslationRow(
            id: work.id, language: code, state: .missing,
            task: "briefs new translation \(work.id) \(code)", path: original.path))
        continue
      }
      let document = site.documents[position]
      let state = document.translation ?? TranslationState()
      func names(_ ids: [String], _ from: Document) -> String {
        ids.map { "'\(from.label(ofSection: $0, in: language))'" }.joined(separator: ", ")
      }
      var tasks: [String] = []
      if !state.changed.isEmpty {
        tasks.append(
          (spanish ? "traducir de nuevo " : "translate again ") + names(state.changed, original))
      }
      if !state.added.isEmpty {
        tasks.append((spanish ? "añadir " : "add ") + names(state.added, original))
      }
      if !state.removed.isEmpty {
        tasks.append((spanish ? "quitar " : "remove ") + names(state.removed, document))
      }
      if !state.untranslated.isEmpty {
        tasks.append((spanish ? "traducir " : "translate ") + names(state.untranslated, original))
      }
      let kind: TranslationRow.State =
        state.isBehind
        ? .behind
        : !state.untranslated.isEmpty
          ? .unfinished : !state.isAccepted ? .unaccepted : .current
      if kind == .unaccepted {
        tasks.append(
          (spanish ? "comparar, y luego " : "compare, then ")
            + "briefs translation accept \(work.id) \(code)")
      }
      rows.append(
        TranslationRow(
          id: work.id, language: code, state: kind, task: tasks.joined(separator: "; "),
          path: document.path))
    }
  }
  return rows.sorted { ($0.state, $0.id, $0.language) < ($1.state, $1.id, $1.language) }
}
