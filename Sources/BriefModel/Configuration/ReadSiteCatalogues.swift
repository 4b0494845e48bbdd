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
  for (_, catalogue) in catalogues.sorted(by: { $0.key < $1.key }) {
    if let told = missingWords(of: catalogue, settings) { diagnostics.append(told) }
  }
  let first = catalogues[site.defaultLanguage] ?? .english
  for language in missing {
    if language != site.defaultLanguage { catalogues[language] = first }
    diagnostics.append(missingCatalogue(language, shownIn: first, settings))
  }
  diagnostics += files.misnamed.map { misnamedCatalogue($0.file, rightName: $0.name) }
  diagnostics += files.outdated.map(outdatedCatalogue)
  return Diagnosed(catalogues, diagnostics)
}
