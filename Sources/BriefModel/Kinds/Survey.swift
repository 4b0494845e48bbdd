internal import BriefDiagnostics

extension DocumentKind {
  /// Questions to professionals or to people with lived experience.
  package static let survey = DocumentKind(
    "survey", folder: "surveys", thing: Bilingual("a survey", es: "una encuesta"),
    singular: .kindSurvey, plural: .kindSurveys,
    fields: [
      FieldSchema(
        "purpose", .text, .lead(Bilingual("Purpose", es: "Finalidad")), "What it is for.",
        es: "Para qué es.", example: "To learn what services offer."),
      FieldSchema(
        "population", .text, .lead(Bilingual("Who is asked", es: "A quién se dirige")),
        "Who is asked.", es: "A quién se pregunta.", example: "psychiatrists in Spain"),
      FieldSchema(
        "minutes", .number(1...600), .lead(Bilingual("Minutes", es: "Minutos")),
        "How many minutes it takes.", es: "Cuántos minutos dura.", example: "10"),
      FieldSchema(
        "consent", .text, .section(Bilingual("Consent", es: "Consentimiento")),
        "What those who answer agree to.", es: "A qué consiente quien responde.",
        example: "Taking part is voluntary."),
      FieldSchema(
        "controller", .text,
        .fact(Bilingual("Responsible for the data", es: "Responsable del tratamiento")),
        "Who is responsible for the data.", es: "Quién responde de los datos.",
        example: "Working group"),
      FieldSchema(
        "retention", .text,
        .fact(Bilingual("How long data are kept", es: "Plazo de conservación")),
        "How long the data are kept.", es: "Cuánto tiempo se conservan los datos.",
        example: "two years"),
      FieldSchema(
        "ethics", .text, .fact(Bilingual("Ethics approval", es: "Aprobación ética")),
        "The approval, or why none is needed.",
        es: "La aprobación, o por qué no hace falta.", example: "approved as 12/2026"),
      FieldSchema(
        "contact", .form(.contact), .fact(Bilingual("Contact", es: "Contacto")), "Whom to ask.",
        es: "A quién preguntar.", example: "survey@example.org"),
      FieldSchema(
        "items", .list(.object(item)), .section(Bilingual("Questions", es: "Preguntas")),
        "The questions.", es: "Las preguntas.",
        example: "[{ id: role, type: single, text: Your role?, options: [nurse, other] }]"),
    ],
    needs: ["summary": .always, "date": .always],
    checks: [surveyItemsCheck],
    draft: DraftPlan(
      Bilingual("survey: questions to professionals", es: "encuesta"),
      answers: ["survey", "encuesta"],
      asked: ["purpose", "population", "minutes", "consent", "controller", "retention"]))

  private static let item = ObjectSchema(
    Bilingual("a question of the survey", es: "una pregunta de la encuesta"),
    [
      FieldSchema(
        "id", .form(.name), .always, .fact(Bilingual("Id", es: "Identificador")),
        "Its id, the same in all languages.", es: "Su identificador, igual en todos los idiomas.",
        example: "role"),
      FieldSchema(
        "type",
        .choice(
          "type of question",
          Choice("single", "One answer", es: "Una respuesta"),
          Choice("multiple", "Several answers", es: "Varias respuestas"),
          Choice("likert", "Scale", es: "Escala"), Choice("number", "Number", es: "Número"),
          Choice("text", "Own words", es: "Respuesta libre"),
          Choice("section", "Section", es: "Apartado")),
        .always, .fact(Bilingual("Answer", es: "Respuesta")), "How it is answered.",
        es: "Cómo se responde.", example: "single"),
      FieldSchema(
        "text", .text, .always, .fact(Bilingual("Question", es: "Pregunta")), "The question.",
        es: "La pregunta.", example: "What is your role?"),
      FieldSchema(
        "options", .list(.text), .fact(Bilingual("Options", es: "Opciones")),
        "The answers to choose from.", es: "Las respuestas entre las que se elige.",
        example: "[nurse, psychiatrist, other]"),
      FieldSchema(
        "required", .flag, .fact(Bilingual("Required", es: "Obligatoria")),
        "Whether it must be answered.", es: "Si hay que responderla.", example: "true"),
      FieldSchema(
        "skip_if", .either(.text, .object(skip)),
        .fact(Bilingual("Skipped if", es: "Se omite si")),
        "The earlier question, and the answers to it, for which this one is left out.",
        es: "La pregunta anterior, y las respuestas a ella, con las que esta se omite.",
        example: "{ item: role, is: [other] }"),
    ])

  private static let skip = ObjectSchema(
    Bilingual("'skip_if'", es: "'skip_if'"),
    [
      FieldSchema(
        "item", .form(.name), .always, .fact(Bilingual("Question", es: "Pregunta")),
        "The id of an earlier question.", es: "El identificador de una pregunta anterior.",
        example: "role"),
      FieldSchema(
        "is", .list(.text), .fact(Bilingual("Answers", es: "Respuestas")),
        "The answers; any answer unless said.",
        es: "Las respuestas; cualquiera si no se dice.", example: "[other]"),
    ])
}
