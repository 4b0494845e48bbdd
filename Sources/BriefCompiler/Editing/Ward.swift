package import BriefDiagnostics
internal import BriefModel
internal import BriefSite
internal import Bytes

/// Documents in memory, repaired as far as that is plain; what `briefs doctor` proposes.
package struct Ward {
  private let prepared: PreparedSite
  private let workers: Int
  private let read: [String: SourceFile]
  /// For each old path the path that the document has now.
  private let moved: [String: String]

  /// What is to be changed in files, and which files are to be called otherwise.
  package struct Repairs {
    package var changes: [(before: SourceFile, after: SourceFile)] = []
    package var renames: [(old: String, new: String)] = []
  }

  /// - Parameter renames: what the world knows of names that files had before.
  package init(_ prepared: PreparedSite, renames: [(old: String, new: String)], workers: Int) {
    self.prepared = prepared
    self.workers = workers
    var read: [String: SourceFile] = [:]
    for path in prepared.contents.documents {
      if case .success(let source) = prepared.reading.document(path) { read[path] = source }
    }
    self.read = read
    // The latest first, so that a file renamed twice leads to where it is now.
    var moved: [String: String] = [:]
    for rename in renames where moved[rename.old] == nil {
      moved[rename.old] = moved[rename.new] ?? rename.new
    }
    self.moved = moved.filter { read[$0.key] == nil && read[$0.value] != nil }
  }

  /// Repairs until nothing more can be, since one mistake may hide another.
  package func repairs() -> Repairs {
    var files = read
    var known: [String: Diagnosed<CheckedDocument>] = [:]
    var changed = Set(files.keys)
    for _ in 0..<12 where !changed.isEmpty {
      check(changed.sorted(), files, &known)
      let linked = prepared.compiler.link(
        known.keys.sorted().compactMap { known[$0]?.value }, includeWithheld: true)
      let told = known.values.flatMap(\.diagnostics) + linked.diagnostics
      let edits = edits(told, linked.value, files)
      changed = []
      for (path, own) in edits {
        guard let source = files[path] else { continue }
        let next = source.applying(own)
        if next.bytes == source.bytes { continue }
        files[path] = next
        changed.insert(path)
      }
    }
    var repairs = Repairs()
    for path in read.keys.sorted() {
      guard let before = read[path], let after = files[path], before.bytes != after.bytes else {
        continue
      }
      repairs.changes.append((before, after))
    }
    repairs.renames = renames(known)
    return repairs
  }

  private func check(
    _ paths: [String], _ files: [String: SourceFile],
    _ known: inout [String: Diagnosed<CheckedDocument>]
  ) {
    let compiler = prepared.compiler
    let translated = originalsWithTranslations(files.keys.sorted())
    let sources = paths.compactMap { files[$0] }
    let checked: [Diagnosed<CheckedDocument>] = concurrentMap(
      count: sources.count, workers: workers,
      state: { compiler.makeReader(translated: translated) }
    ) { index, reader in reader.check(sources[index]) }
    for (source, document) in zip(sources, checked) { known[source.path] = document }
  }

  // MARK: Edits

  private func edits(
    _ told: [Diagnostic], _ linked: LinkedSite, _ files: [String: SourceFile]
  ) -> [String: [TextEdit]] {
    var edits: [String: [TextEdit]] = [:]
    for diagnostic in told {
      guard let range = diagnostic.range, let source = files[range.path] else { continue }
      if let edit = edit(diagnostic, range, source, linked) {
        edits[range.path, default: []].append(edit)
      }
    }
    for (path, edit) in oldAddresses(linked, files) where edits[path] == nil {
      edits[path] = [edit]
    }
    return edits
  }

  private func edit(
    _ diagnostic: Diagnostic, _ range: SourceRange, _ source: SourceFile, _ linked: LinkedSite
  ) -> TextEdit? {
    if diagnostic.rule.name == "yaml-syntax" { return quoted(source, at: range.start) }
    guard let repair = diagnostic.repair, range.end <= source.bytes.count, range.start < range.end
    else { return nil }
    var place = range.start..<range.end
    let isLink = diagnostic.rule.name == "broken-link"
    let written = String(decoding: source.bytes[place], as: UTF8.self)
    if isLink, let now = present(repair.old ?? written, from: range.path, linked) {
      return replacement(of: repair.old ?? address(written) ?? "", by: now, in: place, source)
    }
    guard let new = repair.new else { return nil }
    guard let old = repair.old ?? (isLink ? address(written) : nil) else {
      return TextEdit(place, new)
    }
    guard let found = find(old, in: source, place) else { return nil }
    place = found
    return TextEdit(place, new)
  }

  /// The file in the address of a link.
  private func address(_ written: String) -> String? {
    let file = written.prefix { $0 != "#" }
    return file.hasSuffix(".md") ? String(file) : nil
  }

  private func replacement(
    of old: String, by new: String, in place: Range<Int>, _ source: SourceFile
  ) -> TextEdit? {
    find(old, in: source, place).map { TextEdit($0, new) }
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

  /// What a document that was renamed is called now: its id, or the way to its file.
  private func present(_ name: String, from path: String, _ linked: LinkedSite) -> String? {
    if let address = address(name) {
      guard let old = resolve(address, besides: path), let new = moved[old] else { return nil }
      return relativePath(to: new, from: path)
    }
    for (old, new) in moved where DocumentName(path: old).stem == name {
      return linked.documents.first { $0.path == new }?.id
    }
    // An old address that a document names itself.
    return linked.documents.first { document in
      !document.isTranslation
        && document.fields.aliases.contains {
          $0.value.split(separator: "/").last.map(String.init) == name
        }
    }?.id
  }

  /// The value of a line in quotes, where YAML reads something else in it.
  private func quoted(_ source: SourceFile, at offset: Int) -> TextEdit? {
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
    let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return TextEdit(start..<end, "\(key): \"\(escaped)\"")
  }

  // MARK: Names

  /// Old addresses of documents that were renamed and that readers may know.
  private func oldAddresses(_ linked: LinkedSite, _ files: [String: SourceFile]) -> [String:
    TextEdit]
  {
    var edits: [String: TextEdit] = [:]
    let publicFrom = prepared.compiler.vocabulary.site.publicFrom
    for (old, new) in moved.sorted(by: { $0.key < $1.key }) where edits[new] == nil {
      guard let document = linked.documents.first(where: { $0.path == new }),
        !document.isTranslation, document.fields.status >= publicFrom, !document.isUnreadable,
        let source = files[new]
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
    let head = source.bytes[..<min(document.bodyStart, source.bytes.count)]
    let text = String(decoding: head, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var at = 0
    for (number, line) in lines.enumerated() {
      let end = at + line.utf8.count
      if line.hasPrefix("aliases:") {
        let value = String(line.dropFirst(8)).trimmed
        if value.hasPrefix("["), value.hasSuffix("]") {
          let inner = String(value.dropFirst().dropLast()).trimmed
          return TextEdit(at..<end, "aliases: [\(inner.isEmpty ? "" : inner + ", ")\(address)]")
        }
        if value.isEmpty { return TextEdit(end..<end, "\n  - \(address)") }
        return TextEdit(at..<end, "aliases: [\(value), \(address)]")
      }
      if number > 0, line.hasPrefix("---") {
        return TextEdit(at..<at, "aliases: [\(address)]\n")
      }
      at = end + 1
    }
    return nil
  }

  /// Files that should be called otherwise: names that are no ids, translations of renamed originals.
  private func renames(_ known: [String: Diagnosed<CheckedDocument>]) -> [(
    old: String, new: String
  )] {
    var renames: [(String, String)] = []
    for path in known.keys.sorted() {
      guard let document = known[path] else { continue }
      let name = DocumentName(path: path)
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      if document.value.isTranslation {
        let original = DocumentName.original(of: path)
        guard known[original] == nil, let now = moved[original], let language = name.language else {
          continue
        }
        let wanted = "\(now.dropLast(3)).\(language).md"
        if known[wanted] == nil { renames.append((path, wanted)) }
      } else if document.diagnostics.contains(where: {
        $0.rule.name == "invalid-id" && $0.repair == nil
      }), let id = identifier(of: name.stem), known["\(folder)\(id).md"] == nil {
        renames.append((path, "\(folder)\(id).md"))
      }
    }
    return renames
  }
}
