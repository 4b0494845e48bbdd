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

  /// The words of a language, with those of the languages that it falls back to behind them: a region
  /// has its own language, and every language has English at its end.
  package func catalogue(for tag: String) -> Diagnosed<Catalogue> {
    var layers: [Catalogue.Layer] = []
    var diagnostics: [Diagnostic] = []
    for code in LanguageNames.fallbacks(tag) {
      var last: [UInt8]?
      for files in [own, shipped] {
        guard let file = files.first(where: { $0.path.hasSuffix("/\(code).po") }),
          file.bytes != last
        else { continue }
        last = file.bytes
        let read = readCatalogue(file)
        layers.append(read.value)
        diagnostics += read.diagnostics
      }
    }
    return Diagnosed(Catalogue(language: tag, layers: layers), diagnostics)
  }
}
