package import BriefDiagnostics
internal import BriefSyntax
import CitationStyle

/// The site's own files, as they were read.
package struct SiteFiles: Sendable {
  package var site: SourceFile?
  package var topics: SourceFile?
  package var glossary: SourceFile?
  /// `Site/wording.yml`.
  package var wording: SourceFile?
  /// `Site/references.json` and every `.bib` file of `Site`, in this order.
  package var bibliographies: [SourceFile]
  /// Looks for a style or a locale; nil where nobody has one of that name.
  package var citationFile: @Sendable (CitationFile) -> Diagnosed<SourceFile?>
  /// The names of all styles there are, of which a misspelt one may mean one.
  package var citationStyleNames: @Sendable () -> [String]
  /// Paths of the files that documents may show or link to.
  package var assets: Set<String>

  package init(
    site: SourceFile? = nil, topics: SourceFile? = nil, glossary: SourceFile? = nil,
    wording: SourceFile? = nil, bibliographies: [SourceFile] = [], assets: Set<String> = [],
    citationFile: @escaping @Sendable (CitationFile) -> Diagnosed<SourceFile?> = { _ in
      Diagnosed(nil, [])
    }, citationStyleNames: @escaping @Sendable () -> [String] = { [] }
  ) {
    self.site = site
    self.topics = topics
    self.glossary = glossary
    self.wording = wording
    self.bibliographies = bibliographies
    self.assets = assets
    self.citationFile = citationFile
    self.citationStyleNames = citationStyleNames
  }
}

extension SiteConfiguration {
  /// The citation style that the site asks for, without `.csl`.
  var citationStyleName: String {
    guard let name = citationStyle, !name.isEmpty else { return defaultCitationStyle }
    return name.hasSuffix(".csl") ? String(name.dropLast(4)) : name
  }
}

/// Checks the site's own files and gives the lists that documents are checked against.
///
/// - Parameters:
///   - catalogues: the files of languages.
///   - rules: every rule whose severity the site may set.
package func readVocabulary(
  _ files: SiteFiles, catalogues: CatalogueFiles, rules: [Rule]
) -> Diagnosed<Vocabulary> {
  var diagnostics: [Diagnostic] = []
  var site = SiteConfiguration()
  if let source = files.site {
    var reader = FieldReader(readMapping(source, &diagnostics))
    reader.read(SiteSchema.site)
    site = readSite(&reader, rules)
    diagnostics += reader.diagnostics
  } else {
    diagnostics.append(missingSiteFile())
  }
  var names = UsedNames()
  var parents: [Located<String>] = []
  let words = readSiteCatalogues(catalogues, site, files.site)
  diagnostics += words.diagnostics
  let topics = list(files.topics, &diagnostics) { node, source, diagnostics -> Topic? in
    let reader = checkedEntry(node, source, SiteSchema.topic, &diagnostics)
    let id = reader.text("id")
    // The second of one id is left out: one mistake, one finding.
    if let id, !names.take(id, &diagnostics) { return nil }
    for name in reader.texts("aliases") { names.take(name, &diagnostics) }
    if let parent = reader.text("parent") { parents.append(parent) }
    let topic = Topic(
      id: id?.value ?? "", label: reader.localized("label", site.languages),
      description: reader.localized("description", site.languages),
      aliases: reader.texts("aliases").map(\.value), parent: reader.text("parent")?.value,
      asksForSafety: reader.text("safety")?.value == "true")
    return id == nil ? nil : topic
  }
  diagnostics += unknownParents(parents, topics)
  names = UsedNames()
  let terms = list(files.glossary, &diagnostics) { node, source, diagnostics -> Term? in
    let reader = checkedEntry(node, source, SiteSchema.term, &diagnostics)
    let id = reader.text("id")
    if let id, !names.take(id, &diagnostics) { return nil }
    let label = reader.localized("term", site.languages)
    let prefer = reader.localized("prefer", site.languages)
    var avoid: [String: [String]] = [:]
    for entry in reader.mapping("avoid") {
      avoid[entry.key] =
        entry.value.scalar.map { [$0] } ?? (entry.value.list ?? []).compactMap(\.scalar)
      checkLanguage(entry, site, &diagnostics)
    }
    let term = Term(
      id: id?.value ?? "", label: label,
      definition: reader.localized("definition", site.languages),
      prefer: prefer.isEmpty ? label : prefer, avoid: avoid)
    return id == nil ? nil : term
  }
  let wordings = readWordings(files.wording, site, words.value, &diagnostics)
  let sources = readSources(files, site, words.value)
  diagnostics += sources.diagnostics
  for source in [files.site, files.topics, files.glossary].compactMap(\.self) {
    diagnostics += rawCitationFindings(source, sources.value)
  }
  return Diagnosed(
    Vocabulary(
      site: site, topics: topics, terms: terms, wordings: wordings, sources: sources.value,
      assets: files.assets, catalogues: words.value),
    diagnostics)
}

/// One entry of a list of the site, told whatever is wrong with it.
private func checkedEntry(
  _ node: YAMLNode, _ source: SourceFile, _ schema: ObjectSchema, _ diagnostics: inout [Diagnostic]
) -> FieldReader {
  var reader = FieldReader(node)
  reader.read(schema)
  reader.checkId(of: node, schema)
  diagnostics += reader.diagnostics
  return reader
}

/// The words that fit each certainty: those of the catalogues, replaced by those of `Site/wording.yml`.
private func readWordings(
  _ source: SourceFile?, _ site: SiteConfiguration, _ catalogues: [String: Catalogue],
  _ diagnostics: inout [Diagnostic]
) -> [String: Wording] {
  var wordings = Wording.all(of: site, catalogues)
  guard let source else { return wordings }
  for entry in readMapping(source, &diagnostics).mapping ?? [] {
    checkLanguage(entry, site, &diagnostics)
    var reader = FieldReader(entry.value)
    guard entry.value.mapping != nil else {
      reader.tellNoWordings(entry)
      diagnostics += reader.diagnostics
      continue
    }
    reader.read(SiteSchema.wording)
    diagnostics += reader.diagnostics
    var wording = wordings[entry.key] ?? Wording()
    for level in [EvidenceLevel.moderate, .low, .veryLow] where reader.entry(level.rawValue) != nil
    {
      wording.levels[level] = PhraseList(reader.texts(level.rawValue).map(\.value))
    }
    if reader.entry("benefits") != nil {
      wording.benefits = PhraseList(reader.texts("benefits").map(\.value))
    }
    if reader.entry("harms") != nil {
      wording.harms = PhraseList(reader.texts("harms").map(\.value))
    }
    wordings[entry.key] = wording
  }
  return wordings
}

private func readMapping(_ source: SourceFile, _ diagnostics: inout [Diagnostic]) -> YAMLNode {
  let told = checkText(source)
  guard told.isEmpty else {
    diagnostics += told
    return YAMLNode(.mapping([]), at: source.range(0, 0))
  }
  let read = readYAML(source)
  diagnostics += read.diagnostics
  return read.value
}

private func list<Element>(
  _ source: SourceFile?, _ diagnostics: inout [Diagnostic],
  _ read: (YAMLNode, SourceFile, inout [Diagnostic]) -> Element?
) -> [Element] {
  guard let source else { return [] }
  let node = readMapping(source, &diagnostics)
  guard let items = node.list else {
    if !node.isEmpty { diagnostics.append(notAList(source)) }
    return []
  }
  return items.compactMap { item in
    guard item.mapping != nil else {
      diagnostics.append(notAnEntry(item))
      return nil
    }
    return read(item, source, &diagnostics)
  }
}

private func readSite(_ reader: inout FieldReader, _ allRules: [Rule]) -> SiteConfiguration {
  var site = SiteConfiguration()
  var names = UsedNames()
  var told: [Diagnostic] = []
  let languages = reader.texts("languages").filter {
    isLanguageCode($0.value) && names.take($0, &told)
  }
  for diagnostic in told { reader.add(diagnostic) }
  if !languages.isEmpty { site.languages = languages.map(\.value) }
  let title = reader.localized("title", site.languages)
  if !title.isEmpty { site.title = title }
  site.description = reader.localized("description", site.languages)
  if let address = reader.text("address") {
    if isWebAddress(address.value) {
      site.address = address.value.hasSuffix("/") ? address.value : address.value + "/"
    }
  }
  if let status = reader.choice("public_from", Status.self) {
    site.publicFrom = status
  }
  site.publisher = reader.text("publisher")?.value
  site.contact = reader.text("contact")?.value
  site.license = reader.text("license")?.value
  let style = reader.text("citation_style")
  site.citationStyle = style?.value
  site.citationStyleRange = style?.range
  site.printFonts = reader.texts("print_fonts").map(\.value)
  site.safetyNotice = reader.localized("safety_notice", site.languages)
  if reader.entry("required_reviews") != nil {
    site.requiredReviews = reader.texts("required_reviews").compactMap {
      ReviewKind(rawValue: $0.value)
    }
  }
  for entry in reader.mapping("publish") { readTarget(entry, &reader, &site) }
  for entry in reader.mapping("rules") {
    guard reader.checkRuleName(entry, allRules), let text = entry.value.scalar,
      let setting = SiteConfiguration.RuleSetting(rawValue: text),
      reader.checkSetting(setting, of: entry)
    else { continue }
    site.rules[entry.key] = setting
  }
  return site
}
