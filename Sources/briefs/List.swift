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
    let states = Dictionary(grouping: translationRows(site)) { $0.id }
    let rows = site.works.filter { isWanted($0, site, states[$0.id] ?? []) }.map {
      row($0, site, states[$0.id] ?? [])
    }
    if options.format == .json {
      print(jsonList(rows.map { Array(zip(Self.keys, $0)) }), terminator: "")
    } else {
      show(rows)
    }
    withExtendedLifetime(checked) { finish(.success) }
  }

  private static let keys = [
    "id", "kind", "status", "review_by", "translations", "countries", "topics",
  ]

  private func isWanted(_ work: Work, _ site: Site, _ states: [TranslationRow]) -> Bool {
    let document = site.documents[work.original]
    let fields = document.fields
    if let status, fields.status.rawValue != status { return false }
    if let kind, document.kind.rawValue != kind { return false }
    if let country, !fields.countries.contains(Country(code: country)) { return false }
    if let topic, !fields.topics.contains(where: { site.vocabulary.topics[$0].id == topic }) {
      return false
    }
    if overdue {
      guard let date = fields.reviewBy, date < site.asOf.date else { return false }
    }
    if let translation, !states.contains(where: { $0.state.word == translation }) { return false }
    return true
  }

  private func row(_ work: Work, _ site: Site, _ states: [TranslationRow]) -> [String] {
    let fields = site.documents[work.original].fields
    let isOverdue = fields.reviewBy.map { $0 < site.asOf.date } ?? false
    let machine = options.format == .json
    let translations = states.map {
      "\($0.language): \(machine ? $0.state.word : say($0.state.name))"
    }
    return [
      work.id, work.kind.rawValue, fields.status.rawValue,
      (fields.reviewBy?.iso ?? "") + (isOverdue && !machine ? " !" : ""),
      translations.joined(separator: ", "), fields.countries.map(\.code).joined(separator: " "),
      fields.topics.map { site.vocabulary.topics[$0].id }.joined(separator: ", "),
    ]
  }

  private func show(_ rows: [[String]]) {
    guard !rows.isEmpty else {
      return print(say(Message("No document is like that.")))
    }
    let table = TextTable(
      heads: [
        Message("Document"), Message("Kind"), Message("Status", context: "status"),
        Message("Review by"), Message("Translation"), Message("Country"), Message("Topics"),
      ].map(say),
      rows: rows, widest: 26)
    for line in table.lines(width: Terminal.width) { print(line) }
    print("")
    let passed = rows.contains { $0[3].hasSuffix("!") }
    let count = countedDocuments(rows.count)
    print(say(passed ? Message("\(count); ! review date has passed") : count))
  }
}

/// Records as JSON, one a line, for other programs.
func jsonList(_ records: [[(String, String)]]) -> String {
  let lines = records.map { record in
    "  {" + record.map { "\(quotedJSON($0)): \(quotedJSON($1))" }.joined(separator: ", ") + "}"
  }
  return lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
}
