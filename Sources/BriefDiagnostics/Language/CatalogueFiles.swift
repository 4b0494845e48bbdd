/// The files of languages: those of the workspace, and those that come with the program.
package struct CatalogueFiles: Sendable {
  /// `Templates/languages/CODE.po` of the workspace, which adds to those of the program and goes first.
  private let own: [SourceFile]
  private let shipped: [SourceFile]

  package init(own: [SourceFile] = [], shipped: [SourceFile] = []) {
    self.own = own
    self.shipped = shipped
  }

  /// The languages that have a file, sorted.
  package var languages: [String] {
    Set(
      (own + shipped).compactMap { file in
        file.path.hasSuffix(".po")
          ? file.path.split(separator: "/").last.map { String($0.dropLast(3)) } : nil
      }
    ).sorted()
  }

  /// Files in the form that languages had before: they are told, and not read.
  package var outdated: [SourceFile] { own.filter { $0.path.hasSuffix(".yml") } }

  /// What the sentences of the program are known by, as its own catalogues have them; nil without any.
  private var knownSentences: Set<String>? {
    if shipped.isEmpty { return nil }
    return shipped.reduce(into: []) { $0.formUnion(readCatalogue($1, isTrusted: true).value.entries.keys) }
  }

  /// The workspace's files whose names are no tag of a language, each with the name that is meant.
  package var misnamed: [(file: SourceFile, name: String)] {
    own.compactMap { file in
      guard let name = file.path.split(separator: "/").last, name.hasSuffix(".po") else {
        return nil
      }
      var subtags = name.dropLast(3).split { $0 == "_" || $0 == "-" }.map(String.init)
      guard let first = subtags.first else { return nil }
      subtags[0] = first.lowercased()
      let meant = subtags.joined(separator: "-") + ".po"
      return meant == name ? nil : (file, meant)
    }
  }

  /// The words of a language, with those of the languages that it falls back to behind them: a region
  /// has its own language, and every language has English at its end.
  package func catalogue(for tag: String) -> Diagnosed<Catalogue> {
    var layers: [Catalogue.Layer] = []
    var diagnostics: [Diagnostic] = []
    for code in LanguageNames.fallbacks(tag) {
      func file(_ files: [SourceFile]) -> SourceFile? {
        files.first { $0.path.hasSuffix("/\(code).po") }
      }
      let standard = file(shipped).map { readCatalogue($0, isTrusted: true) }
      // The workspace's file adds to the program's and counts as that does unless it says otherwise.
      if let own = file(own), own.bytes != file(shipped)?.bytes {
        let read = readCatalogue(
          own, plural: standard?.value.plural ?? .english, known: knownSentences)
        layers.append(read.value)
        diagnostics += read.diagnostics
      }
      if let standard {
        layers.append(standard.value)
        diagnostics += standard.diagnostics
      }
    }
    return Diagnosed(Catalogue(language: tag, layers: layers), diagnostics)
  }
}
