internal import BriefDiagnostics

extension DocumentKind {
  /// Law or medicine in plain language.
  package static let explainer = DocumentKind(
    "explainer", folder: "explainers", thing: Bilingual("an explainer", es: "una explicación"),
    singular: .kindExplainer, plural: .kindExplainers,
    fields: [
      FieldSchema(
        "key_messages", .list(.text), .lead(Bilingual("Key messages", es: "Mensajes clave")),
        "Three to seven.", es: "De tres a siete.", example: "[Speak to a prescriber first.]")
    ],
    needs: [
      "summary": .always, "date": .always, "topic": .always, "authors": .always,
      "review_by": .published,
    ],
    leastReadingEase: 50,
    draft: DraftPlan(
      Bilingual(
        "explainer: law or medicine in plain language", es: "explicación en lenguaje claro"),
      answers: ["explainer", "explicación", "explicacion"]))
}
