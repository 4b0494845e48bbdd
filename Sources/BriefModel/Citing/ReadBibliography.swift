import BriefDiagnostics
internal import BriefSyntax
import CitationStyle

/// Reads the site's bibliographies and its citation style.
func readSources(_ files: SiteFiles, _ site: SiteConfiguration) -> Diagnosed<SourceLibrary> {
  let siteFile = files.site
  var diagnostics: [Diagnostic] = []
  var items: [Item] = []
  var places: [SourceRange] = []
  var first: [String: SourceRange] = [:]
  for source in files.bibliographies {
    let read = source.path.hasSuffix(".bib") ? readBibTeX(source) : readCSLJSON(source)
    diagnostics += read.diagnostics
    for (index, item) in read.value.items.enumerated() {
      let place = read.value.places[index]
      if let known = first[item.id] {
        diagnostics.append(
          Diagnostic(
            .duplicateReference, at: place, "the key '\(item.id)' belongs to an earlier work",
            help: "give one of the two another key, or remove it",
            note: .init("the other one is here", at: known)))
        continue
      }
      first[item.id] = place
      items.append(checked(item, at: place, &diagnostics))
      places.append(place)
    }
  }
  guard !items.isEmpty else { return Diagnosed(SourceLibrary(), diagnostics) }
  let name = site.citationStyleName
  let style: Style
  switch files.citationStyle(named: name) {
  case .found(let found, let told):
    style = found
    diagnostics += told
  case .unreadable(let told):
    return Diagnosed(SourceLibrary(items: items, places: places), diagnostics + told)
  case .unknown:
    let near = nearMiss(name, in: files.citationStyleNames())
    diagnostics.append(
      Diagnostic(
        .unknownStyle, at: site.citationStyleRange ?? siteFile?.range(0, 0),
        "there is no citation style '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
        help: near.map { "write 'citation_style: \($0)'" }
          ?? "put its file into Site/styles, or install the Debian package 'citation-style-language-styles'"
      ))
    return Diagnosed(SourceLibrary(items: items, places: places), diagnostics)
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
      diagnostics.append(
        Diagnostic(
          .missingLocale, at: siteFile?.range(0, 0),
          "citations in '\(language)' have English terms: there is no locale '\(own.first ?? wanted)'",
          help: "install the Debian package 'citation-style-language-locales'"))
    }
    let locales = names.compactMap { found[$0] }.compactMap { source -> LocaleFile? in
      let read = readLocale(source)
      diagnostics += read.diagnostics.filter { $0.severity == .error }
      return read.value
    }
    processors[language] = CitationProcessor(
      style: style, locale: CitationLocale(language: wanted, style: style, files: locales),
      items: items)
  }
  return Diagnosed(
    SourceLibrary(items: items, places: places, processors: processors), diagnostics)
}

/// A work with its DOI in plain form; one that is none is told.
private func checked(_ item: Item, at place: SourceRange, _ diagnostics: inout [Diagnostic]) -> Item
{
  guard let written = item[text: .DOI] else { return item }
  var item = item
  var doi = written
  for prefix in [
    "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:",
    "DOI:",
  ]
  where doi.hasPrefix(prefix) {
    doi = String(doi.dropFirst(prefix.count)).trimming()
  }
  if isDOI(doi) {
    item.texts[.DOI] = doi
  } else {
    item.texts[.DOI] = nil
    diagnostics.append(
      Diagnostic(
        .invalidDOI, at: place, "'\(written)' is not a DOI (work '\(item.id)'); it is left out",
        help: "correct it in Zotero: a DOI looks like 10.1016/S2215-0366(19)30032-X",
        severity: .warning))
  }
  return item
}
