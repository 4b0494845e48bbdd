internal import BriefDiagnostics

extension DocumentKind {
  /// Law or medicine in plain language.
  package static let explainer = DocumentKind(
    "explainer", folder: "explainers", thing: Message("an explainer"),
    singular: Message("Explainer", context: "kind"),
    plural: Message("Explainers", context: "kinds"),
    fields: [
      FieldSchema(
        "key_messages", .list(.text), .lead(Message("Key messages")),
        Message("Three to seven."), example: "[Speak to a prescriber first.]")
    ],
    needs: [
      "summary": .always, "date": .always, "topic": .always, "authors": .always,
      "review_by": .published,
    ],
    leastReadingEase: 50,
    draft: DraftPlan(
      Message("explainer: law or medicine in plain language"),
      answers: Message("explainer, plain language", context: "list of words: kind explainer")))
}
