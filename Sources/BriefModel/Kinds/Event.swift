internal import BriefDiagnostics

extension DocumentKind {
  /// A meeting, a course or a talk, at a place or on the web.
  package static let event = DocumentKind(
    "event", folder: "events", thing: Bilingual("an event", es: "un acto"),
    singular: .kindEvent, plural: .kindEvents,
    fields: [
      FieldSchema(
        "start", .moment(.invalidMoment), .lead(Bilingual("Begins", es: "Comienza")),
        "When it begins, with the zone.", es: "Cuándo empieza, con la zona.",
        example: "2027-01-10T09:00+01:00"),
      FieldSchema(
        "end", .moment(.invalidMoment), .lead(Bilingual("Ends", es: "Termina")), "When it ends.",
        es: "Cuándo termina.", example: "2027-01-10T11:00+01:00"),
      FieldSchema(
        "mode",
        .choice(
          "mode", Choice("in-person", "In person", es: "Presencial"),
          Choice("online", "Online", es: "En línea"), Choice("hybrid", "Hybrid", es: "Híbrido")),
        .lead(Bilingual("Format", es: "Modalidad")), "How it is held.", es: "Cómo se celebra.",
        example: "online"),
      FieldSchema(
        "place", .text, .lead(Bilingual("Place", es: "Lugar")), "Where.", es: "Dónde.",
        example: "Toledo"),
      FieldSchema(
        "link", .form(.webAddress), .lead(Bilingual("Join at", es: "Enlace de conexión")),
        "The address to join.", es: "La dirección para conectarse.",
        example: "https://example.org/"),
      FieldSchema(
        "languages", .list(.form(.language)), .lead(Bilingual("Languages", es: "Idiomas")),
        "In which languages.", es: "En qué idiomas.", example: "[en, es]"),
      FieldSchema(
        "organiser", .text, .fact(Bilingual("Organiser", es: "Organiza")), "Who invites.",
        es: "Quién invita.", example: "Working group"),
      FieldSchema(
        "access", .list(.text), .fact(Bilingual("Access", es: "Accesibilidad")),
        "Captions, step-free way, quiet room.",
        es: "Subtítulos, acceso sin escalones, sala tranquila.", example: "[captions]"),
      FieldSchema(
        "registration", .text, .fact(Bilingual("Registration", es: "Inscripción")),
        "How to register.", es: "Cómo inscribirse.", example: "https://example.org/register"),
      FieldSchema(
        "recording", .text, .fact(Bilingual("Recording", es: "Grabación")),
        "Where it can be heard later.", es: "Dónde escucharlo después.",
        example: "https://example.org/recording"),
    ],
    needs: ["summary": .always, "date": .always],
    listDay: { $0.values["start"]?.moment?.day ?? $0.updated ?? $0.date },
    checks: [eventTimesCheck],
    draft: DraftPlan(
      Bilingual("event: a meeting or webinar", es: "acto"), answers: ["event", "acto", "evento"],
      asked: ["start", "mode", "place"]))
}
