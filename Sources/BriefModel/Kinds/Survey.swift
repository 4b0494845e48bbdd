internal import BriefDiagnostics

extension DocumentKind {
  /// Questions to professionals or to people with lived experience.
  package static let survey = DocumentKind(
    "survey", folder: "surveys", thing: Message("a survey"),
    singular: Message("Survey", context: "kind"),
    plural: Message("Surveys", context: "kinds"),
    fields: [
      FieldSchema(
        "purpose", .text, .lead(Message("Purpose")), Message("What it is for."),
        example: "To learn what services offer."),
      FieldSchema(
        "population", .text, .lead(Message("Who is asked")),
        Message("Who is asked."), example: "psychiatrists in Spain"),
      FieldSchema(
        "minutes", .number(1...600), .lead(Message("Minutes")),
        Message("How many minutes it takes."), example: "10"),
      FieldSchema(
        "consent", .text, .section(Message("Consent")),
        Message("What those who answer agree to."),
        example: "Taking part is voluntary."),
      FieldSchema(
        "controller", .text,
        .fact(Message("Responsible for the data")),
        Message("Who is responsible for the data."),
        example: "Working group"),
      FieldSchema(
        "retention", .text,
        .fact(Message("How long data are kept")),
        Message("How long the data are kept."),
        example: "two years"),
      FieldSchema(
        "ethics", .text, .fact(Message("Ethics approval")),
        Message("The approval, or why none is needed."), example: "approved as 12/2026"),
      FieldSchema(
        "contact", .form(.contact), .fact(Message("Contact")), Message("Whom to ask."),
        example: "survey@example.org"),
      FieldSchema(
        "items", .list(.object(item)), .section(Message("Questions")),
        Message("The questions."),
        example: "[{ id: role, type: single, text: Your role?, options: [nurse, other] }]"),
    ],
    needs: ["summary": .always, "date": .always],
    checks: [surveyItemsCheck],
    draft: DraftPlan(
      Message("survey: questions to professionals"),
      answers: Message("survey, questionnaire", context: "list of words: kind survey"),
      asked: ["purpose", "population", "minutes", "consent", "controller", "retention"]))

  private static let item = ObjectSchema(
    Message("a question of the survey"),
    [
      FieldSchema(
        "id", .form(.name), .always, .fact(Message("Id")),
        Message("Its id, the same in all languages."),
        example: "role"),
      FieldSchema(
        "type",
        .choice(
          Message("type of question"),
          Choice("single", Message("One answer")),
          Choice("multiple", Message("Several answers")),
          Choice("likert", Message("Scale")), Choice("number", Message("Number")),
          Choice("text", Message("Own words")),
          Choice("section", Message("Section"))),
        .always, .fact(Message("Answer")), Message("How it is answered."), example: "single"),
      FieldSchema(
        "text", .text, .always, .fact(Message("Question")), Message("The question."),
        example: "What is your role?"),
      FieldSchema(
        "options", .list(.text), .fact(Message("Options")),
        Message("The answers to choose from."),
        example: "[nurse, psychiatrist, other]"),
      FieldSchema(
        "required", .flag, .fact(Message("Required")),
        Message("Whether it must be answered."), example: "true"),
      FieldSchema(
        "skip_if", .either(.text, .object(skip)),
        .fact(Message("Skipped if")),
        Message("The earlier question, and the answers to it, for which this one is left out."),
        example: "{ item: role, is: [other] }"),
    ])

  private static let skip = ObjectSchema(
    Message("'skip_if'"),
    [
      FieldSchema(
        "item", .form(.name), .always, .fact(Message("Question")),
        Message("The id of an earlier question."),
        example: "role"),
      FieldSchema(
        "is", .list(.text), .fact(Message("Answers")),
        Message("The answers; any answer unless said."), example: "[other]"),
    ])
}
