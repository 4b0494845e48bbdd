internal import BriefDiagnostics

extension DocumentKind {
  /// A law, plan or guideline that is followed.
  package static let legislation = DocumentKind(
    "legislation", folder: "legislation",
    thing: Message("a page on legislation"),
    singular: Message("Legislation", context: "kind"),
    plural: Message("Legislation", context: "kinds"),
    fields: [
      FieldSchema(
        "official_title", .text, .lead(Message("Official title")),
        Message("Its title in its own language."),
        example: "Plan de Acción de Salud Mental 2025-2027"),
      FieldSchema(
        "instrument",
        .choice(
          Message("instrument"),
          Choice("act", Message("Act")), Choice("bill", Message("Bill")),
          Choice("regulation", Message("Regulation")), Choice("plan", Message("Plan")),
          Choice("guideline", Message("Guideline")),
          Choice("ruling", Message("Ruling")),
          Choice("resolution", Message("Resolution"))),
        .lead(Message("Instrument")), Message("What it is."),
        example: "plan"),
      FieldSchema(
        "jurisdiction", .listed(.country), .lead(Message("Jurisdiction")),
        Message("Where it holds."), example: "ES"),
      FieldSchema(
        "state", states, .lead(Message("State")),
        Message("How far it is."), example: "in-force"),
      FieldSchema(
        "timeline", .list(.object(step)), .section(Message("Timeline")),
        Message("Its states with their dates."),
        example: "[{ date: 2025-04-04, state: passed }]"),
      FieldSchema(
        "source", .form(.webAddress), .fact(Message("Official source")),
        Message("The official address."), example: "https://example.org/"),
      FieldSchema(
        "last_checked", .date(partial: false),
        .fact(Message("Last checked")), Message("When someone last looked."), example: "2026-11-01"),
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
      Message("legislation: a law or plan that is followed"),
      answers: Message("legislation, law", context: "list of words: kind legislation"),
      asked: ["instrument", "official_title", "state", "source"]))

  private static let states = ValueSchema.choice(
    Message("state"),
    Choice("announced", Message("Announced")),
    Choice("consultation", Message("In consultation")),
    Choice("proposed", Message("Proposed")),
    Choice("in-committee", Message("In committee")),
    Choice("passed", Message("Passed")), Choice("in-force", Message("In force")),
    Choice("amended", Message("Amended")),
    Choice("repealed", Message("Repealed")), Choice("lapsed", Message("Lapsed")))

  private static let step = ObjectSchema(
    Message("a state of the timeline"),
    [
      FieldSchema(
        "date", .date(partial: true), .always, .fact(Message("Date")), Message("When."),
        example: "2025-04-04"),
      FieldSchema(
        "state", states, .always, .fact(Message("State")), Message("Which state."),
        example: "passed"),
      FieldSchema(
        "note", .text, .fact(Message("Note")), Message("A word on it."),
        example: "unanimously"),
    ])
}
