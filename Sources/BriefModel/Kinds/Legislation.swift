internal import BriefDiagnostics

extension DocumentKind {
  /// A law, plan or guideline that is followed.
  package static let legislation = DocumentKind(
    "legislation", folder: "legislation",
    thing: Bilingual("a page on legislation", es: "una ficha de legislación"),
    singular: .kindLegislation, plural: .kindLegislations,
    fields: [
      FieldSchema(
        "official_title", .text, .lead(Bilingual("Official title", es: "Título oficial")),
        "Its title in its own language.", es: "Su título en su propio idioma.",
        example: "Plan de Acción de Salud Mental 2025-2027"),
      FieldSchema(
        "instrument",
        .choice(
          "instrument",
          Choice("act", "Act", es: "Ley"), Choice("bill", "Bill", es: "Proyecto de ley"),
          Choice("regulation", "Regulation", es: "Reglamento"), Choice("plan", "Plan", es: "Plan"),
          Choice("guideline", "Guideline", es: "Guía"),
          Choice("ruling", "Ruling", es: "Sentencia"),
          Choice("resolution", "Resolution", es: "Resolución")),
        .lead(Bilingual("Instrument", es: "Tipo de norma")), "What it is.", es: "Qué es.",
        example: "plan"),
      FieldSchema(
        "jurisdiction", .listed(.country), .lead(Bilingual("Jurisdiction", es: "Jurisdicción")),
        "Where it holds.", es: "Dónde rige.", example: "ES"),
      FieldSchema(
        "state", states, .lead(Bilingual("State", es: "Estado de tramitación")),
        "How far it is.", es: "En qué estado está.", example: "in-force"),
      FieldSchema(
        "timeline", .list(.object(step)), .section(Bilingual("Timeline", es: "Cronología")),
        "Its states with their dates.", es: "Sus estados con sus fechas.",
        example: "[{ date: 2025-04-04, state: passed }]"),
      FieldSchema(
        "source", .form(.webAddress), .fact(Bilingual("Official source", es: "Fuente oficial")),
        "The official address.", es: "La dirección oficial.", example: "https://example.org/"),
      FieldSchema(
        "last_checked", .date(partial: false),
        .fact(Bilingual("Last checked", es: "Última comprobación")), "When someone last looked.",
        es: "Cuándo se comprobó por última vez.", example: "2026-11-01"),
    ],
    needs: [
      "summary": .always, "date": .always, "country": .always, "topic": .always,
      "review_by": .published,
    ],
    listDay: { fields in
      fields.values["timeline"]?.items.last?["date"]?.date ?? fields.updated ?? fields.date
    },
    checks: [timelineOrderCheck],
    draft: DraftPlan(
      Bilingual("legislation: a law or plan that is followed", es: "ley o plan que se sigue"),
      answers: ["legislation", "legislación", "legislacion", "ley"],
      asked: ["instrument", "official_title", "state", "source"]))

  private static let states = ValueSchema.choice(
    "state",
    Choice("announced", "Announced", es: "Anunciada"),
    Choice("consultation", "In consultation", es: "En consulta pública"),
    Choice("proposed", "Proposed", es: "Propuesta"),
    Choice("in-committee", "In committee", es: "En comisión"),
    Choice("passed", "Passed", es: "Aprobada"), Choice("in-force", "In force", es: "En vigor"),
    Choice("amended", "Amended", es: "Modificada"),
    Choice("repealed", "Repealed", es: "Derogada"), Choice("lapsed", "Lapsed", es: "Caducada"))

  private static let step = ObjectSchema(
    Bilingual("a state of the timeline", es: "un estado de la cronología"),
    [
      FieldSchema(
        "date", .date(partial: true), .always, .fact(Bilingual("Date", es: "Fecha")), "When.",
        es: "Cuándo.", example: "2025-04-04"),
      FieldSchema(
        "state", states, .always, .fact(Bilingual("State", es: "Estado")), "Which state.",
        es: "Qué estado.", example: "passed"),
      FieldSchema(
        "note", .text, .fact(Bilingual("Note", es: "Nota")), "A word on it.", es: "Una nota.",
        example: "unanimously"),
    ])
}
