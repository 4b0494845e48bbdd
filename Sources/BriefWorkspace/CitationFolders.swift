package import BriefDiagnostics

/// Where styles and locales of the Citation Style Language are looked for: the workspace, then what
/// the Debian packages `citation-style-language-styles` and `-locales` install.
private let systemFolder = "/usr/share/citation-style-language"

extension Workspace {
  /// The site's bibliographies: `Site/references.json`, then every `.bib` file in `Site`.
  package func bibliographies() throws(WorkspaceError) -> Diagnosed<[SourceFile]> {
    var files: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
    let bibs = names(in: "\(root)/Site", suffix: ".bib").map { "Site/\($0).bib" }
    for path in ["Site/references.json"] + bibs {
      switch readFile("\(root)/\(path)", limit: Self.largestData) {
      case .success(let bytes): files.append(SourceFile(path: path, bytes: bytes))
      case .failure(.tooLarge(let size)):
        diagnostics.append(
          Diagnostic(
            .fileTooLarge, at: SourceRange(path: path),
            "the bibliography has \(size / 1_000_000) MB; 64 MB is the limit",
            help: "export only the works that the documents cite"))
      case .failure(.system(let number)):
        guard let kind = fileKind("\(root)/\(path)") else { continue }
        throw WorkspaceError(
          "'\(path)' cannot be read: \(kind == .folder ? "it is a folder" : explanation(number))")
      }
    }
    return Diagnosed(files, diagnostics)
  }

  /// The style file of a name, or nil; `Site/styles` comes first.
  package func citationStyle(_ name: String) throws(WorkspaceError) -> SourceFile? {
    guard isFileName(name) else { return nil }
    if let own = try file("Site/styles/\(name).csl") { return own }
    return systemFile("styles/\(name).csl") ?? systemFile("styles/dependent/\(name).csl")
  }

  /// The locale file of a language tag, or nil; `Site/styles` comes first.
  package func citationLocale(_ name: String) throws(WorkspaceError) -> SourceFile? {
    guard isFileName(name) else { return nil }
    if let own = try file("Site/styles/locales-\(name).xml") { return own }
    return systemFile("locales/locales-\(name).xml")
  }

  /// The names of all styles, for telling which one a misspelt name means.
  package func citationStyleNames() -> [String] {
    let folders = [
      "\(root)/Site/styles", "\(systemFolder)/styles", "\(systemFolder)/styles/dependent",
    ]
    return folders.flatMap { names(in: $0, suffix: ".csl") }.sorted()
  }

  private func systemFile(_ path: String) -> SourceFile? {
    guard case .success(let bytes) = readFile("\(systemFolder)/\(path)", limit: 4 << 20) else {
      return nil
    }
    return SourceFile(path: "\(systemFolder)/\(path)", bytes: bytes)
  }

  /// A name in a setting never leads out of the folders of styles.
  private func isFileName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count < 200 && !name.hasPrefix(".")
      && name.utf8.allSatisfy { byte in
        byte == 0x2D || byte == 0x2E || byte == 0x5F || (0x30...0x39).contains(byte)
          || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      }
  }
}
