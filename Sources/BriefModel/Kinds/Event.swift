internal import BriefDiagnostics

extension DocumentKind {
  /// A meeting, a course or a talk, at a place or on the web.
  package static let event = DocumentKind(
    "event", folder: "events", thing: Message("an event"),
    singular: Message("Event", context: "kind"),
    plural: Message("Events", context: "kinds"),
    fields: [
      FieldSchema(
        "start", .time, .lead(Message("Begins")),
        Message("When it begins, with the zone."),
        example: "2027-01-10T09:00+01:00"),
      FieldSchema(
        "end", .time, .lead(Message("Ends")), Message("When it ends."),
        example: "2027-01-10T11:00+01:00"),
      FieldSchema(
        "mode",
        .choice(
          Message("mode"), Choice("in-person", Message("In person")),
          Choice("online", Message("Online")), Choice("hybrid", Message("Hybrid"))),
        .lead(Message("Format")), Message("How it is held."),
        example: "online"),
      FieldSchema(
        "place", .text, .lead(Message("Place")), Message("Where."),
        example: "Toledo"),
      FieldSchema(
        "link", .form(.webAddress), .lead(Message("Join at")),
        Message("The address to join."),
        example: "https://example.org/"),
      FieldSchema(
        "languages", .list(.form(.language)), .lead(Message("Languages")),
        Message("In which languages."), example: "[en, es]"),
      FieldSchema(
        "organiser", .text, .fact(Message("Organiser")), Message("Who invites."),
        example: "Working group"),
      FieldSchema(
        "access", .list(.text), .fact(Message("Access")),
        Message("Captions, step-free way, quiet room."), example: "[captions]"),
      FieldSchema(
        "registration", .text, .fact(Message("Registration")),
        Message("How to register."), example: "https://example.org/register"),
      FieldSchema(
        "recording", .text, .fact(Message("Recording")),
        Message("Where it can be heard later."),
        example: "https://example.org/recording"),
    ],
    needs: ["summary": .always, "date": .always],
    listDay: { $0.values["start"]?.moment?.day ?? $0.updated ?? $0.date },
    checks: [eventTimesCheck],
    draft: DraftPlan(
      Message("event: a meeting or webinar"),
      answers: Message("event, meeting, webinar", context: "list of words: kind event"),
      asked: ["start", "mode", "place"]))
}
