import BriefDiagnostics
internal import BriefSyntax
import CitationStyle

/// Reads the site's bibliographies and its citation style.
func readSources(
  _ files: SiteFiles, _ site: SiteConfiguration, _ catalogues: [String: Catalogue]
) -> Diagnosed<SourceLibrary> {
  let siteFile = files.site
  var diagnostics: [Diagnostic] = []
  let gathered = gatherWorks(files.bibliographies)
  // The site's own settings govern what is told about its bibliographies too.
  diagnostics += gathered.diagnostics.compactMap {
    apply(site.rules, to: $0, isBeforeApproval: false)
  }
  var works = gathered.value
  func library(_ processors: [String: CitationProcessor] = [:]) -> SourceLibrary {
    SourceLibrary(
      items: works.items, places: works.places, aliases: works.aliases,
      duplicates: works.duplicates, lost: works.lost, processors: processors, catalogues: catalogues)
  }
  guard !works.items.isEmpty else { return Diagnosed(library(), diagnostics) }
  let name = site.citationStyleName
  let style: Style
  switch files.citationStyle(named: name) {
  case .found(let found, let saysStatus, let told):
    style = found
    diagnostics += told
    if !saysStatus { works.showStatus() }
  case .unreadable(let told):
    return Diagnosed(library(), diagnostics + told)
  case .unknown:
    diagnostics.append(
      unknownStyle(
        name, files.citationStyleNames(), at: site.citationStyleRange ?? siteFile?.range(0, 0)))
    return Diagnosed(library(), diagnostics)
  }
  var processors: [String: CitationProcessor] = [:]
  for language in site.languages {
    let wanted = dialect(of: language, style)
    let names = localeNames(for: wanted)
    let own = names.prefix { $0 != "en-US" || wanted.hasPrefix("en") }
    var found: [String: SourceFile] = [:]
    for name in names {
      let file = files.citationFile(.locale(name))
      diagnostics += file.diagnostics
      found[name] = file.value
    }
    if !own.contains(where: { found[$0] != nil }) {
      diagnostics.append(missingLocale(own.first ?? wanted, for: language, siteFile))
    }
    var owned: [LocaleFile] = []
    let locales = names.compactMap { name in found[name].map { (name, $0) } }
      .compactMap { name, source -> LocaleFile? in
        let read = readLocale(source)
        diagnostics += read.diagnostics.filter { $0.severity == .error }
        if own.contains(name), let file = read.value { owned.append(file) }
        return read.value
      }
    if let first = owned.first {
      let missing = first.missing(besides: Array(owned.dropFirst()))
      if !missing.isEmpty {
        diagnostics.append(incompleteLocale(missing, for: language, siteFile))
      }
    }
    processors[language] = CitationProcessor(
      style: style, locale: CitationLocale(language: wanted, style: style, files: locales),
      items: works.items)
  }
  return Diagnosed(library(processors), diagnostics)
}
