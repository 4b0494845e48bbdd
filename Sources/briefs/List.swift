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

  func run() async throws {
    let prepared = try prepare(Reading(try options.open(), knowsDocuments: false))
    // What is typed may be what pages and messages call it.
    let checks = VocabularyChecks(
      vocabulary: prepared.compiler.vocabulary, language: Terminal.catalogue.language,
      speaking: Terminal.catalogue)
    var wish = RowWish(isOverdue: overdue)
    wish.status = try status.map { try taken(checks.status($0)).rawValue }
    wish.kind = try kind.map { try taken(checks.listedKind($0)) }
    wish.country = try country.map { try taken(checks.listedCountry($0)) }
    wish.topic = try topic.map { try taken(checks.listedTopic($0)) }
    wish.translation = try translation.map {
      try taken(checks.word($0, of: TranslationRow.State.open, Message("a state of a translation")))
    }
    let wanted = options.wish { ($0.includesWithheld, $0.readiesPages) = (true, false) }
    let checked = check(prepared, wanted)
    let rows = listRows(checked.linked.site).filter(wish.isMet)
    if options.format == .json {
      print(jsonRecords(rows.map(\.json)), terminator: "")
    } else {
      show(rows)
    }
    withExtendedLifetime(checked) { finish(.success) }
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
