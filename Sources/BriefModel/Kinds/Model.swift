internal import BriefDiagnostics

extension DocumentKind {
  /// A model of good practice: how a service or a group helps people to reduce or stop.
  package static let model = DocumentKind(
    "model", folder: "models",
    thing: Message("a model of good practice"),
    singular: Message("Model of good practice", context: "kind"),
    plural: Message("Models of good practice", context: "kinds"),
    fields: [
      FieldSchema(
        "setting", .text, .lead(Message("Setting")), Message("Where it works."),
        example: "primary care"),
      FieldSchema(
        "started", .date(partial: true), .lead(Message("Since")), Message("Since when."),
        example: "2019"),
      FieldSchema(
        "state",
        .choice(
          Message("state"),
          Choice("planned", Message("Planned")),
          Choice("pilot", Message("Pilot")),
          Choice("running", Message("Running")),
          Choice("ended", Message("Ended"))),
        .lead(Message("State")), Message("How far it is."),
        example: "running"),
      FieldSchema(
        "led_by",
        .choice(
          Message("leader"),
          Choice("user-led", Message("People who use services")),
          Choice(
            "peer-and-clinician", Message("Peers and clinicians together")),
          Choice("clinician-led", Message("Clinicians")),
          Choice("public-service", Message("A public service"))),
        .lead(Message("Led by")), Message("Who leads it."),
        example: "user-led"),
      FieldSchema(
        "population", .text, .lead(Message("For whom")), Message("For whom."),
        example: "adults who wish to reduce"),
      FieldSchema(
        "components", .list(.text),
        .section(Message("What it consists of")),
        Message("What it consists of."), example: "[written plan, small doses]"),
      FieldSchema(
        "outcomes", .list(.either(.text, .object(outcome))),
        .section(Message("Outcomes")),
        Message("What came of it: claims, or 'not evaluated'."), example: "not evaluated"),
      FieldSchema(
        "contact", .form(.contact), .fact(Message("Contact")), Message("Whom to ask."),
        example: "help@example.org"),
      FieldSchema(
        "source", .form(.webAddress), .fact(Message("Described at")),
        Message("Where it is described."), example: "https://example.org/"),
    ],
    needs: [
      "summary": .always, "date": .always, "country": .always, "topic": .always,
      "authors": .always,
    ],
    isReport: true,
    draft: DraftPlan(
      Message("model: a model of good practice"),
      answers: Message("model", context: "list of words: kind model"),
      asked: ["setting", "state", "led_by", "population"]))

  private static let outcome = ObjectSchema(
    Message("an outcome"),
    [
      FieldSchema(
        "text", .text, .always, .fact(Message("Outcome")), Message("What came of it."),
        example: "Seven in ten reached their goal."),
      FieldSchema(
        "claim", .text, .fact(Message("Claim")),
        Message("The claim that says so: its id, or id#claim of another document."),
        example: "nl-tapering-strips#goal"),
      FieldSchema(
        "certainty", .listed(.level), .fact(Message("Certainty")),
        Message("How sure the authors are."), example: "low"),
      FieldSchema(
        "source", .form(.webAddress), .fact(Message("Source")),
        Message("Where it is reported."), example: "https://example.org/"),
    ])
}
