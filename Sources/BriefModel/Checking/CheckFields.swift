internal import BriefDiagnostics
internal import BriefSyntax

/// The front matter of one document: read by its schema, then held against the rules about fields together.
struct FieldChecker {
  var reader: FieldReader
  let source: SourceFile
  let name: DocumentName
  /// Where what is missing is told.
  let head: SourceRange
  let asOf: Moment
  /// Whether the front matter broke off, so that what is missing from it says nothing.
  let isBroken: Bool
  let status: Status
  /// Whether nobody can tell if the document may be shown.
  let isStatusUnknown: Bool
  /// Nil for a translation, whose kind is that of its original.
  let kind: DocumentKind?

  init(
    _ reader: FieldReader, _ source: SourceFile, _ name: DocumentName, head: SourceRange,
    asOf: Moment, isBroken: Bool
  ) {
    self.reader = reader
    self.source = source
    self.name = name
    self.head = head
    self.asOf = asOf
    self.isBroken = isBroken
    let wanted = reader.choice("status", Status.self)
    status = wanted ?? .draft
    isStatusUnknown = wanted == nil && reader.entry("status") != nil
    kind =
      name.language != nil
      ? nil : reader.text("kind").flatMap { DocumentKind.named($0.value) } ?? .standard
  }

  var situation: FieldSituation { FieldSituation(status: status, asOf: asOf, head: head) }
  /// What a draft may still lack, everything else may not.
  var gap: Severity { situation.gap }

  /// Reads and checks all fields.
  mutating func check() -> FieldValues {
    let values = reader.read(kind?.schema ?? DocumentSchema.translation, gap: gap)
    checkTitle(values)
    checkFullStop(values)
    reader.checkTopicCount()
    checkEvidence(values)
    checkUpdated(values)
    checkReviewDate(values)
    checkFutureDates(values)
    checkFate()
    checkQuestion(values)
    if let kind {
      for check in kind.checks { check.check(values, &reader, situation) }
      if !isBroken { checkMissingFields(kind) }
    }
    return values
  }

  /// Nothing of the document is shown before this moment; until it can be read, nobody sees it.
  func embargo(_ values: FieldValues) -> Moment? {
    if reader.entry("embargo_until") == nil { return nil }
    return values["embargo_until"]?.moment?.moment ?? Moment(seconds: Int.max)
  }
}
