import BriefDiagnostics
internal import Bytes
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

/// What became of the search for a style.
enum FoundStyle {
  /// And whether it says of a work that it is in press.
  case found(Style, saysStatus: Bool, [Diagnostic])
  /// Nobody has a style of that name.
  case unknown(String)
  case unreadable([Diagnostic])
}

extension SiteFiles {
  /// Follows dependent styles to the one that says how to cite.
  func citationStyle(named name: String) -> FoundStyle {
    var name = name
    var told: [Diagnostic] = []
    for _ in 0..<4 {
      var file = citationFile(.style(name))
      told += file.diagnostics
      if file.value == nil, told.isEmpty, let other = otherNames[name] {
        file = citationFile(.style(other))
        told += file.diagnostics
      }
      guard let source = file.value else {
        return told.isEmpty ? .unknown(name) : .unreadable(told)
      }
      let style = readStyle(source, name: name)
      switch style.value {
      case .style(let found)?:
        let saysStatus = source.bytes.withUnsafeBufferPointer { bytes in
          bytes.firstRange(of: "status\"") != nil || bytes.firstRange(of: "status ") != nil
        }
        return .found(
          found, saysStatus: saysStatus, told + style.diagnostics.filter { $0.severity >= .warning }
        )
      case .dependent(let parent, _)?: name = parent
      case nil: return .unreadable(told + style.diagnostics)
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
