package import BriefDiagnostics

/// Fields that are described together.
package struct ManualGroup: Sendable {
  /// The anchor of the group.
  package let id: String
  package let label: Message
  package let fields: [FieldSchema]
}

/// Everything that authors can write in fields, in the order of the manual.
package let manualGroups: [ManualGroup] = {
  var groups = [
    ManualGroup(
      id: "every-document", label: Message("Every document"),
      fields: DocumentSchema.shared)
  ]
  for kind in DocumentKind.all where !kind.fields.isEmpty {
    groups.append(
      ManualGroup(
        id: kind.name, label: kind.thing.asHeading, fields: kind.fields))
  }
  for (id, schema) in [
    ("claim", DocumentSchema.claim), ("evidence", DocumentSchema.evidence),
    ("author", DocumentSchema.author), ("review", DocumentSchema.review),
    ("change", DocumentSchema.change), ("search", DocumentSchema.search),
    ("involvement", DocumentSchema.involvement),
    ("recommendation", DocumentSchema.recommendation), ("site", SiteSchema.site),
    ("publish", SiteSchema.publish),
    ("topic", SiteSchema.topic), ("term", SiteSchema.term), ("wording", SiteSchema.wording),
  ] {
    groups.append(ManualGroup(id: id, label: schema.thing.asHeading, fields: schema.fields))
  }
  return groups
}()

extension FieldSchema {
  /// What the field holds and when it is needed, in one line.
  package var description: Message {
    switch need {
    case .optional: value.description
    case .always: Message("\(value.description); needed")
    case .published: Message("\(value.description); needed for publication")
    }
  }
}

extension ValueSchema {
  fileprivate var description: Message {
    switch self {
    case .text, .form, .document, .anything: Message("text")
    case .sized(let length, _):
      Message("text of \(length.lowerBound) to \(length.upperBound) characters")
    case .choice(_, _, let values): .verbatim(values.map(\.value).joined(separator: ", "))
    case .date(let partial): partial ? Message("date, month or year") : Message("date")
    case .moment: Message("date and time with zone")
    case .number(let allowed):
      Message("number from \(allowed.lowerBound) to \(allowed.upperBound)")
    case .flag: .verbatim("true, false")
    case .listed(.country): Message("country code")
    case .listed(.topic): Message("topic")
    case .listed(.language): Message("language")
    case .listed(.level):
      .verbatim("high, moderate, low, very-low, normative, not-graded; 1–5 (OCEBM)")
    case .list(let element): Message("\(element.description), one or several")
    case .object(let schema):
      .verbatim("{ " + schema.fields.map(\.name).joined(separator: ", ") + " }")
    case .map(let element): Message("name: \(element.description)")
    case .localized: Message("text, or one for each language")
    case .either(let short, let long): Message("\(short.description); or \(long.description)")
    }
  }
}
