package import BriefDiagnostics

/// The fields of each kind of document.
package enum DocumentSchema {
  /// The fields that a document of a kind may have.
  package static func fields(of kind: DocumentKind) -> ObjectSchema { byKind[kind] ?? translation }

  private static let byKind = Dictionary(
    uniqueKeysWithValues: DocumentKind.allCases.map { kind in
      (
        kind,
        ObjectSchema(
          thing(kind), shared.map { needed($0, kind) } + own(kind))
      )
    })

  /// A translation may have the fields of its original, whose kind it does not say.
  package static let translation: ObjectSchema = {
    var fields = shared.map { needed($0, .page) }
    for field in DocumentKind.allCases.flatMap(own)
    where !fields.contains(where: { $0.name == field.name }) {
      // Two kinds have a field of this name: what it holds is checked at the original.
      let twice =
        DocumentKind.allCases.filter { kind in
          own(kind).contains { $0.name == field.name }
        }.count > 1
      fields.append(
        twice
          ? FieldSchema(
            field.name, .anything, field.meaning.english, es: field.meaning.spanish,
            example: field.example) : field)
    }
    return ObjectSchema(Bilingual("a translation", es: "una traducción"), fields)
  }()

  private static func thing(_ kind: DocumentKind) -> Bilingual {
    switch kind {
    case .brief: Bilingual("a brief", es: "un informe")
    case .model: Bilingual("a model of good practice", es: "un modelo de buena práctica")
    case .explainer: Bilingual("an explainer", es: "una explicación")
    case .legislation: Bilingual("a page on legislation", es: "una ficha de legislación")
    case .survey: Bilingual("a survey", es: "una encuesta")
    case .event: Bilingual("an event", es: "un acto")
    case .material: Bilingual("a supporting material", es: "un material de apoyo")
    case .page: Bilingual("a page", es: "una página")
    }
  }

  /// What a field is needed for depends on the kind.
  private static func needed(_ field: FieldSchema, _ kind: DocumentKind) -> FieldSchema {
    let need: FieldSchema.Need =
      switch field.name {
      case "title": .always
      case "summary", "date": kind == .page ? .optional : .always
      case "country": kind.needsCountry ? .always : .optional
      case "topic": kind.needsTopic ? .always : .optional
      case "authors": kind.needsAuthors ? .always : .optional
      case "evidence": kind == .brief ? .always : .optional
      case "review_by":
        kind == .brief || kind == .explainer || kind == .legislation ? .published : .optional
      case "interests", "funding", "reviews": kind == .brief ? .published : .optional
      default: .optional
      }
    return FieldSchema(
      field.name, or: field.plural, field.value, need, field.meaning.english,
      es: field.meaning.spanish, example: field.example)
  }

  // MARK: Shared fields

  static let author = ObjectSchema(
    Bilingual("an author", es: "un autor"),
    [
      FieldSchema("name", .text, .always, "The name.", es: "El nombre.", example: "Ana Ruiz"),
      FieldSchema(
        "affiliation", .text, "Where the author works.", es: "Dónde trabaja.",
        example: "A university"),
      FieldSchema(
        "orcid", .form("^(https://orcid\\.org/)?\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$"),
        "The ORCID, with its check digit.", es: "El ORCID, con su cifra de control.",
        example: "0000-0002-1825-0097"),
      FieldSchema(
        "role", or: "roles", .list(.text), "What the author did (CRediT).",
        es: "Qué hizo (CRediT).", example: "writing"),
      FieldSchema(
        "perspective", .text, "The perspective that the author declares of their own accord.",
        es: "La perspectiva que declara por propia voluntad.", example: "lived experience"),
      FieldSchema("email", .text, "An address.", es: "Un correo.", example: "ana@example.org"),
    ])

  static let evidence = ObjectSchema(
    Bilingual("'evidence'", es: "'evidence'"),
    [
      FieldSchema(
        "level", .listed(.level), .always, "The level.", es: "El nivel.", example: "moderate"),
      FieldSchema(
        "framework", .choice(EvidenceFramework.self, "framework"),
        "In whose terms: GRADE unless said.", es: "En qué términos: GRADE si no se dice.",
        example: "cerqual"),
      FieldSchema(
        "reason", .text, "Why it is that level, in one sentence.",
        es: "Por qué tiene ese nivel, en una frase.", example: "Two trials agree."),
    ])

  static let review = ObjectSchema(
    Bilingual("a review", es: "una revisión"),
    [
      FieldSchema("by", .text, "Who reviewed.", es: "Quién revisó.", example: "A. Reader"),
      FieldSchema(
        "kind", .choice(ReviewKind.self, "kind of review"), .always, "What was reviewed.",
        es: "Qué se revisó.", example: "scientific"),
      FieldSchema("date", .date(partial: false), "When.", es: "Cuándo.", example: "2026-11-01"),
      FieldSchema("outcome", .text, "What came of it.", es: "Qué resultó.", example: "accepted"),
    ])

  static let change = ObjectSchema(
    Bilingual("a change", es: "un cambio"),
    [
      FieldSchema("date", .date(partial: false), "When.", es: "Cuándo.", example: "2026-11-20"),
      FieldSchema("version", .text, "The version.", es: "La versión.", example: "\"1.1\""),
      FieldSchema(
        "note", .text, "What changed.", es: "Qué cambió.", example: "A figure corrected."),
      FieldSchema(
        "significant", .flag, "Whether what is said changed.", es: "Si cambió lo que se dice.",
        example: "true"),
    ])

  static let funder = ObjectSchema(
    Bilingual("a funder", es: "un financiador"),
    [
      FieldSchema(
        "funder", .text, .always, "Who paid.", es: "Quién pagó.", example: "A foundation"),
      FieldSchema("grant", .text, "The grant.", es: "La ayuda.", example: "A-17"),
      FieldSchema(
        "role", .text, "What the funder had a say in.", es: "En qué pudo decidir.",
        example: "none"),
    ])

  static let translationOf = ObjectSchema(
    Bilingual("'translation'", es: "'translation'"),
    [
      FieldSchema(
        "of_version", .text, "The version that was translated.", es: "La versión traducida.",
        example: "\"1.0\""),
      FieldSchema(
        "translator", .text, "Who translated.", es: "Quién tradujo.", example: "Working group"),
      FieldSchema(
        "method",
        .choice("method of translation", .unknownValue, ["human", "machine", "machine-reviewed"]),
        "How.", es: "Cómo.", example: "human"),
      FieldSchema(
        "made_from", .map(.form("^[0-9a-f]{12}$")),
        "The sections of the original that it was made from; 'briefs translation accept' writes them.",
        es:
          "Los apartados del original de los que procede; los escribe 'briefs translation accept'.",
        example: "{ problem: 3f2a9c1b04de }"),
    ])

  static let shared: [FieldSchema] = [
    FieldSchema(
      "kind", .choice(DocumentKind.self, "kind of document", .unknownKind),
      "What kind of document it is; a brief unless said.",
      es: "Qué tipo de documento es; un informe si no se dice.", example: "explainer"),
    FieldSchema(
      "id", .form("^[a-z0-9-]{3,64}$"), "Its id; the file name without '.md' unless said.",
      es: "Su identificador; si no se dice, el nombre del archivo sin '.md'.", example: "es-plan"),
    FieldSchema(
      "title", .sized(10...120, .titleLength),
      "10 to 120 characters, no full stop. In quotes if it has a colon.",
      es: "De 10 a 120 caracteres, sin punto final. Entre comillas si lleva dos puntos.",
      example: "Tapering strips in the Netherlands"),
    FieldSchema(
      "summary", .sized(60...300, .summaryLength),
      "60 to 300 characters: all that many readers see.",
      es: "De 60 a 300 caracteres: todo lo que muchos ven.",
      example: "What the plan says about reducing medicines, and what it leaves open."),
    FieldSchema(
      "lang", .listed(.language), "A language of the site; its first unless said.",
      es: "Un idioma del sitio; el primero si no se dice.", example: "es"),
    FieldSchema(
      "country", or: "countries", .list(.listed(.country)),
      "Codes of ISO 3166 such as ES or ES-CT; EU; INT for several countries.",
      es: "Códigos de ISO 3166 como ES o ES-CT; EU; INT para varios países.", example: "[ES, NL]"),
    FieldSchema(
      "topic", or: "topics", .list(.listed(.topic)), "One to five ids of Site/topics.yml.",
      es: "De uno a cinco identificadores de Site/topics.yml.", example: "[policy, deprescribing]"),
    FieldSchema(
      "evidence", .either(.listed(.level), .object(evidence)),
      "How sure the authors are of what they mainly say, in GRADE's terms; 'normative' for law and guidance, 'not-graded' with a reason.",
      es:
        "Cómo de seguros están los autores de lo principal, en los términos de GRADE; 'normative' para leyes y guías, 'not-graded' con un motivo.",
      example: "{ level: low, reason: No control group. }"),
    FieldSchema(
      "audience", .list(.choice(Audience.self, "audience")), "For whom it is written.",
      es: "Para quién está escrito.", example: "[policymaker, clinician]"),
    FieldSchema(
      "authors", .list(.either(.text, .object(author))), "Names, or more about each author.",
      es: "Nombres, o algo más sobre cada autor.", example: "[Working group]"),
    FieldSchema(
      "date", .date(partial: false), "The day of this document.", es: "El día de este documento.",
      example: "2026-11-24"),
    FieldSchema(
      "updated", .date(partial: false), "The day of its last change.",
      es: "El día de su último cambio.", example: "2026-11-30"),
    FieldSchema(
      "status", .choice(Status.self, "status", .unknownStatus),
      "How far it has come; a draft unless said.",
      es: "Hasta dónde ha llegado; borrador si no se dice.",
      example: "in-review"),
    FieldSchema(
      "superseded_by", .text, "The id of the document that replaces it.",
      es: "El identificador del documento que lo sustituye.", example: "new-plan"),
    FieldSchema(
      "reason", .text, "Why it was withdrawn.", es: "Por qué se retiró.",
      example: "The trial it rests on was retracted."),
    FieldSchema(
      "embargo_until", .moment, "Nothing of it is shown before this moment.",
      es: "Antes de este momento no se muestra nada de él.", example: "2027-01-10T09:00+01:00"),
    FieldSchema(
      "review_by", .date(partial: false), "The day by which it is to be reviewed.",
      es: "El día en que debe haberse revisado.", example: "2027-11-24"),
    FieldSchema("version", .text, "Its version.", es: "Su versión.", example: "\"1.0\""),
    FieldSchema(
      "changes", .list(.object(change)), "Its history, one entry for each published version.",
      es: "Su historia, una entrada por versión publicada.",
      example: "[{ date: 2026-11-20, version: \"1.1\", note: A figure corrected. }]"),
    FieldSchema(
      "aliases", .list(.form("^/[A-Za-z0-9._/-]+$")), "Old addresses that must keep working.",
      es: "Direcciones antiguas que deben seguir funcionando.", example: "[/old-page/]"),
    FieldSchema(
      "related", .list(.text), "Ids of documents about the same.",
      es: "Identificadores de documentos sobre lo mismo.", example: "[es-plan]"),
    FieldSchema(
      "doi", .form("^10\\.\\d{4,}(\\.\\d+)*/\\S+$"), "Its DOI.", es: "Su DOI.",
      example: "10.1000/182"),
    FieldSchema(
      "license", .text, "Its licence (SPDX); that of the site unless said.",
      es: "Su licencia (SPDX); la del sitio si no se dice.", example: "CC-BY-4.0"),
    FieldSchema(
      "interests", .map(.text), "For each author what they declare, or 'none'.",
      es: "Lo que declara cada autor, o 'none'.", example: "{ Ana Ruiz: none }"),
    FieldSchema(
      "funding", .list(.either(.text, .object(funder))), "Who paid, or 'none'.",
      es: "Quién pagó, o 'none'.", example: "none"),
    FieldSchema(
      "reviews", .list(.object(review)), "Who reviewed it, in which way, and when.",
      es: "Quién lo revisó, de qué forma y cuándo.",
      example: "[{ by: A. Reader, kind: scientific, date: 2026-11-01 }]"),
    FieldSchema(
      "retracted_sources", .map(.text),
      "For each retracted work that is cited all the same: why.",
      es: "Por qué se cita cada obra retractada que se cita.", example: "{ roe1998: an example }"),
    FieldSchema(
      "translation", .object(translationOf), "How a translation was made.",
      es: "Cómo se hizo una traducción.", example: "{ translator: Working group, method: human }"),
  ]
}
