internal import BriefDiagnostics
internal import BriefModel
internal import BriefSite

/// What could be written instead of what is wrong, in one state of a workspace.
struct WardEdits {
  private let prepared: PreparedSite
  private let state: WardState
  /// For each old path the path that the document has now.
  private let moved: [String: String]
  /// The same by the names of the old files, without `.md`.
  private let movedNames: [String: String]
  /// For the name of each file the paths of all that have it.
  private let places: [String: [String]]

  init(_ prepared: PreparedSite, _ state: WardState, moved: [String: String]) {
    self.prepared = prepared
    self.state = state
    self.moved = moved
    movedNames = Dictionary(
      moved.sorted { $0.key < $1.key }.map { (DocumentName(path: $0.key).stem, $0.value) },
      uniquingKeysWith: { one, _ in one })
    places = Dictionary(grouping: state.files.keys) { path in
      path.split(separator: "/").last.map(String.init) ?? path
    }
  }

  private var linked: LinkedSite { state.linked.value }

  /// For each file its edits, in the order of its findings.
  var edits: [String: [TextEdit]] {
    var edits = edits { _ in true }
    for (path, edit) in oldAddresses() where edits[path] == nil { edits[path] = [edit] }
    return edits
  }

  /// Of links alone, after documents moved.
  var linkEdits: [String: [TextEdit]] {
    var edits = edits { $0.rule.name == "broken-link" }
    for (path, edit) in oldAddresses() { edits[path, default: []].append(edit) }
    return edits
  }

  private func edits(_ isMeant: (Diagnostic) -> Bool) -> [String: [TextEdit]] {
    var edits: [String: [TextEdit]] = [:]
    for diagnostic in state.told where isMeant(diagnostic) {
      guard let range = diagnostic.range, let source = state.files[range.path] else { continue }
      if let edit = edit(diagnostic, range, source), source.applying([edit]).bytes != source.bytes {
        edits[range.path, default: []].append(edit)
      }
    }
    return edits
  }

  private func edit(_ diagnostic: Diagnostic, _ range: SourceRange, _ source: SourceFile)
    -> TextEdit?
  {
    if diagnostic.rule.name == "yaml-syntax", diagnostic.repair == nil {
      return quotedLine(source, at: range.start)
    }
    guard let repair = diagnostic.repair, range.end <= source.bytes.count, range.start < range.end
    else { return nil }
    var place = range.start..<range.end
    let isLink = diagnostic.rule.name == "broken-link"
    let written = String(decoding: source.bytes[place], as: UTF8.self)
    if isLink, let now = present(repair.old ?? written, from: range.path) {
      let old = repair.old ?? address(written) ?? ""
      return find(old, in: source, place).map { TextEdit($0, now) }
    }
    guard let new = repair.new else { return nil }
    let old = repair.old ?? (isLink ? address(written) : nil)
    // A year or a number is never a slip of the pen: another one names another thing.
    if Self.named.contains(diagnostic.rule.name), digits(old ?? written) != digits(new) {
      return nil
    }
    if let old {
      guard let found = find(old, in: source, place) else { return nil }
      place = found
    }
    return TextEdit(place, new)
  }

  /// Rules about names of works, documents, topics and terms.
  private static let named: Set<String> = [
    "unknown-citation", "broken-link", "broken-fragment", "unknown-term", "unknown-topic",
    "unknown-key",
  ]

  private func digits(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.properties.numericType != nil }
  }

  /// The file in the address of a link.
  private func address(_ written: String) -> String? {
    let file = written.prefix { $0 != "#" }
    return file.hasSuffix(".md") ? String(file) : nil
  }

  private func find(_ text: String, in source: SourceFile, _ place: Range<Int>) -> Range<Int>? {
    let needle = Array(text.utf8)
    guard !needle.isEmpty, needle.count <= place.count else { return nil }
    for start in place.lowerBound...(place.upperBound - needle.count)
    where source.bytes[start..<(start + needle.count)].elementsEqual(needle) {
      return start..<(start + needle.count)
    }
    return nil
  }

  /// What a document that was renamed, or that lies in another folder, is called now: its id, or the way
  /// to its file.
  private func present(_ name: String, from path: String) -> String? {
    if let address = address(name) {
      guard let old = resolve(address, besides: path) else { return nil }
      if let new = moved[old] { return relativePath(to: new, from: path) }
      // The only file of that name lies elsewhere.
      guard state.files[old] == nil, let file = old.split(separator: "/").last,
        let found = places[String(file)], found.count == 1
      else { return nil }
      return relativePath(to: found[0], from: path)
    }
    if let new = movedNames[name] { return linked.documents.first { $0.path == new }?.id }
    // An old address that a document names itself.
    return linked.documents.first { document in
      !document.isTranslation
        && document.fields.aliases.contains {
          $0.value.split(separator: "/").last.map(String.init) == name
        }
    }?.id
  }

  // MARK: Quotes

  /// The value of a line in quotes, where YAML reads something else in it.
  private func quotedLine(_ source: SourceFile, at offset: Int) -> TextEdit? {
    let bytes = source.bytes
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let line = String(decoding: bytes[start..<end], as: UTF8.self)
    guard let colon = line.firstIndex(of: ":"), line.first?.isLetter == true else { return nil }
    let key = line[..<colon]
    guard key.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else { return nil }
    let value = String(line[line.index(after: colon)...]).trimmed
    // What is in quotes or brackets already is broken in another way.
    guard let first = value.first, !"\"'[{|>".contains(first) else { return nil }
    return TextEdit(start..<end, "\(key): \(inQuotes(value))")
  }

  /// A text in the quotes of YAML; quotes that a word processor put around all of it become these.
  private func inQuotes(_ value: String) -> String {
    var value = value[...]
    for (open, close) in [("“", "”"), ("„", "“"), ("«", "»"), ("‘", "’"), ("”", "”")]
    where value.hasPrefix(open) && value.hasSuffix(close) && value.count > 2 {
      let inner = value.dropFirst().dropLast()
      if !inner.contains(open), !inner.contains(close) { value = inner }
    }
    let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }

  // MARK: Old addresses

  /// Old addresses of documents that were renamed and that readers may know.
  private func oldAddresses() -> [String: TextEdit] {
    var edits: [String: TextEdit] = [:]
    let publicFrom = prepared.compiler.vocabulary.site.publicFrom
    for (old, new) in moved.sorted(by: { $0.key < $1.key }) where edits[new] == nil {
      guard let document = linked.documents.first(where: { $0.path == new }),
        !document.isTranslation, document.fields.status >= publicFrom, !document.isUnreadable,
        let source = state.files[new]
      else { continue }
      let stem = DocumentName(path: old).stem
      guard DocumentName(path: old).language == nil, stem != document.id, isIdentifier(stem),
        !linked.documents.contains(where: { $0.id == stem })
      else { continue }
      let address = "/" + document.kind.path(of: stem)
      if document.fields.aliases.contains(where: { $0.value == address }) { continue }
      edits[new] = addAlias(address, to: source, document)
    }
    return edits
  }

  private func addAlias(_ address: String, to source: SourceFile, _ document: Document) -> TextEdit?
  {
    let end = min(document.bodyStart, source.bytes.count)
    var at = 0
    var number = 0
    // By bytes, since a return before the end of a line makes one character with it.
    while at < end {
      let stop = source.bytes[at..<end].firstIndex(of: 0x0A) ?? end
      let hasReturn = stop > at && source.bytes[stop - 1] == 0x0D
      let last = hasReturn ? stop - 1 : stop
      let lineEnd = hasReturn ? "\r\n" : "\n"
      let line = String(decoding: source.bytes[at..<last], as: UTF8.self)
      if line.hasPrefix("aliases:") {
        let value = String(line.dropFirst(8)).trimmed
        if value.hasPrefix("["), value.hasSuffix("]") {
          let inner = String(value.dropFirst().dropLast()).trimmed
          return TextEdit(at..<last, "aliases: [\(inner.isEmpty ? "" : inner + ", ")\(address)]")
        }
        if value.isEmpty { return TextEdit(last..<last, "\(lineEnd)  - \(address)") }
        return value.hasPrefix("#") ? nil : TextEdit(at..<last, "aliases: [\(value), \(address)]")
      }
      if number > 0, line.hasPrefix("---") {
        return TextEdit(at..<at, "aliases: [\(address)]\(lineEnd)")
      }
      at = stop + 1
      number += 1
    }
    return nil
  }
}
