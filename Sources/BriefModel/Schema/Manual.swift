package import BriefDiagnostics

/// Fields that are described together.
package struct ManualGroup: Sendable {
  /// The anchor of the group.
  package let id: String
  package let label: Bilingual
  package let fields: [FieldSchema]
}

/// Everything that authors can write in fields, in the order of the manual.
package let manualGroups: [ManualGroup] = {
  var groups = [
    ManualGroup(
      id: "every-document", label: Bilingual("Every document", es: "Todos los documentos"),
      fields: DocumentSchema.shared)
  ]
  for kind in DocumentKind.all where !kind.fields.isEmpty {
    groups.append(
      ManualGroup(
        id: kind.name, label: kind.thing.capitalised, fields: kind.fields))
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
    groups.append(ManualGroup(id: id, label: schema.thing.capitalised, fields: schema.fields))
  }
  return groups
}()

extension Bilingual {
  /// "Brief" of "a brief".
  fileprivate var capitalised: Bilingual {
    func capital(_ text: String) -> String {
      text.hasPrefix("Site/") ? text : text.prefix(1).uppercased() + text.dropFirst()
    }
    let plain = withoutArticle
    return Bilingual(capital(plain.english), es: capital(plain.spanish))
  }

  /// "brief" of "a brief".
  var withoutArticle: Bilingual {
    func plain(_ text: String) -> String {
      let plain = text.replacing("'", with: "")
      for article in ["a ", "an ", "un ", "una "] where plain.hasPrefix(article) {
        return String(plain.dropFirst(article.count))
      }
      return plain
    }
    return Bilingual(plain(english), es: plain(spanish))
  }
}

extension FieldSchema {
  /// What the field holds and when it is needed, in one line.
  package func description(in language: String) -> String {
    let spanish = language.hasPrefix("es")
    let holds = value.description(spanish)
    switch need {
    case .optional: return holds
    case .always: return holds + (spanish ? "; necesario" : "; needed")
    case .published:
      return holds + (spanish ? "; necesario para publicar" : "; needed for publication")
    }
  }
}

extension ValueSchema {
  fileprivate func description(_ spanish: Bool) -> String {
    switch self {
    case .text, .form, .document, .anything: spanish ? "texto" : "text"
    case .sized(let length, _):
      spanish
        ? "texto de \(length.lowerBound) a \(length.upperBound) caracteres"
        : "text of \(length.lowerBound) to \(length.upperBound) characters"
    case .choice(_, _, let values): values.map(\.value).joined(separator: ", ")
    case .date(let partial):
      spanish
        ? partial ? "fecha, mes o año" : "fecha" : partial ? "date, month or year" : "date"
    case .moment(_): spanish ? "fecha y hora con zona" : "date and time with zone"
    case .number(let allowed):
      spanish
        ? "número de \(allowed.lowerBound) a \(allowed.upperBound)"
        : "number from \(allowed.lowerBound) to \(allowed.upperBound)"
    case .flag: "true, false"
    case .listed(.country): spanish ? "código de país" : "country code"
    case .listed(.topic): spanish ? "tema" : "topic"
    case .listed(.language): spanish ? "idioma" : "language"
    case .listed(.level): "high, moderate, low, very-low, normative, not-graded; 1–5 (OCEBM)"
    case .list(let element):
      element.description(spanish) + (spanish ? ", uno o varios" : ", one or several")
    case .object(let schema):
      "{ " + schema.fields.map(\.name).joined(separator: ", ") + " }"
    case .map(let element):
      spanish
        ? "nombre: \(element.description(spanish))" : "name: \(element.description(spanish))"
    case .localized: spanish ? "texto, o uno por idioma" : "text, or one for each language"
    case .either(let short, let long):
      short.description(spanish) + (spanish ? "; o " : "; or ") + long.description(spanish)
    }
  }
}
