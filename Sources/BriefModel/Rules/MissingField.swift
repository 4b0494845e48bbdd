package import BriefDiagnostics
internal import BriefSyntax

extension Rule {
  /// Every field that a kind of document needs is there.
  package static let missingField = Rule(
    "missing-field", .error,
    checks: Message("Every field that a kind of document needs is there."),
    why: Message("readers judge a document by its date, country, authors and evidence"),
    example: """
      ---
      title: Tapering strips in the Netherlands
      ---
      """,
    instead: """
      ---
      title: Tapering strips in the Netherlands
      summary: …
      country: NL
      ---
      """)
}

extension FieldReader {
  /// Tells the fields that a group always needs and does not have.
  mutating func checkNeeded(_ schema: ObjectSchema, at range: SourceRange) {
    for field in schema.fields
    where field.need == .always && entry(field.name, or: field.plural) == nil {
      tell(
        .missingField, at: range,
        Message("\(schema.thing) needs '\(field.name)'"),
        Message("write '\(field.name): \(field.example)'"))
    }
  }
}

extension FieldChecker {
  mutating func checkTitle(_ values: FieldValues) {
    guard kind != nil, values["title"] == nil, reader.entry("title") == nil else { return }
    reader.tell(
      .missingField, at: head,
      Message("the document has no 'title'"),
      Message("write 'title: …' in the front matter"))
  }

  /// What the kind of document needs and does not have; what a gate asks for is told there.
  mutating func checkMissingFields(_ kind: DocumentKind) {
    for field in kind.schema.fields where field.name != "title" {
      switch field.need {
      case .optional: continue
      case .published:
        guard status == .published, field.name == "review_by" else { continue }
      case .always: break
      }
      guard reader.entry(field.name, or: field.plural) == nil else { continue }
      // The claims that answer the question say how certain the document is.
      if field.name == "evidence", reader.entry("answer") != nil { continue }
      reader.tell(
        .missingField, at: head,
        Message("the document has no '\(field.name)'"),
        Message("write '\(field.name): \(field.example)' (\(field.meaning.asClause))"),
        severity: gap)
    }
  }
}

extension FieldReader {
  /// An entry of a list of the site has an id.
  mutating func checkId(of node: YAMLNode, _ schema: ObjectSchema) {
    guard entry("id") == nil else { return }
    tell(
      .missingField, at: node.range, Message("\(schema.thing) needs an 'id'"),
      Message("write 'id: a-short-name'"))
  }

  /// A target of `publish` has what its kind needs.
  mutating func checkSetting(_ setting: FieldSchema, of target: YAMLEntry, value: String?) {
    guard setting.need == .always, value == nil else { return }
    tell(
      .missingField, at: target.keyRange,
      Message("the target '\(target.key)' needs '\(setting.name)'"),
      Message("write '\(setting.name): \(setting.example)'"))
  }
}
