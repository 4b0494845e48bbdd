internal import BriefDiagnostics

/// The words of the pages in each language of the site; a language that has none takes those of the
/// site's first language, and that is told.
func readSiteCatalogues(
  _ files: CatalogueFiles, _ site: SiteConfiguration, _ settings: SourceFile?
) -> Diagnosed<[String: Catalogue]> {
  var catalogues: [String: Catalogue] = [:]
  var diagnostics: [Diagnostic] = []
  var missing: [String] = []
  for language in site.languages where catalogues[language] == nil {
    let read = files.catalogue(for: language)
    diagnostics += read.diagnostics
    catalogues[language] = read.value
    if read.value.isEmpty, LanguageNames.fallbacks(language).last != "en" {
      missing.append(language)
    }
  }
  for (language, catalogue) in catalogues.sorted(by: { $0.key < $1.key }) where !catalogue.isEmpty {
    let lacking = Words.messages.filter { !catalogue.has($0.key) }
    guard let one = lacking.first, LanguageNames.fallbacks(language).last != "en" else { continue }
    diagnostics.append(
      Diagnostic(
        .missingWord, at: settings?.range(0, 0),
        .counted(
          lacking.count,
          one:
            "the catalogue of '\(language)' lacks \(lacking.count) text of the pages: '\(one.pattern)'",
          other:
            "the catalogue of '\(language)' lacks \(lacking.count) texts of the pages, such as '\(one.pattern)'"
        ),
        help: Message("add it to Templates/languages/\(language).po")))
  }
  let first = catalogues[site.defaultLanguage] ?? .english
  for language in missing {
    if language != site.defaultLanguage { catalogues[language] = first }
    let shown = LanguageNames.message(first.isEmpty ? "en" : first.language)
    diagnostics.append(
      Diagnostic(
        .missingCatalogue, at: settings?.range(0, 0),
        Message(
          "there is no Templates/languages/\(language).po: its pages have their menus in \(shown)"),
        help: Message(
          "translate Templates/languages/briefs.pot, which comes with the program, and put it there"
        )))
  }
  for (file, name) in files.misnamed {
    diagnostics.append(
      Diagnostic(
        .missingCatalogue, at: file.range(0, 1),
        Message("'\(file.path)' is named after no language, so nobody reads it"),
        help: Message("rename it to '\(name)'")))
  }
  for old in files.outdated {
    diagnostics.append(
      Diagnostic(
        .missingCatalogue, at: old.range(0, 1),
        Message("'\(old.path)' has the form of an earlier version and is not read any more"),
        help: Message(
          "remove it if you did not change it; else move its texts to a '.po' file of the same name"
        )))
  }
  return Diagnosed(catalogues, diagnostics)
}
