internal import BriefDiagnostics

/// The fields of each kind of document.
package enum DocumentSchema {
  /// The fields that a document of a kind may have.
  package static func fields(of kind: DocumentKind) -> ObjectSchema { byKind[kind] ?? translation }

  private static let byKind = Dictionary(
    uniqueKeysWithValues: DocumentKind.all.map { kind in
      (
        kind,
        ObjectSchema(
          kind.thing,
          shared.map { $0.needed(need(of: $0, kind)) } + kind.fields)
      )
    })

  /// A translation may have the fields of its original, whose kind it does not say.
  package static let translation: ObjectSchema = {
    var fields = shared.map { $0.needed($0.name == "title" ? .always : .optional) }
    for field in DocumentKind.all.flatMap(\.fields)
    where !fields.contains(where: { $0.name == field.name }) {
      // What it holds is checked when the kind is known.
      fields.append(field.unchecked)
    }
    return ObjectSchema(Bilingual("a translation", es: "una traducción"), fields)
  }()

  /// Every document has a title; what else it needs depends on its kind.
  private static func need(of field: FieldSchema, _ kind: DocumentKind) -> FieldSchema.Need {
    field.name == "title" ? .always : kind.needs[field.name] ?? .optional
  }

  /// The names of the fields of every document.
  static let sharedNames = Set(shared.map(\.name))

  /// Whether some kind has a field of this name of its own.
  static func isOfSomeKind(_ name: String) -> Bool {
    translation.number(of: name) != nil && !sharedNames.contains(name)
  }

  // MARK: Shared fields

  static let author = ObjectSchema(
    Bilingual("an author", es: "un autor"),
    [
      FieldSchema(
        "name", .text, .always, .fact(Bilingual("Name", es: "Nombre")), "The name.",
        es: "El nombre.", example: "Ana Ruiz"),
      FieldSchema(
        "affiliation", .text, .fact(Bilingual("Affiliation", es: "Filiación")),
        "Where the author works.", es: "Dónde trabaja.",
        example: "A university"),
      FieldSchema(
        "orcid", .form(.orcid),
        .fact(Bilingual("ORCID", es: "ORCID")), "The ORCID, with its check digit.",
        es: "El ORCID, con su cifra de control.",
        example: "0000-0002-1825-0097"),
      FieldSchema(
        "role", or: "roles", .list(.text), .fact(Bilingual("Role", es: "Contribución")),
        "What the author did (CRediT).",
        es: "Qué hizo (CRediT).", example: "writing"),
      FieldSchema(
        "perspective", .text, .fact(Bilingual("Perspective", es: "Perspectiva")),
        "The perspective that the author declares of their own accord.",
        es: "La perspectiva que declara por propia voluntad.", example: "lived experience"),
      FieldSchema(
        "email", .form(.mail), .fact(Bilingual("E-mail", es: "Correo electrónico")), "An address.",
        es: "Un correo.", example: "ana@example.org"),
    ])

  static let evidence = ObjectSchema(
    Bilingual("'evidence'", es: "'evidence'"),
    [
      FieldSchema(
        "level", .listed(.level), .always, .fact(Bilingual("Certainty", es: "Certeza")),
        "The level.", es: "El nivel.", example: "moderate"),
      FieldSchema(
        "framework", .choice(EvidenceFramework.self, "framework"),
        .fact(Bilingual("Framework", es: "Marco")), "In whose terms: GRADE unless said.",
        es: "En qué términos: GRADE si no se dice.",
        example: "cerqual"),
      FieldSchema(
        "reason", .text, .fact(Bilingual("Reason", es: "Motivo")),
        "Why it is that level, in one sentence.",
        es: "Por qué tiene ese nivel, en una frase.", example: "Two trials agree."),
    ])

  static let review = ObjectSchema(
    Bilingual("a review", es: "una revisión"),
    [
      FieldSchema(
        "by", .text, .fact(Bilingual("Reviewer", es: "Revisión a cargo de")), "Who reviewed.",
        es: "Quién revisó.", example: "A. Reader"),
      FieldSchema(
        "kind", .choice(ReviewKind.self, "kind of review"), .always,
        .fact(Bilingual("Kind of review", es: "Tipo de revisión")), "What was reviewed.",
        es: "Qué se revisó.", example: "scientific"),
      FieldSchema(
        "date", .date(partial: false), .fact(Bilingual("Date", es: "Fecha")), "When.",
        es: "Cuándo.", example: "2026-11-01"),
      FieldSchema(
        "outcome", .text, .fact(Bilingual("Outcome", es: "Resultado")), "What came of it.",
        es: "Qué resultó.", example: "accepted"),
    ])

  static let change = ObjectSchema(
    Bilingual("a change", es: "un cambio"),
    [
      FieldSchema(
        "date", .date(partial: false), .fact(Bilingual("Date", es: "Fecha")), "When.",
        es: "Cuándo.", example: "2026-11-20"),
      FieldSchema(
        "version", .text, .fact(Bilingual("Version", es: "Versión")), "The version.",
        es: "La versión.", example: "\"1.1\""),
      FieldSchema(
        "note", .text, .fact(Bilingual("Note", es: "Nota")), "What changed.", es: "Qué cambió.",
        example: "A figure corrected."),
      FieldSchema(
        "significant", .flag, .fact(Bilingual("Changes what is said", es: "Cambia el contenido")),
        "Whether what is said changed.", es: "Si cambió lo que se dice.",
        example: "true"),
    ])

  static let funder = ObjectSchema(
    Bilingual("a funder", es: "un financiador"),
    [
      FieldSchema(
        "funder", .text, .always, .fact(Bilingual("Funder", es: "Entidad financiadora")),
        "Who paid.", es: "Quién pagó.", example: "A foundation"),
      FieldSchema(
        "grant", .text, .fact(Bilingual("Grant", es: "Ayuda")), "The grant.", es: "La ayuda.",
        example: "A-17"),
      FieldSchema(
        "role", .text, .fact(Bilingual("Role of the funder", es: "Papel de quien financia")),
        "What the funder had a say in.", es: "En qué pudo decidir.",
        example: "none"),
    ])

  static let translationOf = ObjectSchema(
    Bilingual("'translation'", es: "'translation'"),
    [
      FieldSchema(
        "of_version", .text, .fact(Bilingual("Translated version", es: "Versión traducida")),
        "The version that was translated.", es: "La versión traducida.",
        example: "\"1.0\""),
      FieldSchema(
        "translator", .text, .fact(Bilingual("Translation", es: "Traducción")), "Who translated.",
        es: "Quién tradujo.", example: "Working group"),
      FieldSchema(
        "method",
        .choice(
          "method of translation", Choice("human", "by people", es: "por personas"),
          Choice("machine", "by machine", es: "automática"),
          Choice(
            "machine-reviewed", "by machine, checked by people",
            es: "automática, revisada por personas")),
        .fact(Bilingual("Method of translation", es: "Método de traducción")), "How.", es: "Cómo.",
        example: "human"),
      FieldSchema(
        "made_from", .map(.form(.digest)),
        .notForReaders(
          "fingerprints that 'briefs translation' compares",
          Bilingual("Made from", es: "Procedencia")),
        "The sections of the original that it was made from; 'briefs translation accept' writes them.",
        es:
          "Los apartados del original de los que procede; los escribe 'briefs translation accept'.",
        example: "{ problem: 3f2a9c1b04de }"),
    ])

  static let shared: [FieldSchema] = [
    FieldSchema(
      "kind", .choice("kind of document", .unknownKind, DocumentKind.all.map(\.choice)),
      .shownAs("kind", Bilingual("Kind", es: "Tipo de documento")),
      "What kind of document it is; a brief unless said.",
      es: "Qué tipo de documento es; un informe si no se dice.", example: "explainer"),
    FieldSchema(
      "id", .form(.documentID),
      .notForReaders("it is the address of the page", Bilingual("Id", es: "Identificador")),
      "Its id; the file name without '.md' unless said.",
      es: "Su identificador; si no se dice, el nombre del archivo sin '.md'.", example: "es-plan"),
    FieldSchema(
      "title", .sized(10...120, .titleLength),
      .shownAs("title", Bilingual("Title", es: "Título")),
      "10 to 120 characters, no full stop. In quotes if it has a colon.",
      es: "De 10 a 120 caracteres, sin punto final. Entre comillas si lleva dos puntos.",
      example: "Tapering strips in the Netherlands"),
    FieldSchema(
      "summary", .sized(60...300, .summaryLength),
      .shownAs("summary", Bilingual("Summary", es: "Resumen")),
      "60 to 300 characters: all that many readers see.",
      es: "De 60 a 300 caracteres: todo lo que muchos ven.",
      example: "What the plan says about reducing medicines, and what it leaves open."),
    FieldSchema(
      "lang", .listed(.language), .shownAs("language", Bilingual("Language", es: "Idioma")),
      "A language of the site; its first unless said.",
      es: "Un idioma del sitio; el primero si no se dice.", example: "es"),
    FieldSchema(
      "country", or: "countries", .list(.listed(.country)),
      .shownAs("countries", Bilingual("Countries", es: "Países")),
      "Codes of ISO 3166 such as ES or ES-CT; EU; INT for several countries.",
      es: "Códigos de ISO 3166 como ES o ES-CT; EU; INT para varios países.", example: "[ES, NL]"),
    FieldSchema(
      "topic", or: "topics", .list(.listed(.topic)),
      .shownAs("topics", Bilingual("Topics", es: "Temas")), "One to five ids of Site/topics.yml.",
      es: "De uno a cinco identificadores de Site/topics.yml.", example: "[policy, deprescribing]"),
    FieldSchema(
      "evidence", .either(.listed(.level), .object(evidence)),
      .shownAs("evidence", Bilingual("Certainty of the evidence", es: "Certeza de la evidencia")),
      "How sure the authors are of what they mainly say, in GRADE's terms; 'normative' for law and guidance, 'not-graded' with a reason.",
      es:
        "Cómo de seguros están los autores de lo principal, en los términos de GRADE; 'normative' para leyes y guías, 'not-graded' con un motivo.",
      example: "{ level: low, reason: No control group. }"),
    FieldSchema(
      "audience", .list(.choice(Audience.self, "audience")),
      .fact(Bilingual("Written for", es: "Escrito para")), "For whom it is written.",
      es: "Para quién está escrito.", example: "[policymaker, clinician]"),
    FieldSchema(
      "authors", .list(.either(.text, .object(author))), .fact(Bilingual("Authors", es: "Autoría")),
      "Names, or more about each author.",
      es: "Nombres, o algo más sobre cada autor.", example: "[Working group]"),
    FieldSchema(
      "date", .date(partial: false), .fact(Bilingual("Published", es: "Publicado")),
      "The day of this document.", es: "El día de este documento.",
      example: "2026-11-24"),
    FieldSchema(
      "updated", .date(partial: false), .fact(Bilingual("Updated", es: "Actualizado")),
      "The day of its last change.",
      es: "El día de su último cambio.", example: "2026-11-30"),
    FieldSchema(
      "status", .choice(Status.self, "status", .unknownStatus),
      .fact(Bilingual("Status", es: "Estado")), "How far it has come; a draft unless said.",
      es: "Hasta dónde ha llegado; borrador si no se dice.",
      example: "in-review"),
    FieldSchema(
      "superseded_by", .document,
      .shownAs("banner", Bilingual("Superseded by", es: "Sustituido por")),
      "The id of the document that replaces it.",
      es: "El identificador del documento que lo sustituye.", example: "new-plan"),
    FieldSchema(
      "reason", .text, .shownAs("banner", Bilingual("Reason", es: "Motivo")),
      "Why it was withdrawn.", es: "Por qué se retiró.",
      example: "The trial it rests on was retracted."),
    FieldSchema(
      "embargo_until", .moment(.embargoZone),
      .notForReaders(
        "before that moment nobody sees the document, and then it says nothing any more",
        Bilingual("Embargo until", es: "Embargado hasta")),
      "Nothing of it is shown before this moment.",
      es: "Antes de este momento no se muestra nada de él.", example: "2027-01-10T09:00+01:00"),
    FieldSchema(
      "review_by", .date(partial: false), .fact(Bilingual("Review by", es: "Revisar antes de")),
      "The day by which it is to be reviewed.",
      es: "El día en que debe haberse revisado.", example: "2027-11-24"),
    FieldSchema(
      "version", .text, .fact(Bilingual("Version", es: "Versión")), "Its version.",
      es: "Su versión.", example: "\"1.0\""),
    FieldSchema(
      "changes", .list(.object(change)), .section(Bilingual("History", es: "Historial")),
      "Its history, one entry for each published version.",
      es: "Su historia, una entrada por versión publicada.",
      example: "[{ date: 2026-11-20, version: \"1.1\", note: A figure corrected. }]"),
    FieldSchema(
      "aliases", .list(.form(.alias)),
      .notForReaders(
        "old addresses that lead here", Bilingual("Old addresses", es: "Direcciones antiguas")),
      "Old addresses that must keep working.",
      es: "Direcciones antiguas que deben seguir funcionando.", example: "[/old-page/]"),
    FieldSchema(
      "related", .list(.document),
      .shownAs("related", Bilingual("Related documents", es: "Documentos relacionados")),
      "Ids of documents about the same.",
      es: "Identificadores de documentos sobre lo mismo.", example: "[es-plan]"),
    FieldSchema(
      "doi", .form(.doi), .fact(Bilingual("DOI", es: "DOI")), "Its DOI.", es: "Su DOI.",
      example: "10.1000/182"),
    FieldSchema(
      "license", .form(.license), .fact(Bilingual("Licence", es: "Licencia")),
      "Its licence (SPDX); that of the site unless said.",
      es: "Su licencia (SPDX); la del sitio si no se dice.", example: "CC-BY-4.0"),
    FieldSchema(
      "interests", .map(.text), .fact(Bilingual("Interests", es: "Intereses")),
      "For each author what they declare, or 'none'.",
      es: "Lo que declara cada autor, o 'none'.", example: "{ Ana Ruiz: none }"),
    FieldSchema(
      "funding", .list(.either(.text, .object(funder))),
      .fact(Bilingual("Funding", es: "Financiación")), "Who paid, or 'none'.",
      es: "Quién pagó, o 'none'.", example: "none"),
    FieldSchema(
      "reviews", .list(.object(review)), .fact(Bilingual("Reviewed by", es: "Revisado por")),
      "Who reviewed it, in which way, and when.",
      es: "Quién lo revisó, de qué forma y cuándo.",
      example: "[{ by: A. Reader, kind: scientific, date: 2026-11-01 }]"),
    FieldSchema(
      "retracted_sources", .map(.text),
      .shownAs(
        "references",
        Bilingual("Why retracted works are cited", es: "Por qué se citan obras retractadas")),
      "For each retracted work that is cited all the same: why.",
      es: "Por qué se cita cada obra retractada que se cita.", example: "{ roe1998: an example }"),
    FieldSchema(
      "translation", .object(translationOf), .fact(Bilingual("Translation", es: "Traducción")),
      "How a translation was made.",
      es: "Cómo se hizo una traducción.", example: "{ translator: Working group, method: human }"),
  ]
}
