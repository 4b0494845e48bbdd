package import BriefDiagnostics
package import BriefSyntax
internal import Bytes

/// What the body of a document refers to and can be referred to by.
package struct BodyFacts {
  package var headings: [Heading] = []
  /// For the id of a heading the one that it had before.
  package var formerIds: [String: String] = [:]
  package var links: [Link] = []
  /// Retracted works that are cited: their keys, where, and what the bibliography says.
  var retracted: [(key: String, range: SourceRange, said: String)] = []
  package var claims: [PlacedClaim] = []
  /// Where findings tables are asked for.
  var findings: [SourceRange] = []
  var quotations: [Quotation] = []
  var outline = BodyOutline()
  package var reviewMarks: [Range<Int32>] = []
}

/// A document's body as the renderers see it: the tree with the numbers and ids that checking gave it.
package struct CheckedBody {
  package let tree: MarkdownTree
  package let cited: CitedBody
  package let claims: [PlacedClaim]
  package let language: String
  /// For the id of a heading the one that it had before.
  package let formerIds: [String: String]

  package init(
    tree: MarkdownTree, cited: CitedBody, claims: [PlacedClaim], language: String,
    formerIds: [String: String] = [:]
  ) {
    self.formerIds = formerIds
    self.tree = tree
    self.cited = cited
    self.claims = claims
    self.language = language
  }
}

/// Parses and checks one document, and lowers its body while its tree is alive. Never fails.
///
/// - Parameters:
///   - citing: formats the citations of the worker's documents.
///   - isThorough: whether to tell what the document may still lack, and how easily it reads.
///   - remembersSections: whether to tell its sections apart: of originals that were translated.
///   - lower: turns the body into the bytes of a page.
package func checkDocument(
  _ source: SourceFile, reader markdown: MarkdownReader, citing: BodyCiting,
  vocabulary: Vocabulary, asOf: Moment, isThorough: Bool = false, remembersSections: Bool = false,
  lower: (CheckedBody) -> LoweredBody
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
    reader: FieldReader(matter.fields, vocabulary: vocabulary), source: source,
    vocabulary: vocabulary, asOf: asOf, name: name,
    head: matter.range)
  var facts = BodyFacts()
  var body = LoweredBody.empty
  var cited = CitedBody.none
  var reading: Int?
  var lacks = false
  let identity = identify(name, matter, vocabulary, &checker.reader)
  let unreadable = diagnostics.contains { $0.rule.name == Rule.yamlSyntax.name }
  // Without front matter every field would be missing: one mistake, one report.
  if matter.fields.isEmpty {
    checker.fields.title = name.stem
    checker.fields.kind = name.language == nil ? .standard : nil
    diagnostics += checker.reader.diagnostics
  } else {
    checker.isBroken = unreadable
    checker.check()
    diagnostics += checker.reader.diagnostics
  }
  if readable {
    diagnostics += markdown.read(
      source, from: matter.bodyStart, words: SyntaxWords(vocabulary.wordings))
    var bodyChecker = BodyChecker(
      source: source, tree: markdown.tree, vocabulary: vocabulary, language: identity.language,
      asOf: asOf.date, isThorough: isThorough)
    bodyChecker.check()
    facts = bodyChecker.facts
    // What a note holds comes last in the tree, wherever it is written.
    facts.headings.sort { $0.offset < $1.offset }
    reading = bodyChecker.reading?.score
    diagnostics += bodyChecker.diagnostics
    diagnostics += retractions(facts, checker.fields, vocabulary)
    cited = citing.cite(markdown.tree, language: identity.language)
    body = lower(
      CheckedBody(
        tree: markdown.tree, cited: cited, claims: facts.claims, language: identity.language,
        formerIds: facts.formerIds))
  }
  let claims = facts.claims.map(\.claim)
  if !matter.fields.isEmpty {
    diagnostics += words(checker, identity.language)
    if let reading { diagnostics += readingFinding(reading, checker, matter.range) }
  }
  // A translation is held against the gates when it has inherited from its original.
  let isTranslation = name.language != nil
  if !isTranslation, !matter.fields.isEmpty, !unreadable {
    let gates = checkGates(
      GateSubject(
        fields: checker.fields, kind: checker.fields.kind ?? .standard, claims: claims,
        outline: facts.outline, language: identity.language, isTranslation: false,
        head: matter.range, entries: matter.fields, vocabulary: vocabulary, asOf: asOf),
      isThorough: isThorough)
    diagnostics += gates.diagnostics
    lacks = gates.lacks
  }
  diagnostics = withoutRepetitions(diagnostics)
  let settings = vocabulary.site.rules
  if !settings.isEmpty {
    diagnostics = diagnostics.compactMap {
      apply(settings, to: $0, isBeforeApproval: checker.fields.status < .approved)
    }
  }
  let errors = diagnostics.reduce(0) { $0 + ($1.severity == .error ? 1 : 0) }
  let document = Document(
    path: source.path, id: identity.id, language: identity.language,
    isTranslation: name.language != nil,
    fields: checker.fields, headings: facts.headings, links: facts.links,
    references: cited.references, claims: claims, quotations: facts.quotations,
    outline: isTranslation ? facts.outline : nil, linkedTopics: facts.outline.linkedTopics,
    reading: reading, lacks: lacks, body: body, head: matter.range, bodyStart: matter.bodyStart,
    sections: readable && (remembersSections || isTranslation)
      ? sections(
        of: source, from: matter.bodyStart, headings: facts.headings, title: checker.fields.title,
        summary: checker.fields.summary) : [],
    errors: errors,
    reviewMarks: facts.reviewMarks,
    isUnreadable: matter.fields.isEmpty || unreadable || checker.isStatusUnknown)
  return Diagnosed(document, diagnostics)
}

extension SyntaxWords {
  /// The words of all languages: a document may keep the caption of another when it is translated.
  init(_ wordings: [String: Wording]) {
    self.init(tableCaptions: wordings.values.map(\.tableCaption).filter { !$0.isEmpty }.sorted())
  }
}

/// One cause is told once, such as an address that two links take from one definition.
private func withoutRepetitions(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  struct Cause: Hashable {
    let rule: String
    let range: SourceRange?
    let message: Message
  }
  var seen: Set<Cause> = []
  return diagnostics.filter {
    seen.insert(Cause(rule: $0.rule.name, range: $0.range, message: $0.message)).inserted
  }
}

/// Avoided words in title and summary.
private func words(_ checker: FieldChecker, _ language: String) -> [Diagnostic] {
  guard let avoided = checker.vocabulary.avoided[language] else { return [] }
  return ["title", "summary"].compactMap { checker.reader.text($0) }.flatMap { text in
    avoided.findings(in: lowered(text.value.utf8), checker.vocabulary, language) { _ in text.range }
  }
}

private func readingFinding(_ reading: Int, _ checker: FieldChecker, _ head: SourceRange)
  -> [Diagnostic]
{
  let least = (checker.fields.kind ?? .standard).leastReadingEase
  guard reading < least else { return [] }
  var told = Diagnostic(
    .readingEase, at: head,
    "the text reads hard: \(reading) of 100, where \(least) is the least for this kind",
    help: "shorter sentences and shorter words; one thought in each")
  told.spanish = .init(
    summary:
      "el texto se lee con dificultad: \(reading) de 100; lo mínimo para este tipo es \(least)",
    help: "frases y palabras más cortas; una idea en cada una")
  told.need = Bilingual("easier words (\(reading))", es: "palabras más fáciles (\(reading))")
  return [told]
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
package func apply(
  _ settings: [String: SiteConfiguration.RuleSetting], to diagnostic: Diagnostic,
  isBeforeApproval: Bool
) -> Diagnostic? {
  guard let setting = settings[diagnostic.rule.name] else { return diagnostic }
  var changed = diagnostic
  let rule = diagnostic.rule
  switch setting {
  case .off: return nil
  case .warning: changed.severity = .warning
  case .error:
    // What only advises stays advice; what a document may lack until it is approved stays a warning.
    if rule.isAdvice || rule.isGate && isBeforeApproval { return diagnostic }
    changed.severity = .error
  }
  return changed
}

private func identify(
  _ name: DocumentName, _ matter: FrontMatter, _ vocabulary: Vocabulary, _ reader: inout FieldReader
) -> (id: String, language: String) {
  let written = reader.text("id")
  let id = written?.value ?? name.stem
  let place = written?.range ?? matter.range
  if !isIdentifier(id) {
    // What is written in the field is told with the other fields.
    if written == nil { reader.checkFileName(name, at: place) }
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
