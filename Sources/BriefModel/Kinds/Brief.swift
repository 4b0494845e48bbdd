internal import BriefDiagnostics

extension DocumentKind {
  /// A policy brief: what is known about a question, or what the group recommends.
  package static let brief = DocumentKind(
    "brief", folder: "briefs", thing: Message("a brief"),
    singular: Message("Policy brief", context: "kind"),
    plural: Message("Briefs", context: "kinds"),
    fields: [
      FieldSchema(
        "type", .choice(BriefType.self, Message("type of brief")), .fact(Message("Type")),
        Message("What type of brief; evidence unless said."), example: "position"),
      FieldSchema(
        "question", .text, .lead(Message("Question")),
        Message("The question that it answers, in one sentence."),
        example: "Which support helps people to stop?"),
      FieldSchema(
        "answer", .list(.text),
        .notForReaders(
          "the document's level of evidence is that of these claims", Message("Answer")),
        Message(
          "The ids of the claims that answer the question; the least certain gives the level."),
        example: "[structured-support]"),
      FieldSchema(
        "search", .object(DocumentSchema.search),
        .fact(Message("Searched")),
        Message("When and where was searched."),
        example: "{ date: 2026-10, sources: [PubMed] }"),
      FieldSchema(
        "appraisal", .list(.text), .fact(Message("Appraisal")),
        Message("How the sources were appraised."),
        example: "AMSTAR 2 for reviews, RoB 2 for trials"),
      FieldSchema(
        "involvement", .either(.text, .object(DocumentSchema.involvement)),
        .fact(
          Message("Involvement of people with lived experience")),
        Message("How people with lived experience took part."),
        example: "Two people with lived experience chose the outcomes."),
      FieldSchema(
        "recommendations", .list(.object(DocumentSchema.recommendation)),
        .shownAs("recommendations", Message("Recommendations")),
        Message("What the group recommends; position briefs only."),
        example: "[{ text: Offer a review., strength: conditional, claims: [es-plan#training] }]"),
    ],
    needs: [
      "summary": .always, "date": .always, "country": .always, "topic": .always,
      "authors": .always, "evidence": .always, "review_by": .published, "interests": .published,
      "funding": .published, "reviews": .published,
    ],
    notStated: { fields in
      // What the standard of its type asks for, and no more.
      let always = ["funding", "interests", "reviews"]
      switch fields.type {
      case .evidence: return ["search", "appraisal", "involvement"] + always
      case .rapidResponse: return always
      default: return ["involvement"] + always
      }
    },
    isHeldAgainstGates: true, isReport: true,
    draft: DraftPlan(
      Message("brief: a policy brief"),
      answers: Message("brief", context: "list of words: kind brief"),
      asked: ["question"], sections: sections))

  private static let sections: [DraftPlan.Section] = [
    .init(
      Message("Key messages"), id: "key-messages",
      .item(
        Message("Three to seven sentences that a minister’s adviser can use."))),
    .init(Message("The problem"), id: "problem"),
    .init(
      Message("Options"), id: "options",
      .options([
        Message("First option"),
        Message("Second option"),
      ])),
    .init(Message("Equity"), id: "equity"),
    .init(Message("Implementation"), id: "implementation"),
    .init(Message("Monitoring"), id: "monitoring"),
    .init(
      Message("How this brief was made"), id: "methods"),
    .init(
      Message("How people with lived experience took part"), id: "involvement"),
  ]
}
