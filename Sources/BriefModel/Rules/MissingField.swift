package import BriefDiagnostics

extension Rule {
  /// Every field that a kind of document needs is there.
  package static let missingField = Rule(
    "missing-field", .error,
    checks: Bilingual(
      "Every field that a kind of document needs is there.",
      es: "Están todos los campos que necesita ese tipo de documento."),
    why: Bilingual(
      "readers judge a document by its date, country, authors and evidence",
      es: "un documento se valora por su fecha, país, autores y evidencia"),
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
        Bilingual(
          "\(schema.thing.english) needs '\(field.name)'",
          es: "falta '\(field.name)' en \(schema.thing.spanish)"),
        Bilingual(
          "write '\(field.name): \(field.example)'",
          es: "escriba '\(field.name): \(field.example)'"))
    }
  }
}

extension FieldChecker {
  mutating func checkTitle(_ values: FieldValues) {
    guard kind != nil, values["title"] == nil, reader.entry("title") == nil else { return }
    reader.tell(
      .missingField, at: head,
      Bilingual("the document has no 'title'", es: "al documento le falta 'title'"),
      Bilingual(
        "write 'title: …' in the front matter", es: "escriba 'title: …' en la cabecera"))
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
      reader.tell(
        .missingField, at: head,
        Bilingual(
          "the document has no '\(field.name)'", es: "al documento le falta '\(field.name)'"),
        Bilingual(
          "write '\(field.name): \(field.example)' (\(field.meaning.english.asAside))",
          es: "escriba '\(field.name): \(field.example)' (\(field.meaning.spanish.asAside))"),
        severity: gap)
    }
  }
}

extension String {
  /// A sentence as words in brackets: without its capital and its full stop.
  fileprivate var asAside: String {
    prefix(1).lowercased() + dropFirst(1).dropLast(hasSuffix(".") ? 1 : 0)
  }
}
