package import BriefDiagnostics
internal import BriefSyntax

/// One checked file: an original, complete in itself, or a translation, which still lacks what its
/// original says.
package enum CheckedDocument: Sendable {
  case original(Document)
  case translation(Translation)

  package var text: DocumentText {
    switch self {
    case .original(let document): document.text
    case .translation(let translation): translation.text
    }
  }

  package var isTranslation: Bool { if case .translation = self { true } else { false } }

  /// Whether every other page shows the same of this document as of an earlier state of it, provided
  /// that its front matter did not change.
  package func hasSameFace(as earlier: CheckedDocument) -> Bool {
    switch (self, earlier) {
    case (.original(let one), .original(let other)):
      one.id == other.id && one.text.hasSameFace(as: other.text)
    case (.translation(let one), .translation(let other)):
      one.text.hasSameFace(as: other.text)
    default: false
    }
  }
}

/// A checked `NAME.LANG.md` before it has what its original says.
package final class Translation: Sendable {
  package let text: DocumentText
  /// The fields of every document that it has itself.
  let own: FieldValues
  /// Its other fields: only the original tells of which kind they are.
  let entries: [YAMLEntry]
  let status: Status
  /// Nothing of it is shown before this moment.
  let embargo: Moment?
  /// What the gates need to know of its text.
  let outline: BodyOutline
  /// Retracted works that it cites.
  let retracted: [RetractedCitation]

  init(
    text: DocumentText, own: FieldValues, entries: [YAMLEntry], status: Status, embargo: Moment?,
    outline: BodyOutline, retracted: [RetractedCitation]
  ) {
    self.text = text
    self.own = own
    self.entries = entries
    self.status = status
    self.embargo = embargo
    self.outline = outline
    self.retracted = retracted
  }

  /// A translation whose file could not be read.
  package convenience init(unreadable text: DocumentText) {
    self.init(
      text: text, own: FieldValues(), entries: [], status: .draft, embargo: nil,
      outline: BodyOutline(), retracted: [])
  }

  /// The sections of the original that it was made from.
  package var madeFrom: [Section] { sectionsOfOrigin(own) }
}

extension Translation {
  /// The translation with everything that it does not say itself taken from its original: all fields
  /// but status, embargo and what is its own by nature.
  ///
  /// - Parameter isThorough: whether to tell what it may still lack.
  package func document(
    of original: Document, _ vocabulary: Vocabulary, asOf: Moment, isThorough: Bool
  ) -> Diagnosed<Document> {
    let kind = original.kind
    var reader = FieldReader(entries, vocabulary: vocabulary)
    let situation = FieldSituation(status: status, asOf: asOf, head: text.head)
    let ofKind = reader.read(
      ObjectSchema(kind.thing, kind.fields), gap: situation.gap)
    let values = FieldValues(own.entries + ofKind.entries)
      .inheriting(from: original.written, in: kind.schema)
    if !ofKind.isEmpty { checkTogether(values, kind, original, &reader, situation) }
    let fields = DocumentFields(
      values, kind: kind, status: shownStatus(original, vocabulary.site.publicFrom),
      embargo: embargo, name: original.title, answered: original.fields.evidence)
    var diagnostics = reader.diagnostics
    var lacks = false
    var untold = 0
    if !text.isUnreadable {
      diagnostics += retractions(retracted, fields, vocabulary)
      if let reading = text.reading, let told = hardReading(reading, kind, at: text.head) {
        diagnostics.append(told)
      }
      let gates = checkGates(
        GateSubject(
          fields: fields, kind: kind, claims: text.claims, outline: outline,
          language: text.language, isTranslation: true, head: text.head, entries: [],
          vocabulary: vocabulary, asOf: asOf), isThorough: isThorough)
      diagnostics += gates.diagnostics
      lacks = gates.lacks
      untold = gates.untold
    }
    let document = Document(
      id: original.id, isTranslation: true, fields: fields, text: text, lacks: lacks, untold: untold,
      translation: text.isUnreadable || original.sections.isEmpty
        ? nil
        : translationState(
          remembered: fields.madeFrom, original: original.sections, translated: text.sections))
    return Diagnosed(document, diagnostics)
  }

  /// What was withdrawn or replaced is so in every language; but no status of the original shows a
  /// translation that its own status withholds.
  private func shownStatus(_ original: Document, _ publicFrom: Status) -> Status {
    let fate = original.fields.status
    return status >= publicFrom && fate >= .superseded ? max(fate, status) : status
  }

  /// The rules about fields together, told where the translation itself has one of them.
  private func checkTogether(
    _ values: FieldValues, _ kind: DocumentKind, _ original: Document,
    _ reader: inout FieldReader, _ situation: FieldSituation
  ) {
    var inner = FieldReader([], vocabulary: reader.vocabulary)
    for check in kind.checks { check.check(values, &inner, situation) }
    inner.checkSameItems(values, original.written, at: text.head)
    for told in inner.diagnostics where told.range?.path == text.path { reader.add(told) }
  }
}

extension FieldValues {
  /// With the fields of an original that are absent here, but for those that each document has of its own.
  func inheriting(from original: FieldValues, in schema: ObjectSchema) -> FieldValues {
    if original.isEmpty { return self }
    let mine = Dictionary(
      entries.map { ($0.schema.name, $0) }, uniquingKeysWith: { one, _ in one })
    let theirs = Dictionary(
      original.entries.map { ($0.schema.name, $0) }, uniquingKeysWith: { one, _ in one })
    return FieldValues(
      schema.fields.compactMap { field in
        mine[field.name] ?? (neverInherited.contains(field.name) ? nil : theirs[field.name])
      })
  }
}

private let neverInherited: Set<String> = [
  "kind", "id", "lang", "status", "embargo_until", "aliases", "translation",
]
