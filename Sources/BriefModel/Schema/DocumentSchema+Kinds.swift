internal import BriefDiagnostics

extension DocumentSchema {
  static let search = ObjectSchema(
    Bilingual("'search'", es: "'search'"),
    [
      FieldSchema(
        "date", .date(partial: true),
        .fact(Bilingual("Date of search", es: "Fecha de la búsqueda")), "When.", es: "Cuándo.",
        example: "2026-10"),
      FieldSchema(
        "sources", .list(.text), .fact(Bilingual("Sources searched", es: "Fuentes consultadas")),
        "Where.", es: "Dónde.", example: "[PubMed, Cochrane Library]"),
      FieldSchema(
        "strategy", .text, .fact(Bilingual("Search strategy", es: "Estrategia de búsqueda")),
        "How, or where that is written down.", es: "Cómo, o dónde consta.",
        example: "two terms, two readers"),
    ])

  /// The short form of GRIPP2 (Staniszewska and others 2017).
  static let involvement = ObjectSchema(
    Bilingual("'involvement'", es: "'involvement'"),
    [
      FieldSchema(
        "aim", .text, .fact(Bilingual("Aim", es: "Finalidad")), "What for.", es: "Para qué.",
        example: "to choose the outcomes"),
      FieldSchema(
        "methods", .text, .fact(Bilingual("Methods", es: "Métodos")), "How.", es: "Cómo.",
        example: "two meetings"),
      FieldSchema(
        "results", .text, .fact(Bilingual("Results", es: "Resultados")), "What came of it.",
        es: "Qué resultó.", example: "three outcomes"),
      FieldSchema(
        "influence", .text, .fact(Bilingual("Influence", es: "Influencia")), "What it changed.",
        es: "Qué cambió.", example: "harms come first"),
      FieldSchema(
        "reflections", .text, .fact(Bilingual("Reflections", es: "Reflexiones")),
        "What went well or badly.", es: "Qué fue bien o mal.",
        example: "we began too late"),
    ])

  static let recommendation = ObjectSchema(
    Bilingual("a recommendation", es: "una recomendación"),
    [
      FieldSchema(
        "text", .text, .always, .fact(Bilingual("Recommendation", es: "Recomendación")),
        "What is recommended.", es: "Qué se recomienda.",
        example: "Offer a review to long-term users."),
      FieldSchema(
        "strength", .choice(Strength.self, "strength"), .always,
        .fact(Bilingual("Strength", es: "Fuerza")), "How strongly.",
        es: "Con qué fuerza.", example: "conditional"),
      FieldSchema(
        "claims", .list(.text),
        .fact(Bilingual("Claims", es: "Afirmaciones")),
        "The claims that it rests on: their ids, or id#claim of another document.",
        es:
          "Las afirmaciones en que se apoya: sus identificadores, o id#afirmación de otro documento.",
        example: "[benzodiazepines#structured-support]"),
      FieldSchema(
        "reason", .text, .fact(Bilingual("Reason", es: "Motivo")),
        "Why it is strong although the certainty is low.",
        es: "Por qué es fuerte aunque la certeza sea baja.",
        example: "Stopping abruptly can be fatal."),
    ])

  /// What a claim may say about itself.
  package static let claim = ObjectSchema(
    Bilingual("a claim", es: "una afirmación"),
    [
      FieldSchema(
        "certainty", .listed(.level), .published, .fact(Bilingual("Certainty", es: "Certeza")),
        "How sure the authors are.",
        es: "Cómo de seguros están los autores.", example: "moderate"),
      FieldSchema(
        "type", .choice(ClaimType.self, "type of claim"),
        .fact(Bilingual("Type", es: "Tipo")), "What it is about; an effect unless said.",
        es: "De qué trata; de un efecto si no se dice.", example: "experience"),
      FieldSchema(
        "framework", .choice(EvidenceFramework.self, "framework"),
        .fact(Bilingual("Framework", es: "Marco")),
        "In whose terms: GRADE, and CERQual for experience, unless said.",
        es: "En qué términos: GRADE, y CERQual para experiencias, si no se dice.",
        example: "cerqual"),
      FieldSchema(
        "review_by", .date(partial: false), .fact(Bilingual("Review by", es: "Revisar antes de")),
        "The day by which it is to be reviewed.",
        es: "El día en que debe haberse revisado.", example: "2027-06-01"),
    ])
}
