import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefSite
import BriefWorkspace

/// `briefs list`: what there is, how far it is, and what it waits for.
struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: say(
      Message("List the documents with status, review date, translations, countries and topics.")),
    discussion: examples([
      "briefs list --status draft": nil,
      "briefs list --country ES --topic deprescribing": nil,
      "briefs list --overdue": Message("review dates that have passed"),
      "briefs list --translation behind": Message("translations to be worked on"),
    ]))

  @OptionGroup var options: WorkspaceOptions

  @Option(
    help: explained(
      "Only this status: draft, in-review, approved, published, superseded, withdrawn.",
      value: "status"))
  var status: String?

  @Option(help: explained("Only this country, by its code.", value: "country"))
  var country: String?

  @Option(help: explained("Only this topic, by its id.", value: "topic"))
  var topic: String?

  @Option(help: explained("Only this kind: brief, model, explainer and so on.", value: "kind"))
  var kind: String?

  @Flag(help: explained("Only documents whose review date has passed."))
  var overdue = false

  @Option(
    help: explained(
      "Only documents with such a translation: behind, unfinished, unaccepted, missing.",
      value: "translation"))
  var translation: String?

  private static let translations = ["behind", "unfinished", "unaccepted", "missing"]

  func validate() throws {
    if let status {
      _ = try taken(oneOf(BriefModel.Status.allCases.map(\.rawValue), status, Message("a status")))
    }
    if let kind {
      _ = try taken(
        oneOf(DocumentKind.allCases.map(\.rawValue), kind, Message("a kind of document")))
    }
    if let translation {
      _ = try taken(oneOf(Self.translations, translation, Message("a state of a translation")))
    }
  }

  func run() async throws {
    let checked = try options.check { $0.includesWithheld = true }
    let site = checked.linked.site
    let checks = VocabularyChecks(
      vocabulary: site.vocabulary, language: Terminal.catalogue.language)
    if let refusal = checks.refusal(country: country, topic: topic) {
      throw ValidationError(refusal)
    }
    let rows = listRows(site).filter { isWanted($0) }
    if options.format == .json {
      print(jsonRecords(rows.map(\.json)), terminator: "")
    } else {
      show(rows)
    }
    withExtendedLifetime(checked) { finish(.success) }
  }

  private func isWanted(_ row: ListRow) -> Bool {
    (status == nil || row.status == status) && (kind == nil || row.kind == kind)
      && (country.map { row.countries.contains($0) } ?? true)
      && (topic.map { row.topics.contains($0) } ?? true) && (!overdue || row.isOverdue)
      && (translation.map { word in row.translations.contains { $0.state.word == word } } ?? true)
  }

  private func show(_ rows: [ListRow]) {
    guard !rows.isEmpty else { return print(say(Message("No document is like that."))) }
    let table = TextTable(
      heads: [
        Message("Document"), Message("Status", context: "status"), Message("Review by"),
        Message("Translation"), Message("Title"),
      ].map(say),
      rows: rows.map { row in
        [
          row.id, row.status, (row.reviewBy ?? "") + (row.isOverdue ? " !" : ""),
          row.translations.map { "\($0.language): \(say($0.state.name))" }.joined(
            separator: ", "), row.title,
        ]
      }, widest: Terminal.width < 100 ? 16 : 30)
    for line in table.lines(width: Terminal.width) { print(line) }
    print("")
    let count = countedDocuments(rows.count)
    print(
      say(rows.contains(where: \.isOverdue) ? Message("\(count); ! review date has passed") : count)
    )
  }
}
