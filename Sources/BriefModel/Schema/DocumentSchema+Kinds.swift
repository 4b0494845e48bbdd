package import BriefDiagnostics

extension DocumentSchema {
  static let search = ObjectSchema(
    Bilingual("'search'", es: "'search'"),
    [
      FieldSchema("date", .date(partial: true), "When.", es: "Cuándo.", example: "2026-10"),
      FieldSchema(
        "sources", .list(.text), "Where.", es: "Dónde.", example: "[PubMed, Cochrane Library]"),
      FieldSchema(
        "strategy", .text, "How, or where that is written down.", es: "Cómo, o dónde consta.",
        example: "two terms, two readers"),
    ])

  /// The short form of GRIPP2 (Staniszewska and others 2017).
  static let involvement = ObjectSchema(
    Bilingual("'involvement'", es: "'involvement'"),
    [
      FieldSchema("aim", .text, "What for.", es: "Para qué.", example: "to choose the outcomes"),
      FieldSchema("methods", .text, "How.", es: "Cómo.", example: "two meetings"),
      FieldSchema(
        "results", .text, "What came of it.", es: "Qué resultó.", example: "three outcomes"),
      FieldSchema(
        "influence", .text, "What it changed.", es: "Qué cambió.", example: "harms come first"),
      FieldSchema(
        "reflections", .text, "What went well or badly.", es: "Qué fue bien o mal.",
        example: "we began too late"),
    ])

  static let recommendation = ObjectSchema(
    Bilingual("a recommendation", es: "una recomendación"),
    [
      FieldSchema(
        "text", .text, .always, "What is recommended.", es: "Qué se recomienda.",
        example: "Offer a review to long-term users."),
      FieldSchema(
        "strength", .choice(Strength.self, "strength"), .always, "How strongly.",
        es: "Con qué fuerza.", example: "conditional"),
      FieldSchema(
        "claims", .list(.text),
        "The claims that it rests on: their ids, or id#claim of another document.",
        es:
          "Las afirmaciones en que se apoya: sus identificadores, o id#afirmación de otro documento.",
        example: "[benzodiazepines#structured-support]"),
      FieldSchema(
        "reason", .text, "Why it is strong although the certainty is low.",
        es: "Por qué es fuerte aunque la certeza sea baja.",
        example: "Stopping abruptly can be fatal."),
    ])

  static func own(_ kind: DocumentKind) -> [FieldSchema] {
    switch kind {
    case .brief: brief
    case .model: model
    case .explainer:
      [
        FieldSchema(
          "key_messages", .list(.text), "Three to seven.", es: "De tres a siete.",
          example: "[Speak to a prescriber first.]")
      ]
    case .legislation: legislation
    case .survey: survey
    case .material: material
    case .event: event
    case .page: []
    }
  }

  private static let brief: [FieldSchema] = [
    FieldSchema(
      "type", .choice(BriefType.self, "type of brief"), "What type of brief; evidence unless said.",
      es: "Qué tipo de informe; de evidencia si no se dice.", example: "position"),
    FieldSchema(
      "question", .text, "The question that it answers, in one sentence.",
      es: "La pregunta que responde, en una frase.", example: "Which support helps people to stop?"),
    FieldSchema(
      "search", .object(search), "When and where was searched.", es: "Cuándo y dónde se buscó.",
      example: "{ date: 2026-10, sources: [PubMed] }"),
    FieldSchema(
      "appraisal", .list(.text), "How the sources were appraised.",
      es: "Cómo se valoraron las fuentes.", example: "AMSTAR 2 for reviews, RoB 2 for trials"),
    FieldSchema(
      "involvement", .either(.text, .object(involvement)),
      "How people with lived experience took part.",
      es: "Cómo participaron personas con experiencia propia.",
      example: "Two people with lived experience chose the outcomes."),
    FieldSchema(
      "recommendations", .list(.object(recommendation)),
      "What the group recommends; position briefs only.",
      es: "Qué recomienda el grupo; solo en informes de posición.",
      example: "[{ text: Offer a review., strength: conditional, claims: [es-plan#training] }]"),
  ]

  private static let model: [FieldSchema] = [
    FieldSchema(
      "setting", .text, "Where it works.", es: "Dónde funciona.", example: "primary care"),
    FieldSchema(
      "started", .date(partial: true), "Since when.", es: "Desde cuándo.", example: "2019"),
    FieldSchema(
      "state", .choice("state", .unknownValue, ["planned", "pilot", "running", "ended"]),
      "How far it is.", es: "En qué estado está.", example: "running"),
    FieldSchema(
      "led_by",
      .choice(
        "leader", .unknownValue,
        ["user-led", "peer-and-clinician", "clinician-led", "public-service"]), "Who leads it.",
      es: "Quién lo dirige.", example: "user-led"),
    FieldSchema(
      "population", .text, "For whom.", es: "Para quién.", example: "adults who wish to reduce"),
    FieldSchema(
      "components", .list(.text), "What it consists of.", es: "De qué consta.",
      example: "[written plan, small doses]"),
    FieldSchema(
      "outcomes", .list(.anything), "What came of it: claims, or 'not evaluated'.",
      es: "Qué resultó: afirmaciones, o 'not evaluated'.", example: "not evaluated"),
    FieldSchema(
      "contact", .text, "Whom to ask.", es: "A quién preguntar.", example: "help@example.org"),
    FieldSchema(
      "source", .text, "Where it is described.", es: "Dónde se describe.",
      example: "https://example.org/"),
  ]

  private static let legislation: [FieldSchema] = [
    FieldSchema("jurisdiction", .text, "Where it holds.", es: "Dónde rige.", example: "ES"),
    FieldSchema(
      "instrument",
      .choice(
        "instrument", .unknownValue,
        ["act", "bill", "regulation", "plan", "guideline", "ruling", "resolution"]),
      "What it is.", es: "Qué es.", example: "plan"),
    FieldSchema(
      "official_title", .text, "Its title in its own language.",
      es: "Su título en su propio idioma.",
      example: "Plan de Acción de Salud Mental 2025-2027"),
    FieldSchema(
      "state", .choice("state", .unknownValue, legislativeStates), "How far it is.",
      es: "En qué estado está.", example: "in-force"),
    FieldSchema(
      "timeline",
      .list(
        .object(
          ObjectSchema(
            Bilingual("a state of the timeline", es: "un estado de la cronología"),
            [
              FieldSchema(
                "date", .date(partial: true), .always, "When.", es: "Cuándo.", example: "2025-04-04"
              ),
              FieldSchema(
                "state", .choice("state", .unknownValue, legislativeStates), .always,
                "Which state.", es: "Qué estado.", example: "passed"),
              FieldSchema("note", .text, "A word on it.", es: "Una nota.", example: "unanimously"),
            ]))), "Its states with their dates.", es: "Sus estados con sus fechas.",
      example: "[{ date: 2025-04-04, state: passed }]"),
    FieldSchema(
      "source", .text, "The official address.", es: "La dirección oficial.",
      example: "https://example.org/"),
    FieldSchema(
      "last_checked", .date(partial: false), "When someone last looked.",
      es: "Cuándo se miró por última vez.", example: "2026-11-01"),
  ]

  private static let legislativeStates = [
    "announced", "consultation", "proposed", "in-committee", "passed", "in-force", "amended",
    "repealed", "lapsed",
  ]

  private static let survey: [FieldSchema] =
    [
      ("purpose", "What it is for.", "Para qué es."),
      ("population", "Who is asked.", "A quién se pregunta."),
      ("minutes", "How long it takes.", "Cuánto dura."),
      ("consent", "What those who answer agree to.", "A qué consiente quien responde."),
      ("controller", "Who is responsible for the data.", "Quién responde de los datos."),
      ("retention", "How long the data are kept.", "Cuánto se guardan los datos."),
      ("ethics", "The approval, or why none is needed.", "La aprobación, o por qué no hace falta."),
      ("contact", "Whom to ask.", "A quién preguntar."),
    ].map { FieldSchema($0.0, .text, $0.1, es: $0.2, example: "…") }
    + [
      FieldSchema(
        "items", .list(.anything), "The questions.", es: "Las preguntas.",
        example: "[{ id: role, type: single, text: …, options: [a, b] }]")
    ]

  private static let material: [FieldSchema] = [
    FieldSchema(
      "format",
      .choice(
        "format", .unknownValue,
        ["talking-points", "letter", "slides", "consultation-response", "checklist"]),
      "What form it has.", es: "Qué forma tiene.", example: "letter"),
    FieldSchema(
      "for", .list(.text), "Ids of the documents that it supports.",
      es: "Identificadores de los documentos que apoya.", example: "[es-plan]"),
    FieldSchema(
      "answers_to", .text, "The consultation that it answers.",
      es: "La consulta a la que responde.",
      example: "A public consultation"),
    FieldSchema(
      "sent", .date(partial: false), "When it was sent.", es: "Cuándo se envió.",
      example: "2026-11-01"),
  ]

  private static let event: [FieldSchema] = [
    FieldSchema(
      "start", .text, "When it begins, with the zone.", es: "Cuándo empieza, con la zona.",
      example: "2027-01-10T09:00+01:00"),
    FieldSchema(
      "end", .text, "When it ends.", es: "Cuándo termina.", example: "2027-01-10T11:00+01:00"),
    FieldSchema(
      "mode", .choice("mode", .unknownValue, ["in-person", "online", "hybrid"]), "How it is held.",
      es: "Cómo se celebra.", example: "online"),
    FieldSchema("place", .text, "Where.", es: "Dónde.", example: "Toledo"),
    FieldSchema(
      "link", .text, "The address to join.", es: "La dirección para unirse.",
      example: "https://example.org/"),
    FieldSchema(
      "languages", .list(.text), "In which languages.", es: "En qué idiomas.", example: "[en, es]"),
    FieldSchema("organiser", .text, "Who invites.", es: "Quién invita.", example: "Working group"),
    FieldSchema(
      "access", .list(.text), "Captions, step-free way, quiet room.",
      es: "Subtítulos, acceso sin escalones, sala tranquila.", example: "[captions]"),
    FieldSchema("registration", .text, "How to register.", es: "Cómo inscribirse.", example: "…"),
    FieldSchema(
      "recording", .text, "Where it can be heard later.", es: "Dónde oírlo después.", example: "…"),
  ]

  /// What a claim may say about itself.
  package static let claim = ObjectSchema(
    Bilingual("a claim", es: "una afirmación"),
    [
      FieldSchema(
        "certainty", .listed(.level), .published, "How sure the authors are.",
        es: "Cómo de seguros están los autores.", example: "moderate"),
      FieldSchema(
        "type", .choice(ClaimType.self, "type of claim"),
        "What it is about; an effect unless said.",
        es: "De qué trata; de un efecto si no se dice.", example: "experience"),
      FieldSchema(
        "framework", .choice(EvidenceFramework.self, "framework"),
        "In whose terms: GRADE, and CERQual for experience, unless said.",
        es: "En qué términos: GRADE, y CERQual para experiencias, si no se dice.",
        example: "cerqual"),
      FieldSchema(
        "review_by", .date(partial: false), "The day by which it is to be reviewed.",
        es: "El día en que debe haberse revisado.", example: "2027-06-01"),
    ])
}
