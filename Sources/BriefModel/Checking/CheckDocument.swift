package import BriefDiagnostics
package import BriefSyntax
internal import Bytes

/// What the body of a document refers to and can be referred to by.
package struct BodyFacts {
  package var headings: [Heading] = []
  package var links: [Link] = []
  /// Retracted works that are cited: their keys, where, and what the bibliography says.
  var retracted: [(key: String, range: SourceRange, said: String)] = []
  package var claims: [ClaimSummary] = []
  package var reviewMarks: [Range<Int32>] = []
}

/// Parses and checks one document, and lowers its body while its tree is alive. Never fails.
///
/// - Parameters:
///   - citing: formats the citations of the worker's documents.
///   - lower: turns the tree into the bytes of a page; the tree's links and headings carry the
///     numbers and ids that checking gave them.
package func checkDocument(
  _ source: SourceFile, reader markdown: MarkdownReader, citing: BodyCiting,
  vocabulary: Vocabulary, asOf: Moment,
  lower: (MarkdownTree, CitedBody, String) -> LoweredBody
) -> Diagnosed<Document> {
  let name = DocumentName(path: source.path)
  var diagnostics = checkText(source)
  let readable = !diagnostics.contains { $0.rule.name == Rule.invalidUTF8.name }
  var matter = FrontMatter(fields: [], range: source.range(0, 0), bodyStart: 0)
  if readable {
    let read = readFrontMatter(source)
    matter = read.value
    diagnostics += read.diagnostics
  }
  var checker = FieldChecker(
    reader: FieldReader(source, matter.fields), vocabulary: vocabulary, asOf: asOf, name: name,
    head: matter.range)
  var facts = BodyFacts()
  var body = LoweredBody.empty
  var cited = CitedBody.none
  let identity = identify(name, matter, vocabulary, &checker.reader)
  let unreadable = diagnostics.contains { $0.rule.name == Rule.yamlSyntax.name }
  // Without front matter every field would be missing: one mistake, one report.
  if matter.fields.isEmpty {
    checker.fields.title = name.stem
    checker.fields.kind = name.language == nil ? .brief : nil
    diagnostics += checker.reader.diagnostics
  } else {
    checker.isBroken = unreadable
    checker.check()
    diagnostics += checker.reader.finish(
      known: name.language == nil
        ? knownKeys[checker.fields.kind ?? .brief] ?? sharedKeys : translationKeys,
      of: name.language == nil ? article(checker.fields.kind ?? .brief) : "a translation")
  }
  if readable {
    diagnostics += markdown.read(source, from: matter.bodyStart)
    var bodyChecker = BodyChecker(source: source, tree: markdown.tree, vocabulary: vocabulary)
    bodyChecker.check()
    facts = bodyChecker.facts
    diagnostics += bodyChecker.diagnostics
    diagnostics += retractions(facts, checker.fields, vocabulary)
    cited = citing.cite(markdown.tree, language: identity.language)
    body = lower(markdown.tree, cited, identity.language)
  }
  let settings = vocabulary.site.rules
  if !settings.isEmpty { diagnostics = diagnostics.compactMap { apply(settings, to: $0) } }
  let errors = diagnostics.reduce(0) { $0 + ($1.severity == .error ? 1 : 0) }
  let document = Document(
    path: source.path, id: identity.id, language: identity.language,
    isTranslation: name.language != nil,
    fields: checker.fields, headings: facts.headings, links: facts.links,
    references: cited.references,
    claims: facts.claims, body: body, head: matter.range, errors: errors,
    reviewMarks: facts.reviewMarks,
    isUnreadable: matter.fields.isEmpty || unreadable || checker.isStatusUnknown)
  return Diagnosed(document, diagnostics)
}

/// A shown document says why it rests on a retracted work; others are warned.
private func retractions(
  _ facts: BodyFacts, _ fields: DocumentFields, _ vocabulary: Vocabulary
) -> [Diagnostic] {
  facts.retracted.compactMap { found in
    if fields.retractedSources[found.key]?.isEmpty == false { return nil }
    let said = found.said == "true" ? "" : " (\(found.said))"
    return Diagnostic(
      .retractedSource, at: found.range, "'\(found.key)' was retracted\(said)",
      help:
        "remove the citation, or say why it stands: 'retracted_sources: { \(found.key): the reason }'",
      severity: fields.status >= vocabulary.site.publicFrom ? .error : .warning)
  }
}

/// The severity that the site gives a rule; nil where it is turned off.
package func apply(_ settings: [String: SiteConfiguration.RuleSetting], to diagnostic: Diagnostic)
  -> Diagnostic?
{
  guard let setting = settings[diagnostic.rule.name] else { return diagnostic }
  var changed = diagnostic
  switch setting {
  case .off: return nil
  case .warning: changed.severity = .warning
  case .error: changed.severity = .error
  }
  return changed
}

private func article(_ kind: DocumentKind) -> String {
  kind == .explainer || kind == .event ? "an \(kind.rawValue)" : "a \(kind.rawValue)"
}

private func identify(
  _ name: DocumentName, _ matter: FrontMatter, _ vocabulary: Vocabulary, _ reader: inout FieldReader
) -> (id: String, language: String) {
  var id = name.stem
  var place = matter.range
  if let written = reader.text("id") {
    id = written.value
    place = written.range
  }
  if !isIdentifier(id) {
    reader.tell(
      .invalidId, at: place,
      "'\(id)' cannot be an id: it needs 3 to 64 small letters, digits and hyphens",
      place == matter.range
        ? "rename the file, for example to 'my-brief.md'" : "write, for example, 'id: my-brief'")
  } else if reservedIdentifiers.contains(id) {
    reader.tell(
      .reservedId, at: place, "'\(id)' is an address of the site itself",
      "choose another name, such as '\(id)-overview'")
  }
  var language = name.language ?? vocabulary.site.defaultLanguage
  var languagePlace = matter.range
  if name.language == nil, let written = reader.text("lang") {
    language = written.value
    languagePlace = written.range
  }
  if !vocabulary.site.languages.contains(language) {
    reader.tell(
      .unknownLanguage, at: languagePlace,
      "'\(language)' is not a language of this site (\(vocabulary.site.languages.joined(separator: ", ")))",
      name.language == nil
        ? "write one of the site's languages, or add it to Site/site.yml"
        : "rename the file, or add the language to Site/site.yml")
    language = vocabulary.site.defaultLanguage
  }
  return (id, language)
}
