package import BriefDiagnostics
internal import BriefModel
internal import BriefSite
internal import Bytes

/// Documents in memory, repaired as far as that is plain; what `briefs doctor` proposes.
///
/// A repair never changes what is meant, and is made only where it helps: after it the finding that
/// asked for it is gone, and nothing is wrong that was not wrong before. What does not hold that is left
/// to the author.
package struct Ward {
  let prepared: PreparedSite
  private let workers: Int
  private let read: [String: SourceFile]
  /// For each old path the path that the document has now.
  private let moved: [String: String]

  /// What is to be changed in files, and which files are to be called otherwise.
  package struct Repairs {
    /// Texts as they are and as they are to be, under the names that the files have now.
    package var changes: [(before: SourceFile, after: SourceFile)] = []
    package var renames: [(old: String, new: String)] = []

    /// The same as files that are others or are gone, for a world with changes.
    package func fileChanges(of prepared: PreparedSite) -> [String: [UInt8]?] {
      var files: [String: [UInt8]?] = [:]
      for (before, after) in changes { files[before.path] = .some(after.bytes) }
      for (old, new) in renames {
        let bytes = files[old] ?? (try? prepared.reading.document(old).get().bytes)
        files[old] = .some(nil)
        files[new] = .some(bytes)
      }
      return files
    }
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
    var state = check(read)
    var refused: Set<Refused> = []
    for _ in 0..<12 {
      let edits = WardEdits(prepared, state, moved: moved).edits.filter { path, own in
        !refused.contains(Refused(path: path, edits: own))
      }
      if edits.isEmpty { break }
      state = accept(edits, in: edits.keys.sorted()[...], after: state, &refused)
    }
    return named(state)
  }

  /// Edits of a file that did not help.
  private struct Refused: Hashable {
    let path: String
    let edits: [TextEdit]
  }

  // MARK: Proving that a repair helps

  /// Makes those of the edits that help: all at once where that is well, else those of one half of the
  /// files and then of the other, and at last those edits of a file that help by themselves.
  private func accept(
    _ edits: [String: [TextEdit]], in paths: ArraySlice<String>, after state: WardState,
    _ refused: inout Set<Refused>
  ) -> WardState {
    guard let path = paths.first else { return state }
    let wanted = Set(paths)
    let chosen = edits.filter { wanted.contains($0.key) }
    let tried = applying(chosen, to: state)
    if tried.helps(state, in: paths) { return tried }
    if let further = goingOn(from: tried, in: wanted), further.helps(state, in: paths) {
      return further
    }
    if paths.count > 1 {
      let middle = paths.startIndex + paths.count / 2
      let half = accept(chosen, in: paths[..<middle], after: state, &refused)
      return accept(chosen, in: paths[middle...], after: half, &refused)
    }
    guard let own = edits[path] else { return state }
    refused.insert(Refused(path: path, edits: own))
    guard own.count > 1 else { return state }
    let good = own.filter { better(state, by: [path: [$0]], in: path) != nil }
    return good.isEmpty ? state : better(state, by: [path: good], in: path) ?? state
  }

  /// The state after edits of one file, and after those that they made possible; nil where they do not help.
  private func better(
    _ state: WardState, by edits: [String: [TextEdit]], in path: String
  ) -> WardState? {
    let tried = applying(edits, to: state)
    if tried.helps(state, in: [path]) { return tried }
    guard let further = goingOn(from: tried, in: [path]), further.helps(state, in: [path]) else {
      return nil
    }
    return further
  }

  /// The state after one round more, in some files: a field that has its name now may hold a value that is
  /// to be repaired in its turn.
  private func goingOn(from state: WardState, in paths: Set<String>) -> WardState? {
    let edits = WardEdits(prepared, state, moved: moved).edits.filter { paths.contains($0.key) }
    return edits.isEmpty ? nil : applying(edits, to: state)
  }

  private func applying(_ edits: [String: [TextEdit]], to state: WardState) -> WardState {
    var files = state.files
    for (path, own) in edits {
      if let source = files[path] { files[path] = source.applying(own) }
    }
    return check(files, knowing: state)
  }

  /// Checks and links files as if they were the workspace; what did not change is known already.
  private func check(_ files: [String: SourceFile], knowing earlier: WardState? = nil) -> WardState {
    let paths = files.keys.sorted().filter { path in
      earlier?.files[path]?.bytes != files[path]?.bytes
    }
    let compiler = prepared.compiler
    let translated = originalsWithTranslations(files.keys.sorted())
    let sources = paths.compactMap { files[$0] }
    let checked: [Diagnosed<CheckedDocument>] = concurrentMap(
      count: sources.count, workers: workers,
      state: { compiler.makeReader(translated: translated) }
    ) { index, reader in reader.check(sources[index]) }
    var known = (earlier?.known ?? [:]).filter { files[$0.key] != nil }
    for (source, document) in zip(sources, checked) { known[source.path] = document }
    let linked = compiler.link(
      known.keys.sorted().compactMap { known[$0]?.value }, includeWithheld: true)
    return WardState(files: files, known: known, linked: linked)
  }

  // MARK: Names

  /// Gives files the names that they should have, with links and translations moved along.
  private func named(_ repaired: WardState) -> Repairs {
    var state = repaired
    var renames: [(old: String, new: String)] = []
    let groups = WardNames(prepared, state, moved: moved).groups
    state = accept(groups[...], after: state, &renames)
    var repairs = Repairs()
    repairs.renames = renames
    let names = Dictionary(renames.map { ($0.old, $0.new) }, uniquingKeysWith: { one, _ in one })
    for path in read.keys.sorted() {
      guard let before = read[path], let after = state.files[names[path] ?? path],
        before.bytes != after.bytes
      else { continue }
      repairs.changes.append((before, SourceFile(path: path, bytes: after.bytes)))
    }
    return repairs
  }

  /// Makes those renames after which nothing new is wrong.
  private func accept(
    _ groups: ArraySlice<[(old: String, new: String)]>, after state: WardState,
    _ renames: inout [(old: String, new: String)]
  ) -> WardState {
    if groups.isEmpty { return state }
    let all = groups.flatMap(\.self)
    let tried = renaming(all, in: state, after: renames)
    if tried.isNoWorse(than: state) {
      renames += all
      return tried
    }
    if groups.count == 1 { return state }
    let middle = groups.startIndex + groups.count / 2
    let half = accept(groups[..<middle], after: state, &renames)
    return accept(groups[middle...], after: half, &renames)
  }

  /// The workspace with documents called otherwise, and all links led there.
  private func renaming(
    _ group: [(old: String, new: String)], in state: WardState,
    after earlier: [(old: String, new: String)]
  ) -> WardState {
    var files = state.files
    var now = moved
    for (old, new) in earlier { now[old] = new }
    for (old, new) in group {
      guard let source = files.removeValue(forKey: old) else { continue }
      files[new] = SourceFile(path: new, bytes: source.bytes)
      for (before, after) in now where after == old { now[before] = new }
      now[old] = new
    }
    var next = check(files, knowing: state)
    for _ in 0..<3 {
      let edits = WardEdits(prepared, next, moved: now).linkEdits
      if edits.isEmpty { break }
      next = applying(edits, to: next)
    }
    return next
  }
}

/// A workspace in memory with what is wrong in it.
struct WardState {
  let files: [String: SourceFile]
  let known: [String: Diagnosed<CheckedDocument>]
  let linked: Diagnosed<LinkedSite>

  /// Everything that is told, of one file or all.
  var told: [Diagnostic] {
    known.keys.sorted().flatMap { known[$0]?.diagnostics ?? [] } + linked.diagnostics
  }

  /// How often each rule is broken, by file.
  private func counts() -> [String: [String: Int]] {
    var counts: [String: [String: Int]] = [:]
    for finding in told {
      counts[finding.range?.path ?? "", default: [:]][finding.rule.name, default: 0] += 1
    }
    return counts
  }

  /// Whether less is wrong in some files than before, and nowhere anything new.
  func helps(_ before: WardState, in paths: some Sequence<String>) -> Bool {
    let (old, new) = (before.counts(), counts())
    // What could not be read before may show what was always wrong; that is nothing new.
    for (path, own) in new where !before.isUnreadable(path) {
      for (rule, count) in own where count > old[path]?[rule] ?? 0 { return false }
    }
    return paths.allSatisfy { path in
      let total = { (counts: [String: [String: Int]]) in counts[path]?.values.reduce(0, +) ?? 0 }
      if before.isUnreadable(path) { return !isUnreadable(path) }
      return total(new) < total(old) || before.gains(path, self)
    }
  }

  /// Whether a file of public memory has an old address more than it had.
  private func gains(_ path: String, _ after: WardState) -> Bool {
    (after.aliases(path) ?? 0) > (aliases(path) ?? 0)
  }

  private func aliases(_ path: String) -> Int? {
    guard case .original(let document)? = known[path]?.value else { return nil }
    return document.fields.aliases.count
  }

  /// Whether nothing is wrong that was not wrong before; files may have other names.
  func isNoWorse(than before: WardState) -> Bool {
    var left: [String: Int] = [:]
    for finding in before.told { left[finding.rule.name, default: 0] += 1 }
    for finding in told { left[finding.rule.name, default: 0] -= 1 }
    return left.values.allSatisfy { $0 >= 0 } && files.count == before.files.count
  }

  /// Whether the fields of a file cannot be read.
  private func isUnreadable(_ path: String) -> Bool {
    known[path]?.diagnostics.contains { $0.rule.name == "yaml-syntax" } ?? false
  }
}
