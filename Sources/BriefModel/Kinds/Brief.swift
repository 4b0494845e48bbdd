internal import BriefDiagnostics

extension DocumentKind {
  /// A policy brief: what is known about a question, or what the group recommends.
  package static let brief = DocumentKind(
    "brief", folder: "briefs", thing: Bilingual("a brief", es: "un informe"),
    singular: .kindBrief, plural: .kindBriefs,
    fields: [
      FieldSchema(
        "type", .choice(BriefType.self, "type of brief"), .fact(Bilingual("Type", es: "Tipo")),
        "What type of brief; evidence unless said.",
        es: "Qué tipo de informe; de evidencia si no se dice.", example: "position"),
      FieldSchema(
        "question", .text, .lead(Bilingual("Question", es: "Pregunta")),
        "The question that it answers, in one sentence.",
        es: "La pregunta que responde, en una frase.",
        example: "Which support helps people to stop?"),
      FieldSchema(
        "search", .object(DocumentSchema.search),
        .fact(Bilingual("Searched", es: "Búsqueda")),
        "When and where was searched.", es: "Cuándo y dónde se buscó.",
        example: "{ date: 2026-10, sources: [PubMed] }"),
      FieldSchema(
        "appraisal", .list(.text), .fact(Bilingual("Appraisal", es: "Evaluación crítica")),
        "How the sources were appraised.", es: "Cómo se evaluaron las fuentes.",
        example: "AMSTAR 2 for reviews, RoB 2 for trials"),
      FieldSchema(
        "involvement", .either(.text, .object(DocumentSchema.involvement)),
        .fact(
          Bilingual(
            "Involvement of people with lived experience",
            es: "Participación de personas con experiencia propia")),
        "How people with lived experience took part.",
        es: "Cómo participaron personas con experiencia propia.",
        example: "Two people with lived experience chose the outcomes."),
      FieldSchema(
        "recommendations", .list(.object(DocumentSchema.recommendation)),
        .shownAs("recommendations", Bilingual("Recommendations", es: "Recomendaciones")),
        "What the group recommends; position briefs only.",
        es: "Qué recomienda el grupo; solo en documentos de posicionamiento.",
        example: "[{ text: Offer a review., strength: conditional, claims: [es-plan#training] }]"),
    ],
    needs: [
      "summary": .always, "date": .always, "country": .always, "topic": .always,
      "authors": .always, "evidence": .always, "review_by": .published, "interests": .published,
      "funding": .published, "reviews": .published,
    ],
    notStated: { fields in
      let always = ["involvement", "funding", "interests", "reviews"]
      return fields.type == .position ? always : ["search", "appraisal"] + always
    },
    isHeldAgainstGates: true, isReport: true,
    draft: DraftPlan(
      Bilingual("brief: a policy brief", es: "informe de políticas"),
      answers: ["brief", "informe"], asked: ["question"], sections: sections))

  private static let sections: [DraftPlan.Section] = [
    .init(
      Bilingual("Key messages", es: "Mensajes clave"), id: "key-messages",
      .item(
        Bilingual(
          "Three to seven sentences that a minister’s adviser can use.",
          es: "De tres a siete frases que sirvan a quien asesora a un ministerio."))),
    .init(Bilingual("The problem", es: "El problema"), id: "problem"),
    .init(
      Bilingual("Options", es: "Opciones"), id: "options",
      .options([
        Bilingual("First option", es: "Primera opción"),
        Bilingual("Second option", es: "Segunda opción"),
      ])),
    .init(Bilingual("Equity", es: "Equidad"), id: "equity"),
    .init(Bilingual("Implementation", es: "Puesta en práctica"), id: "implementation"),
    .init(Bilingual("Monitoring", es: "Seguimiento"), id: "monitoring"),
    .init(
      Bilingual("How this brief was made", es: "Cómo se hizo este informe"), id: "methods"),
    .init(
      Bilingual(
        "How people with lived experience took part",
        es: "Cómo participaron personas con experiencia propia"), id: "involvement"),
  ]
}
