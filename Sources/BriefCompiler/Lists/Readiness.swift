package import BriefDiagnostics
package import BriefModel

/// What each document still needs before it can be published, as a table for the terminal.
package struct Readiness {
  private struct Row {
    let name: String
    let status: String
    let reading: String
    let needs: [String]
  }
  private let rows: [Row]
  private let catalogue: Catalogue
  private let ready: Int

  /// The longest table; more rows are counted.
  private static let limit = 200

  /// - Parameter documents: every document, shown and withheld.
  package init(_ documents: [Document], _ diagnostics: [Diagnostic], in catalogue: Catalogue) {
    self.catalogue = catalogue
    var needs: [String: [String]] = [:]
    var errors: [String: Int] = [:]
    for diagnostic in diagnostics {
      guard let path = diagnostic.range?.path else { continue }
      if let need = diagnostic.need {
        let text = need.text(in: catalogue)
        if needs[path]?.contains(text) != true { needs[path, default: []].append(text) }
      } else if diagnostic.severity == .error {
        errors[path, default: 0] += 1
      }
    }
    var rows: [Row] = []
    var ready = 0
    for document in documents where document.kind.isListed {
      var own = needs[document.path] ?? []
      if let count = errors[document.path] {
        own.insert(
          Message.counted(count, one: "\(count) error", other: "\(count) errors").text(
            in: catalogue),
          at: 0)
      }
      let status = document.fields.status
      if status >= .superseded || own.isEmpty {
        if status < .superseded { ready += 1 }
        continue
      }
      rows.append(
        Row(
          name: document.isTranslation ? "\(document.id) (\(document.language))" : document.id,
          status: status.rawValue, reading: document.reading.map { String($0) } ?? "–", needs: own))
    }
    self.rows = rows
    self.ready = ready
  }

  /// The lines of the table, at most as wide as the terminal; nothing where nothing is needed.
  package func lines(width: Int) -> [String] {
    guard !rows.isEmpty else { return [] }
    let heads = [
      Message("Document"), Message("Status", context: "status"),
      Message("Reading", context: "how easily a text reads"),
      Message("Still needed for publication"),
    ].map { $0.text(in: catalogue) }
    let shown = rows.prefix(Self.limit)
    let table = TextTable(
      heads: heads,
      rows: shown.map { [$0.name, $0.status, $0.reading, $0.needs.joined(separator: "; ")] },
      numbers: [2])
    var lines = table.lines(width: width)
    if rows.count > shown.count {
      let more = rows.count - shown.count
      lines.append(Message("and \(more) more").text(in: catalogue))
    }
    if ready > 0 {
      lines.append(
        Message.counted(
          ready, one: "\(ready) document needs nothing more.",
          other: "\(ready) documents need nothing more."
        ).text(in: catalogue))
    }
    return lines
  }

  /// How many documents still need something.
  package var count: Int { rows.count }
}
