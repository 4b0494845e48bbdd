import BriefDiagnostics
import CitationStyle

/// A style or a locale of the Citation Style Language, by the name of its file without `.csl` or
/// `locales-` and `.xml`.
package enum CitationFile: Hashable, Sendable {
  case style(String)
  case locale(String)
}

/// The style of a site that names none.
package let defaultCitationStyle = "apa"

/// Files that were renamed since they were packaged, and the other way round.
private let otherNames = [
  "vancouver": "nlm-citation-sequence", "nlm-citation-sequence": "vancouver",
  "nlm-citation-sequence-brackets": "vancouver-brackets",
  "vancouver-brackets": "nlm-citation-sequence-brackets",
  "nlm-citation-sequence-superscript": "vancouver-superscript",
  "vancouver-superscript": "nlm-citation-sequence-superscript",
]

extension SiteFiles {
  /// What must still be read before citations can be formatted; nothing where there is no
  /// bibliography. Ask again after reading: a dependent style names its parent.
  package mutating func wantedCitationFiles() -> [CitationFile] {
    guard !bibliographies.isEmpty else { return [] }
    let languages = siteLanguages()
    var wanted: [CitationFile] = []
    switch citationStyle(named: styleName()) {
    case .missing(let file): return [file]
    case .found(let style, _):
      for name in languages.flatMap({ localeNames(for: dialect(of: $0, style)) }) {
        if citationFiles[.locale(name)] == nil, !wanted.contains(.locale(name)) {
          wanted.append(.locale(name))
        }
      }
    case .unknown, .unreadable: break
    }
    return wanted
  }

  enum FoundStyle {
    /// Not read yet.
    case missing(CitationFile)
    case found(Style, [Diagnostic])
    /// Nobody has a style of that name.
    case unknown(String)
    case unreadable([Diagnostic])
  }

  /// Follows dependent styles to the one that says how to cite.
  mutating func citationStyle(named name: String) -> FoundStyle {
    var name = name
    for _ in 0..<4 {
      let key = CitationFile.style(name)
      guard let read = citationFiles[key] else { return .missing(key) }
      guard let source = read else {
        guard let other = otherNames[name] else { return .unknown(name) }
        guard let file = citationFiles[.style(other)] else { return .missing(.style(other)) }
        guard file != nil else { return .unknown(name) }
        name = other
        continue
      }
      let style = styles[name] ?? readStyle(source, name: name)
      styles[name] = style
      switch style.value {
      case .style(let found)?:
        return .found(found, style.diagnostics.filter { $0.severity >= .warning })
      case .dependent(let parent, _)?: name = parent
      case nil: return .unreadable(style.diagnostics)
      }
    }
    return .unknown(name)
  }
}

/// The language for a document's terms: its own, in the dialect that the style asks for.
func dialect(of language: String, _ style: Style) -> String {
  guard let wanted = style.defaultLocale, !language.contains("-"),
    wanted.lowercased().hasPrefix(language.lowercased() + "-")
  else { return language }
  return wanted
}
