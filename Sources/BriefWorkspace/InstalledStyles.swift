package import BriefDiagnostics

/// Styles and locales of the Citation Style Language as the Debian packages
/// `citation-style-language-styles` and `-locales` install them.
package enum InstalledStyles {
  private static let folder = "/usr/share/citation-style-language"

  /// A file below that folder: `styles/apa.csl`.
  package static func file(_ path: String) -> SourceFile? {
    guard case .success(let bytes) = readFile("\(folder)/\(path)", limit: 4 << 20) else {
      return nil
    }
    return SourceFile(path: "\(folder)/\(path)", bytes: bytes)
  }

  /// The names of all styles, without `.csl`.
  package static func names() -> [String] {
    ["styles", "styles/dependent"].flatMap {
      BriefWorkspace.names(in: "\(folder)/\($0)", suffix: ".csl")
    }
  }
}
