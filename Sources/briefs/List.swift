import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefSite
import BriefWorkspace

/// `briefs list`: what there is, how far it is, and what it waits for.
struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the documents with status, review date, translations, countries and topics.",
    discussion: """
      briefs list --status draft
      briefs list --country ES --topic deprescribing
      briefs list --overdue                      review dates that have passed
      briefs list --translation behind           translations to be worked on
      """)

  @OptionGroup var options: WorkspaceOptions

  @Option(help: "Only this status: draft, in-review, approved, published, superseded, withdrawn.")
  var status: String?

  @Option(help: "Only this country, by its code.")
  var country: String?

  @Option(help: "Only this topic, by its id.")
  var topic: String?

  @Option(help: "Only this kind: brief, model, explainer and so on.")
  var kind: String?

  @Flag(help: "Only documents whose review date has passed.")
  var overdue = false

  @Option(help: "Only documents with such a translation: behind, unfinished, unaccepted, missing.")
  var translation: String?

  private static let translations = ["behind", "unfinished", "unaccepted", "missing"]

  func validate() throws {
    func check(_ value: String?, _ all: [String], _ noun: Message) throws {
      guard let value, !all.contains(value) else { return }
      throw ValidationError(
        nearMiss(value, in: all).map { Message("'\(value)' is not \(noun); did you mean '\($0)'?") }
          ?? Message("'\(value)' is not \(noun); choose \(Message.anyOf(all))."))
    }
    try check(status, BriefModel.Status.allCases.map(\.rawValue), Message("a status"))
    try check(kind, DocumentKind.allCases.map(\.rawValue), Message("a kind of document"))
    try check(translation, Self.translations, Message("a state of a translation"))
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
      say(rows.contains(where: \.isOverdue) ? Message("\(count); ! review date has passed") : count))
  }
}
