internal import BriefDiagnostics

extension DocumentSchema {
  static let search = ObjectSchema(
    Message("'search'"),
    [
      FieldSchema(
        "date", .date(partial: true),
        .fact(Message("Date of search")), Message("When."),
        example: "2026-10"),
      FieldSchema(
        "sources", .list(.text), .fact(Message("Sources searched")),
        Message("Where."), example: "[PubMed, Cochrane Library]"),
      FieldSchema(
        "strategy", .text, .fact(Message("Search strategy")),
        Message("How, or where that is written down."),
        example: "two terms, two readers"),
    ])

  /// The short form of GRIPP2 (Staniszewska and others 2017).
  static let involvement = ObjectSchema(
    Message("'involvement'"),
    [
      FieldSchema(
        "aim", .text, .fact(Message("Aim")), Message("What for."),
        example: "to choose the outcomes"),
      FieldSchema(
        "methods", .text, .fact(Message("Methods")), Message("How."),
        example: "two meetings"),
      FieldSchema(
        "results", .text, .fact(Message("Results")), Message("What came of it."),
        example: "three outcomes"),
      FieldSchema(
        "influence", .text, .fact(Message("Influence")), Message("What it changed."),
        example: "harms come first"),
      FieldSchema(
        "reflections", .text, .fact(Message("Reflections")),
        Message("What went well or badly."),
        example: "we began too late"),
    ])

  static let recommendation = ObjectSchema(
    Message("a recommendation"),
    [
      FieldSchema(
        "text", .text, .always, .fact(Message("Recommendation")),
        Message("What is recommended."),
        example: "Offer a review to long-term users."),
      FieldSchema(
        "strength", .choice(Strength.self, Message("strength")), .always,
        .fact(Message("Strength")), Message("How strongly."), example: "conditional"),
      FieldSchema(
        "claims", .list(.text),
        .fact(Message("Claims")),
        Message("The claims that it rests on: their ids, or id#claim of another document."),
        example: "[benzodiazepines#structured-support]"),
      FieldSchema(
        "reason", .text, .fact(Message("Reason")),
        Message("Why it is strong although the certainty is low."),
        example: "Stopping abruptly can be fatal."),
    ])

  /// What a claim may say about itself.
  package static let claim = ObjectSchema(
    Message("a claim"),
    [
      FieldSchema(
        "certainty", .listed(.level), .published, .fact(Message("Certainty")),
        Message("How sure the authors are."), example: "moderate"),
      FieldSchema(
        "type", .choice(ClaimType.self, Message("type of claim")),
        .fact(Message("Type")), Message("What it is about; an effect unless said."),
        example: "experience"),
      FieldSchema(
        "framework", .choice(EvidenceFramework.self, Message("framework")),
        .fact(Message("Framework")),
        Message("In whose terms: GRADE, and CERQual for experience, unless said."),
        example: "cerqual"),
      FieldSchema(
        "review_by", .date(partial: false), .fact(Message("Review by")),
        Message("The day by which it is to be reviewed."), example: "2027-06-01"),
    ])
}
