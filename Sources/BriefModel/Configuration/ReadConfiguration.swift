package import BriefDiagnostics
internal import BriefSyntax
import CitationStyle

/// The site's own files, as they were read.
package struct SiteFiles: Sendable {
  package var site: SourceFile?
  package var topics: SourceFile?
  package var glossary: SourceFile?
  /// `Site/references.json` and every `.bib` file of `Site`, in this order.
  package var bibliographies: [SourceFile]
  /// The styles and locales that were looked for; nil where there is none of that name.
  package var citationFiles: [CitationFile: SourceFile?] = [:]
  /// Styles that were read already.
  var styles: [String: Diagnosed<StyleFile?>] = [:]
  /// Names of styles that could be meant by a misspelt one.
  package var styleNames: [String] = []
  /// Paths of the files that documents may show or link to.
  package var assets: Set<String>

  package init(
    site: SourceFile? = nil, topics: SourceFile? = nil, glossary: SourceFile? = nil,
    bibliographies: [SourceFile] = [], assets: Set<String> = []
  ) {
    self.site = site
    self.topics = topics
    self.glossary = glossary
    self.bibliographies = bibliographies
    self.assets = assets
  }
}

extension SiteFiles {
  /// The name of the citation style that the site asks for, without `.csl`.
  func styleName() -> String {
    var told: [Diagnostic] = []
    let name = site.flatMap { source in
      readMapping(source, &told).mapping?.first { $0.key == "citation_style" }?.value.scalar
    }
    guard let name, !name.isEmpty else { return defaultCitationStyle }
    return name.hasSuffix(".csl") ? String(name.dropLast(4)) : name
  }

  func siteLanguages() -> [String] {
    guard let site else { return SiteConfiguration().languages }
    var told: [Diagnostic] = []
    var reader = FieldReader(site, readMapping(site, &told))
    let languages = reader.texts("languages").map(\.value)
    return languages.isEmpty ? SiteConfiguration().languages : languages
  }
}

/// Checks the site's own files and gives the lists that documents are checked against.
///
/// - Parameter rules: every rule whose severity the site may set.
package func readVocabulary(_ files: SiteFiles, rules: [Rule]) -> Diagnosed<Vocabulary> {
  var diagnostics: [Diagnostic] = []
  var site = SiteConfiguration()
  if let source = files.site {
    var reader = FieldReader(source, readMapping(source, &diagnostics))
    site = readSite(&reader, rules)
    diagnostics += reader.finish(known: siteKeys, of: "Site/site.yml")
  } else {
    diagnostics.append(
      Diagnostic(
        .missingSiteFile, at: nil, "there is no Site/site.yml",
        help: "make one with 'title', 'address' and 'languages', or start with 'briefs init'"))
  }
  let topics = list(files.topics, &diagnostics) { node, source, diagnostics in
    var reader = FieldReader(source, node)
    let id = reader.text("id")
    let topic = Topic(
      id: id?.value ?? "", label: reader.localized("label", site.languages),
      description: reader.localized("description", site.languages),
      aliases: reader.texts("aliases").map(\.value), parent: reader.text("parent")?.value)
    if id == nil {
      reader.tell(
        .missingField, at: node.range, "this topic has no 'id'", "write 'id: a-short-name'")
    }
    diagnostics += reader.finish(
      known: ["id", "label", "description", "aliases", "parent"], of: "a topic")
    return id == nil ? nil : topic
  }
  let terms = list(files.glossary, &diagnostics) { node, source, diagnostics in
    var reader = FieldReader(source, node)
    let id = reader.text("id")
    let term = Term(
      id: id?.value ?? "", label: reader.localized("term", site.languages),
      definition: reader.localized("definition", site.languages))
    if id == nil {
      reader.tell(
        .missingField, at: node.range, "this term has no 'id'", "write 'id: a-short-name'")
    }
    diagnostics += reader.finish(
      known: ["id", "term", "definition", "avoid", "prefer"], of: "a glossary term")
    return id == nil ? nil : term
  }
  var files = files
  let sources = readSources(&files, site)
  diagnostics += sources.diagnostics
  return Diagnosed(
    Vocabulary(
      site: site, topics: topics, terms: terms, sources: sources.value, assets: files.assets),
    diagnostics)
}

private let siteKeys = [
  "title", "description", "address", "languages", "public_from", "publisher", "contact", "license",
  "citation_style", "rules", "publish", "print_fonts",
]

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
    if !node.isEmpty {
      diagnostics.append(
        Diagnostic(
          .wrongType, at: source.range(0, 1), "\(source.path) must be a list",
          help: "begin each entry with '- id: …'"))
    }
    return []
  }
  return items.compactMap { item in
    guard item.mapping != nil else {
      diagnostics.append(
        Diagnostic(
          .wrongType, at: item.range, "an entry must be 'key: value' lines", help: "write '- id: …'"
        ))
      return nil
    }
    return read(item, source, &diagnostics)
  }
}

private func readSite(_ reader: inout FieldReader, _ allRules: [Rule]) -> SiteConfiguration {
  var site = SiteConfiguration()
  let languages = reader.texts("languages")
  if !languages.isEmpty { site.languages = languages.map(\.value) }
  for language in languages where !isLanguageCode(language.value) {
    reader.tell(
      .unknownLanguage, at: language.range, "'\(language.value)' is not a language code",
      "write a code such as 'en', 'es' or 'pt-BR'")
  }
  let title = reader.localized("title", site.languages)
  if !title.isEmpty { site.title = title }
  site.description = reader.localized("description", site.languages)
  if let address = reader.text("address") {
    if address.value.hasPrefix("https://") || address.value.hasPrefix("http://") {
      site.address = address.value.hasSuffix("/") ? address.value : address.value + "/"
    } else {
      reader.tell(
        .unknownValue, at: address.range, "the address must be absolute",
        "write it with 'https://' at its beginning")
    }
  }
  if let status = reader.choice("public_from", Status.self, .unknownStatus, "status") {
    site.publicFrom = status
  }
  site.publisher = reader.text("publisher")?.value
  site.contact = reader.text("contact")?.value
  site.license = reader.text("license")?.value
  let style = reader.text("citation_style")
  site.citationStyle = style?.value
  site.citationStyleRange = style?.range
  site.printFonts = reader.texts("print_fonts").map(\.value)
  for entry in reader.mapping("rules") {
    guard allRules.contains(where: { $0.name == entry.key }) else {
      let near = nearMiss(entry.key, in: allRules.map(\.name))
      reader.tell(
        .unknownKey, at: entry.keyRange,
        "there is no rule '\(entry.key)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
        near.map { "write '\($0)'" } ?? "'briefs check --explain' lists the rules")
      continue
    }
    guard let text = entry.value.scalar, let setting = SiteConfiguration.RuleSetting(rawValue: text)
    else {
      reader.tell(
        .unknownValue, at: entry.value.range, "a rule is 'error', 'warning' or 'off'",
        "write one of the three")
      continue
    }
    site.rules[entry.key] = setting
  }
  return site
}

/// Whether a text has the form of a language tag: `en`, `es`, `pt-BR` (BCP 47, language and region).
package func isLanguageCode(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard let first = parts.first, (2...3).contains(first.utf8.count), parts.count <= 2,
    first.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
  else { return false }
  return parts.count == 1
    || ((2...4).contains(parts[1].utf8.count) && parts[1].utf8.allSatisfy { $0 < 0x80 })
}
