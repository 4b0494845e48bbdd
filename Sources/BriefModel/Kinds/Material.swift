internal import BriefDiagnostics

extension DocumentKind {
  /// What supports other documents: talking points, a letter, slides.
  package static let material = DocumentKind(
    "material", folder: "materials",
    thing: Bilingual("a supporting material", es: "un material de apoyo"),
    singular: .kindMaterial, plural: .kindMaterials,
    fields: [
      FieldSchema(
        "format",
        .choice(
          "format",
          Choice("talking-points", "Talking points", es: "Argumentario"),
          Choice("letter", "Letter", es: "Carta"), Choice("slides", "Slides", es: "Diapositivas"),
          Choice(
            "consultation-response", "Response to a consultation",
            es: "Respuesta a una consulta pública"),
          Choice("checklist", "Checklist", es: "Lista de comprobación")),
        .lead(Bilingual("Format", es: "Formato")), "What form it has.", es: "Qué forma tiene.",
        example: "letter"),
      FieldSchema(
        "for", .list(.document), .lead(Bilingual("Supports", es: "Apoya a")),
        "Ids of the documents that it supports.",
        es: "Identificadores de los documentos a los que apoya.", example: "[es-plan]"),
      FieldSchema(
        "answers_to", .text, .lead(Bilingual("In response to", es: "En respuesta a")),
        "The consultation that it answers.", es: "La consulta a la que responde.",
        example: "A public consultation"),
      FieldSchema(
        "sent", .date(partial: false), .fact(Bilingual("Sent", es: "Enviado")),
        "When it was sent.", es: "Cuándo se envió.", example: "2026-11-01"),
    ],
    needs: ["summary": .always, "date": .always],
    isReport: true,
    draft: DraftPlan(
      Bilingual("material: letter, slides, checklist", es: "material de apoyo"),
      answers: ["material"], asked: ["format", "for"]))
}
