internal import BriefDiagnostics
internal import BriefModel
package import BriefSite

/// One document of `briefs list`, with its translations.
package struct ListRow: Sendable {
  package let id: String
  package let title: String
  package let path: String
  package let kind: String
  package let status: String
  /// `2027-01-31`; nil where no review is planned.
  package let reviewBy: String?
  package let isOverdue: Bool
  /// Codes of countries.
  package let countries: [String]
  /// Ids of topics.
  package let topics: [String]
  package let translations: [TranslationRow]

  /// The row as a JSON object; what is not known is null.
  package var json: String {
    let states = translations.map {
      "{\"language\": \(quotedJSON($0.language)), \"state\": \(quotedJSON($0.state.word))}"
    }
    let fields = [
      ("id", quotedJSON(id)), ("title", quotedJSON(title)), ("path", quotedJSON(path)),
      ("kind", quotedJSON(kind)), ("status", quotedJSON(status)),
      ("review_by", reviewBy.map { quotedJSON($0) } ?? "null"), ("overdue", "\(isOverdue)"),
      ("countries", list(countries)), ("topics", list(topics)),
      ("translations", "[\(states.joined(separator: ", "))]"),
    ]
    return "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  private func list(_ values: [String]) -> String {
    "[" + values.map { quotedJSON($0) }.joined(separator: ", ") + "]"
  }
}

/// Which rows of a list are asked for; all where nothing is said.
package struct RowWish {
  package var status: String?
  package var kind: String?
  /// The code of a country.
  package var country: String?
  /// The id of a topic.
  package var topic: String?
  /// A state that one of the translations has.
  package var translation: String?
  let isOverdue: Bool

  /// - Parameter isOverdue: whether the review date must have passed.
  package init(isOverdue: Bool) { self.isOverdue = isOverdue }

  /// Whether a row is what is asked for.
  package func isMet(_ row: ListRow) -> Bool {
    (status == nil || row.status == status) && (kind == nil || row.kind == kind)
      && (country.map { row.countries.contains($0) } ?? true)
      && (topic.map { row.topics.contains($0) } ?? true) && (!isOverdue || row.isOverdue)
      && (translation.map { word in row.translations.contains { $0.state.word == word } } ?? true)
  }
}

/// Every work of a site in its order, as a row.
package func listRows(_ site: Site) -> [ListRow] {
  let states = Dictionary(grouping: translationRows(site)) { $0.id }
  return site.works.map { work in
    let document = site.documents[work.original]
    let fields = document.fields
    return ListRow(
      id: work.id, title: document.title, path: document.path, kind: work.kind.rawValue,
      status: fields.status.rawValue, reviewBy: fields.reviewBy?.iso,
      isOverdue: fields.reviewBy.map { $0 < site.asOf.date } ?? false,
      countries: fields.countries.map(\.code),
      topics: fields.topics.map { site.vocabulary.topics[$0].id },
      translations: (states[work.id] ?? []).sorted { $0.language < $1.language })
  }
}

/// Records as a JSON array, one a line, for other programs.
package func jsonRecords(_ records: [String]) -> String {
  records.isEmpty ? "[]\n" : "[\n" + records.map { "  " + $0 }.joined(separator: ",\n") + "\n]\n"
}
