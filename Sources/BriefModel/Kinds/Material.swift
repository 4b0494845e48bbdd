internal import BriefDiagnostics

extension DocumentKind {
  /// What supports other documents: talking points, a letter, slides.
  package static let material = DocumentKind(
    "material", folder: "materials",
    thing: Message("a supporting material"),
    singular: Message("Supporting material", context: "kind"),
    plural: Message("Supporting materials", context: "kinds"),
    fields: [
      FieldSchema(
        "format",
        .choice(
          Message("format"),
          Choice("talking-points", Message("Talking points")),
          Choice("letter", Message("Letter")), Choice("slides", Message("Slides")),
          Choice(
            "consultation-response", Message("Response to a consultation")),
          Choice("checklist", Message("Checklist"))),
        .lead(Message("Format")), Message("What form it has."),
        example: "letter"),
      FieldSchema(
        "for", .list(.document), .lead(Message("Supports")),
        Message("Ids of the documents that it supports."), example: "[es-plan]"),
      FieldSchema(
        "answers_to", .text, .lead(Message("In response to")),
        Message("The consultation that it answers."),
        example: "A public consultation"),
      FieldSchema(
        "sent", .date(partial: false), .fact(Message("Sent")),
        Message("When it was sent."), example: "2026-11-01"),
    ],
    needs: ["summary": .always, "date": .always],
    isReport: true,
    draft: DraftPlan(
      Message("material: letter, slides, checklist"),
      answers: Message(
        "material, letter, slides, checklist", context: "list of words: kind material"),
      asked: ["format", "for"]))
}
