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

  /// - Parameters:
  ///   - documents: every document, shown and withheld.
  ///   - diagnostics: in the order of reading, so that those of one file stand together.
  package init(_ documents: [Document], _ diagnostics: [Diagnostic], in catalogue: Catalogue) {
    self.catalogue = catalogue
    // Where what is told of each file begins: there may be half a million findings, of which few are shown.
    var places: [String: Int] = [:]
    var last: String?
    for (index, diagnostic) in diagnostics.enumerated() {
      guard let path = diagnostic.range?.path, path != last else { continue }
      places[path] = index
      last = path
    }
    var rows: [Row] = []
    var ready = 0
    var count = 0
    for document in documents where document.kind.isListed {
      let told: ArraySlice<Diagnostic> =
        places[document.path].map { start in
          diagnostics[start...].prefix { $0.range?.path == document.path }
        } ?? []
      let isReady = !told.contains { $0.need != nil || $0.severity == .error }
      let status = document.fields.status
      if status >= .superseded || isReady {
        if status < .superseded { ready += 1 }
        continue
      }
      count += 1
      guard rows.count < Self.limit else { continue }
      rows.append(
        Row(
          name: document.isTranslation ? "\(document.id) (\(document.language))" : document.id,
          status: status.rawValue, reading: document.reading.map { String($0) } ?? "–",
          needs: Self.needs(told, in: catalogue)))
    }
    self.rows = rows
    self.ready = ready
    self.count = count
  }

  private static func needs(_ told: ArraySlice<Diagnostic>, in catalogue: Catalogue) -> [String] {
    var needs: [String] = []
    for need in told.compactMap(\.need) {
      let text = need.text(in: catalogue)
      if !needs.contains(text) { needs.append(text) }
    }
    let errors = told.count { $0.need == nil && $0.severity == .error }
    if errors > 0 {
      let counted = Message.counted(errors, one: "\(errors) error", other: "\(errors) errors")
      needs.insert(counted.text(in: catalogue), at: 0)
    }
    return needs
  }

  /// The lines of the table, at most as wide as the terminal; nothing where nothing is needed.
  package func lines(width: Int) -> [String] {
    guard !rows.isEmpty else { return [] }
    let heads = [
      Message("Document"), Message("Status", context: "status"),
      Message("Reading", context: "how easily a text reads"),
      Message("Still needed for publication"),
    ].map { $0.text(in: catalogue) }
    let table = TextTable(
      heads: heads,
      rows: rows.map { [$0.name, $0.status, $0.reading, $0.needs.joined(separator: "; ")] },
      numbers: [2])
    var lines = table.lines(width: width)
    if count > rows.count {
      let more = count - rows.count
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
  package let count: Int
}
