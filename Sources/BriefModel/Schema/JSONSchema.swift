package import BriefDiagnostics

/// What a JSON Schema is made of.
package enum JSONSchemaPart: Sendable { case document, claim, site, topics, glossary, wording }

/// A JSON Schema (draft 7, which editors' YAML extensions read) of what may be written.
///
/// - Parameter vocabulary: the site's lists of topics, countries and languages; nil leaves them open.
package func jsonSchema(of part: JSONSchemaPart, vocabulary: Vocabulary?, in catalogue: Catalogue)
  -> String
{
  let writer = JSONSchemaWriter(vocabulary: vocabulary, catalogue: catalogue)
  let body: [(String, JSON)] =
    switch part {
    case .document: writer.document()
    case .claim: writer.object(DocumentSchema.claim)
    case .site: writer.object(SiteSchema.site)
    case .topics: [("type", .text("array")), ("items", .object(writer.object(SiteSchema.topic)))]
    case .glossary: [("type", .text("array")), ("items", .object(writer.object(SiteSchema.term)))]
    case .wording:
      [
        ("type", .text("object")),
        ("additionalProperties", .object(writer.object(SiteSchema.wording))),
      ]
    }
  let head: [(String, JSON)] = [("$schema", .text("http://json-schema.org/draft-07/schema#"))]
  return JSON.object(head + body).text(indent: "") + "\n"
}

/// A JSON value whose members keep their order.
private indirect enum JSON {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSON])
  case object([(String, JSON)])

  func text(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return quotedJSON(text)
    case .number(let number): return String(number)
    case .flag(let flag): return flag ? "true" : "false"
    case .list(let items):
      if items.isEmpty { return "[]" }
      let simple = items.allSatisfy { if case .object = $0 { false } else { true } }
      if simple { return "[" + items.map { $0.text(indent: "") }.joined(separator: ", ") + "]" }
      return "[\n" + items.map { inner + $0.text(indent: inner) }.joined(separator: ",\n") + "\n"
        + indent + "]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      return "{\n"
        + members.map { "\(inner)\(quotedJSON($0.0)): \($0.1.text(indent: inner))" }.joined(
          separator: ",\n") + "\n" + indent + "}"
    }
  }
}

private struct JSONSchemaWriter {
  let vocabulary: Vocabulary?
  let catalogue: Catalogue

  /// The fields of all kinds; which of them a document may have depends on its `kind`.
  func document() -> [(String, JSON)] {
    var members: [(String, JSON)] = [
      ("type", .text("object")),
      (
        "properties",
        .object([("kind", field(DocumentSchema.shared[0]))])
      ),
    ]
    let branches = DocumentKind.all.map { kind -> JSON in
      let isKind: JSON = .object([
        ("properties", .object([("kind", .object([("const", .text(kind.rawValue))]))])),
        ("required", .list(kind == .standard ? [] : [.text("kind")])),
      ])
      return .object([
        ("if", isKind), ("then", .object(object(kind.schema, of: kind))),
      ])
    }
    members.append(("allOf", .list(branches)))
    return members
  }

  /// - Parameter kind: whose documents these are the fields of: a draft may lack all but its title.
  func object(_ schema: ObjectSchema, of kind: DocumentKind? = nil) -> [(String, JSON)] {
    var properties: [(String, JSON)] = []
    for field in schema.fields {
      properties.append((field.name, self.field(field, isOpen: kind != nil)))
      if let plural = field.plural { properties.append((plural, self.field(field))) }
    }
    var members: [(String, JSON)] = [
      ("type", .text("object")), ("properties", .object(properties)),
      ("additionalProperties", .flag(false)),
    ]
    let needed = schema.fields.filter { $0.need == .always }
    guard kind != nil else { return members + required(needed) }
    members += required(needed.filter { $0.name == "title" })
    let later = Status.allCases.filter { $0 != .draft }.map { JSON.text($0.rawValue) }
    members.append(
      (
        "if",
        .object([
          ("properties", .object([("status", .object([("enum", .list(later))]))])),
          ("required", .list([.text("status")])),
        ])
      ))
    let lengths = schema.fields.compactMap { field -> (String, JSON)? in
      guard case .sized(let length, _) = field.value, field.name != "title" else { return nil }
      return (field.name, .object(bounds(length)))
    }
    members.append(
      (
        "then",
        .object(
          [("properties", .object(lengths))] + required(needed.filter { $0.name != "title" }))
      ))
    return members
  }

  /// A character of some scripts counts as two.
  private func bounds(_ length: ClosedRange<Int>) -> [(String, JSON)] {
    [
      ("minLength", .number((length.lowerBound + 1) / 2)),
      ("maxLength", .number(length.upperBound)),
    ]
  }

  /// A field that has a plural may be written under either name.
  private func required(_ fields: [FieldSchema]) -> [(String, JSON)] {
    var members: [(String, JSON)] = []
    let one = fields.filter { $0.plural == nil }
    if !one.isEmpty { members.append(("required", .list(one.map { .text($0.name) }))) }
    let either = fields.filter { $0.plural != nil }.map { field in
      let names = [field.name, field.plural ?? field.name]
      let ways = names.map { JSON.object([("required", .list([.text($0)]))]) }
      return JSON.object([("anyOf", .list(ways))])
    }
    if !either.isEmpty { members.append(("allOf", .list(either))) }
    return members
  }

  /// - Parameter isOpen: whether the length is asked for elsewhere, where the document is no draft.
  private func field(_ field: FieldSchema, isOpen: Bool = false) -> JSON {
    var members = value(field.value)
    if isOpen, case .sized = field.value, field.name != "title" {
      members = [("type", .text("string"))]
    }
    members.append(("description", .text(field.meaning.text(in: catalogue))))
    return .object(members)
  }

  private func value(_ schema: ValueSchema) -> [(String, JSON)] {
    switch schema {
    case .text: [("type", .list(["string", "number", "boolean"].map { .text($0) }))]
    case .sized(let length, _): [("type", .text("string"))] + bounds(length)
    case .choice(_, _, let values): [("enum", .list(values.map { .text($0.value) }))]
    case .date(let partial):
      [
        ("type", .list(partial ? [.text("string"), .text("integer")] : [.text("string")])),
        (
          "pattern",
          .text(partial ? "^\\d{4}(-\\d{2}(-\\d{2})?)?$" : "^\\d{4}-\\d{2}-\\d{2}$")
        ),
      ]
    case .moment(_):
      [
        ("type", .text("string")),
        (
          "pattern",
          .text(
            "^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}(:\\d{2})?([Zz]|[+-]\\d{2}:\\d{2})$")
        ),
      ]
    case .number(let allowed):
      [
        ("type", .list([.text("integer"), .text("string")])), ("pattern", .text("^-?\\d+$")),
        ("minimum", .number(allowed.lowerBound)),
        ("maximum", .number(allowed.upperBound)),
      ]
    case .document: [("type", .text("string"))]
    case .flag:
      [("enum", .list([.flag(true), .flag(false), .text("true"), .text("false")]))]
    case .form(let form): [("type", .text("string")), ("pattern", .text(form.pattern))]
    case .listed(let listed): self.listed(listed)
    case .list(let element):
      [
        (
          "anyOf",
          .list([
            .object(value(element)),
            .object([("type", .text("array")), ("items", .object(value(element)))]),
          ])
        )
      ]
    case .object(let inner): object(inner)
    case .map(let element):
      [("type", .text("object")), ("additionalProperties", .object(value(element)))]
    case .localized:
      [
        (
          "anyOf",
          .list([
            .object([("type", .text("string"))]),
            .object([
              ("type", .text("object")),
              ("additionalProperties", .object([("type", .text("string"))])),
            ]),
          ])
        )
      ]
    case .either(let short, let long):
      [("anyOf", .list([.object(value(short)), .object(value(long))]))]
    case .anything: []
    }
  }

  private func listed(_ listed: ValueSchema.Listed) -> [(String, JSON)] {
    switch listed {
    case .level:
      return [
        (
          "enum",
          .list(EvidenceLevel.allCases.map { .text($0.rawValue) } + (1...5).map { .number($0) })
        )
      ]
    case .topic:
      guard let vocabulary, !vocabulary.topics.isEmpty else { return [("type", .text("string"))] }
      return [("enum", .list(vocabulary.topics.map { .text($0.id) }))]
    case .language:
      guard let vocabulary else { return [("type", .text("string"))] }
      return [("enum", .list(vocabulary.site.languages.map { .text($0) }))]
    case .country:
      return [("type", .text("string")), ("pattern", .text("^([A-Z]{2}(-[A-Z0-9]{1,3})?|INT)$"))]
    }
  }
}
