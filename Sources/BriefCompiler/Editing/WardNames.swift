internal import BriefDiagnostics
internal import BriefModel

/// Files that should be called otherwise: each document with its translations, since they go together.
struct WardNames {
  private let state: WardState
  private let moved: [String: String]
  private let languages: [String]

  init(_ prepared: PreparedSite, _ state: WardState, moved: [String: String]) {
    self.state = state
    self.moved = moved
    languages = prepared.compiler.vocabulary.site.languages
  }

  /// Renames that belong together; no two lead to one name, and none to a name that is taken.
  var groups: [[(old: String, new: String)]] {
    var groups: [[(old: String, new: String)]] = []
    var taken = Set(state.files.keys.map { $0.lowercased() })
    for path in state.files.keys.sorted() {
      let group = group(of: path)
      let names = group.map { $0.new.lowercased() }
      let own = Set(group.map { $0.old.lowercased() })
      guard !group.isEmpty, Set(names).count == names.count,
        names.allSatisfy({ !taken.contains($0) || own.contains($0) })
      else { continue }
      taken.formUnion(names)
      groups.append(group)
    }
    return groups
  }

  private func group(of path: String) -> [(old: String, new: String)] {
    guard let document = state.known[path] else { return [] }
    let name = DocumentName(path: path)
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    if document.value.isTranslation {
      // Its original was renamed and it was forgotten.
      let original = DocumentName.original(of: path)
      guard state.known[original] == nil, let now = moved[original], let language = name.language
      else { return [] }
      return [(path, "\(now.dropLast(3)).\(language).md")]
    }
    let isMisnamed = document.diagnostics.contains {
      $0.rule.name == "invalid-id" && $0.repair == nil
    }
    guard isMisnamed else { return [] }
    if let (stem, language) = otherCase(name.stem) ?? withLanguage(name.stem, in: folder) {
      return [(path, "\(folder)\(stem).\(language).md")]
    }
    guard let id = identifier(of: name.stem).map(whole) else { return [] }
    var group = [(path, "\(folder)\(id).md")]
    for other in state.files.keys.sorted() where other != path {
      let translation = DocumentName(path: other)
      guard let language = translation.language, DocumentName.original(of: other) == path else {
        continue
      }
      group.append((other, "\(folder)\(id).\(language).md"))
    }
    return group
  }

  /// `a-brief.ES`: a translation whose language is written in capitals.
  private func otherCase(_ stem: String) -> (stem: String, language: String)? {
    guard let dot = stem.lastIndex(of: ".") else { return nil }
    let end = stem[stem.index(after: dot)...]
    guard let language = languages.first(where: { $0.lowercased() == end.lowercased() }),
      language != String(end)
    else { return nil }
    return (String(stem[..<dot]), language)
  }

  /// `a-brief_es`, `a-brief.spanish`, `es_a-brief` beside `a-brief.md`: its translation.
  private func withLanguage(_ stem: String, in folder: String) -> (stem: String, language: String)? {
    let names = languages.flatMap { code in
      [code, LanguageNames.own(code), LanguageNames.message(code).english].map { ($0.lowercased(), code) }
    }
    for sign in stem.indices where "._- ".contains(stem[sign]) {
      let (before, after) = (String(stem[..<sign]), String(stem[stem.index(after: sign)...]))
      for (rest, word) in [(before, after.lowercased()), (after, before.lowercased())] {
        guard let language = names.first(where: { $0.0 == word })?.1 else { continue }
        for original in [rest, identifier(of: rest) ?? rest]
        where state.files["\(folder)\(original).md"] != nil {
          return (original, language)
        }
      }
    }
    return nil
  }

  /// A name that was cut at its greatest length ends with a whole word.
  private func whole(_ id: String) -> String {
    guard id.utf8.count >= 60, let hyphen = id.lastIndex(of: "-"),
      id.distance(from: id.startIndex, to: hyphen) > 20
    else { return id }
    return String(id[..<hyphen])
  }
}
