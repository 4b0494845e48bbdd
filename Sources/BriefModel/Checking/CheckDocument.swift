package import BriefDiagnostics
package import BriefSyntax
internal import Bytes

/// What the body of a document refers to and can be referred to by.
package struct BodyFacts {
  package var headings: [Heading] = []
  /// For the id of a heading the one that it had before.
  package var formerIds: [String: String] = [:]
  package var links: [Link] = []
  /// Retracted works that are cited.
  var retracted: [RetractedCitation] = []
  package var claims: [PlacedClaim] = []
  /// Where findings tables are asked for.
  var findings: [SourceRange] = []
  var quotations: [Quotation] = []
  var outline = BodyOutline()
  package var reviewMarks: [Range<Int32>] = []
}

/// A document's body as the renderers see it: the tree, and what checking found for its nodes.
package struct CheckedBody {
  package let tree: MarkdownTree
  package let notes: NodeNotes
  package let cited: CitedBody
  package let claims: [PlacedClaim]
  package let language: String
  /// For the id of a heading the one that it had before.
  package let formerIds: [String: String]

  package init(
    tree: MarkdownTree, notes: NodeNotes = NodeNotes(), cited: CitedBody, claims: [PlacedClaim],
    language: String, formerIds: [String: String] = [:]
  ) {
    self.tree = tree
    self.notes = notes
    self.cited = cited
    self.claims = claims
    self.language = language
    self.formerIds = formerIds
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
) -> Diagnosed<CheckedDocument> {
  let name = DocumentName(path: source.path)
  var diagnostics = checkText(source)
  let readable = !diagnostics.contains { $0.rule.name == Rule.invalidUTF8.name }
  var matter = FrontMatter(fields: [], range: source.range(0, 0), bodyStart: 0)
  if readable {
    let read = readFrontMatter(source)
    matter = read.value
    diagnostics += read.diagnostics
  }
  let isBroken = diagnostics.contains { $0.rule.name == Rule.yamlSyntax.name }
  var checker = FieldChecker(
    FieldReader(matter.fields, vocabulary: vocabulary), source, name, head: matter.range,
    asOf: asOf, isBroken: isBroken)
  let identity = identify(name, matter, vocabulary, &checker.reader)
  // Without front matter every field would be missing: one mistake, one report.
  let values = matter.fields.isEmpty ? FieldValues() : checker.check()
  diagnostics += checker.reader.diagnostics
  var facts = BodyFacts()
  var body = LoweredBody.empty
  var cited = CitedBody.none
  var reading: Int?
  if readable {
    diagnostics += markdown.read(
      source, from: matter.bodyStart, words: vocabulary.syntaxWords(of: identity.language))
    var bodyChecker = BodyChecker(
      source: source, tree: markdown.tree, vocabulary: vocabulary, language: identity.language,
      asOf: asOf.date, isThorough: isThorough)
    bodyChecker.check()
    facts = bodyChecker.facts
    // What a note holds comes last in the tree, wherever it is written.
    facts.headings.sort { $0.offset < $1.offset }
    reading = bodyChecker.reading?.score
    diagnostics += bodyChecker.diagnostics
    cited = citing.cite(markdown.tree, language: identity.language)
    body = lower(
      CheckedBody(
        tree: markdown.tree, notes: bodyChecker.notes, cited: cited, claims: facts.claims,
        language: identity.language, formerIds: facts.formerIds))
  }
  if isThorough, readable, let undrawn = undrawnSigns(in: source, vocabulary) {
    diagnostics.append(undrawn)
  }
  if !matter.fields.isEmpty { diagnostics += words(values, vocabulary, identity.language) }
  if !matter.fields.isEmpty {
    let end = matter.bodyStart > 0 ? matter.bodyStart : source.bytes.count
    let head = 0..<min(end, source.bytes.count)
    diagnostics += rawCitationFindings(matter.fields, source, head: head, vocabulary.sources)
    diagnostics += fieldMarkupFindings(matter.fields, source, head: head)
  }
  let isUnreadable = matter.fields.isEmpty || isBroken || checker.isStatusUnknown
  let text = DocumentText(
    path: source.path, language: identity.language, head: matter.range, headings: facts.headings,
    links: facts.links, references: cited.references, claims: facts.claims.map(\.claim),
    quotations: facts.quotations, linkedTopics: facts.outline.linkedTopics, reading: reading,
    body: body, bodyStart: matter.bodyStart,
    sections: readable && (remembersSections || name.language != nil)
      ? sections(
        of: source, from: matter.bodyStart, headings: facts.headings,
        title: values["title"]?.text ?? name.stem, summary: values["summary"]?.text ?? "") : [],
    reviewMarks: facts.reviewMarks, isUnreadable: isUnreadable)
  let embargo = checker.embargo(values)
  let settings = vocabulary.site.rules
  let isBeforeApproval = checker.status < .approved
  func told() -> [Diagnostic] {
    let once = withoutRepetitions(diagnostics)
    return settings.isEmpty
      ? once : once.compactMap { apply(settings, to: $0, isBeforeApproval: isBeforeApproval) }
  }
  guard let kind = checker.kind else {
    let own = matter.fields.filter { !DocumentSchema.sharedNames.contains($0.key) }
    let translation = Translation(
      text: text, own: values, entries: own.filter { DocumentSchema.isOfSomeKind($0.key) },
      status: checker.status, embargo: embargo, outline: facts.outline, retracted: facts.retracted)
    return Diagnosed(.translation(translation), told())
  }
  let fields = DocumentFields(
    values, kind: kind, status: checker.status, embargo: embargo, name: name.stem,
    answered: values["answer"] == nil
      ? nil
      : Answer(values.texts("answer"), keyMessages: nil, of: text.claims).evidence)
  if values["answer"] != nil { diagnostics += answerFindings(values, text.claims) }
  diagnostics += retractions(facts.retracted, fields, vocabulary)
  var lacks = false
  var untold = 0
  if !matter.fields.isEmpty {
    if let reading, let hard = hardReading(reading, kind, at: matter.range) {
      diagnostics.append(hard)
    }
    if !isBroken {
      let gates = checkGates(
        GateSubject(
          fields: fields, kind: kind, claims: text.claims, outline: facts.outline,
          language: identity.language, isTranslation: false, head: matter.range,
          entries: matter.fields, vocabulary: vocabulary, asOf: asOf), isThorough: isThorough)
      diagnostics += gates.diagnostics
      lacks = gates.lacks
      untold = gates.untold
    }
  }
  let document = Document(
    id: identity.id, fields: fields, written: remembersSections ? values : FieldValues(),
    text: text, lacks: lacks, untold: untold)
  return Diagnosed(.original(document), told())
}

/// One cause is told once, such as an address that two links take from one definition.
private func withoutRepetitions(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  if diagnostics.count < 2 { return diagnostics }
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

/// Rules that keep from readers what could harm them or was not meant for them: no site lowers them.
let protectingRules: Set<String> = [
  "review-mark", "unsafe-link", "link-to-withheld", "embargo-zone", "unknown-status",
]

/// The severity that the site gives a rule; nil where it is turned off.
package func apply(
  _ settings: [String: SiteConfiguration.RuleSetting], to diagnostic: Diagnostic,
  isBeforeApproval: Bool
) -> Diagnostic? {
  guard let setting = settings[diagnostic.rule.name],
    !protectingRules.contains(diagnostic.rule.name)
  else { return diagnostic }
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
  } else {
    reader.checkReserved(id, at: place)
  }
  return (id, reader.checkLanguage(of: name, vocabulary.site, head: matter.range))
}
