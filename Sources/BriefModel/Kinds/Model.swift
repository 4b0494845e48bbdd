internal import BriefDiagnostics

extension DocumentKind {
  /// A model of good practice: how a service or a group helps people to reduce or stop.
  package static let model = DocumentKind(
    "model", folder: "models",
    thing: Bilingual("a model of good practice", es: "un modelo de buena práctica"),
    singular: .kindModel, plural: .kindModels,
    fields: [
      FieldSchema(
        "setting", .text, .lead(Bilingual("Setting", es: "Ámbito")), "Where it works.",
        es: "Dónde funciona.", example: "primary care"),
      FieldSchema(
        "started", .date(partial: true), .lead(Bilingual("Since", es: "Desde")), "Since when.",
        es: "Desde cuándo.", example: "2019"),
      FieldSchema(
        "state",
        .choice(
          "state",
          Choice("planned", "Planned", es: "En preparación"),
          Choice("pilot", "Pilot", es: "En fase piloto"),
          Choice("running", "Running", es: "En funcionamiento"),
          Choice("ended", "Ended", es: "Finalizado")),
        .lead(Bilingual("State", es: "Estado")), "How far it is.", es: "En qué estado está.",
        example: "running"),
      FieldSchema(
        "led_by",
        .choice(
          "leader",
          Choice("user-led", "People who use services", es: "Personas usuarias"),
          Choice(
            "peer-and-clinician", "Peers and clinicians together",
            es: "Pares y profesionales clínicos, conjuntamente"),
          Choice("clinician-led", "Clinicians", es: "Profesionales clínicos"),
          Choice("public-service", "A public service", es: "Un servicio público")),
        .lead(Bilingual("Led by", es: "Dirección")), "Who leads it.", es: "Quién lo dirige.",
        example: "user-led"),
      FieldSchema(
        "population", .text, .lead(Bilingual("For whom", es: "Para quién")), "For whom.",
        es: "Para quién.", example: "adults who wish to reduce"),
      FieldSchema(
        "components", .list(.text),
        .section(Bilingual("What it consists of", es: "En qué consiste")),
        "What it consists of.", es: "En qué consiste.", example: "[written plan, small doses]"),
      FieldSchema(
        "outcomes", .list(.either(.text, .object(outcome))),
        .section(Bilingual("Outcomes", es: "Resultados")),
        "What came of it: claims, or 'not evaluated'.",
        es: "Qué resultados tuvo: afirmaciones, o 'not evaluated'.", example: "not evaluated"),
      FieldSchema(
        "contact", .form(.contact), .fact(Bilingual("Contact", es: "Contacto")), "Whom to ask.",
        es: "A quién preguntar.", example: "help@example.org"),
      FieldSchema(
        "source", .form(.webAddress), .fact(Bilingual("Described at", es: "Descripción en")),
        "Where it is described.", es: "Dónde se describe.", example: "https://example.org/"),
    ],
    needs: [
      "summary": .always, "date": .always, "country": .always, "topic": .always,
      "authors": .always,
    ],
    isReport: true,
    draft: DraftPlan(
      Bilingual("model: a model of good practice", es: "modelo de buena práctica"),
      answers: ["model", "modelo"], asked: ["setting", "state", "led_by", "population"]))

  private static let outcome = ObjectSchema(
    Bilingual("an outcome", es: "un resultado"),
    [
      FieldSchema(
        "text", .text, .always, .fact(Bilingual("Outcome", es: "Resultado")), "What came of it.",
        es: "Qué resultó.", example: "Seven in ten reached their goal."),
      FieldSchema(
        "claim", .text, .fact(Bilingual("Claim", es: "Afirmación")),
        "The claim that says so: its id, or id#claim of another document.",
        es: "La afirmación que lo dice: su identificador, o id#afirmación de otro documento.",
        example: "nl-tapering-strips#goal"),
      FieldSchema(
        "certainty", .listed(.level), .fact(Bilingual("Certainty", es: "Certeza")),
        "How sure the authors are.", es: "Cómo de seguros están los autores.", example: "low"),
      FieldSchema(
        "source", .form(.webAddress), .fact(Bilingual("Source", es: "Fuente")),
        "Where it is reported.", es: "Dónde se publicó.", example: "https://example.org/"),
    ])
}
