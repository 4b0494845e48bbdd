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
      FieldSchema(
        "population", .text, .fact(Message("Population")),
        Message("Of whom it is said."),
        example: "long-term users in general practice"),
      FieldSchema(
        "option", .text, .fact(Message("Option")),
        Message("What was done; begins the sentence that says what a number means."),
        example: "structured support"),
      FieldSchema(
        "comparison", .text, .fact(Message("Comparison")),
        Message("What it was compared with."),
        example: "usual care"),
      FieldSchema(
        "outcome", .text, .fact(Message("Outcome")),
        Message("What was counted, as a noun."),
        example: "stopping"),
      FieldSchema(
        "follow_up", .text, .fact(Message("Follow-up")),
        Message("After how long."),
        example: "12 months"),
      FieldSchema(
        "direction", .choice(ClaimDetails.Direction.self, Message("direction")),
        .fact(Message("Direction")),
        Message("Whether the difference is good for the people concerned."),
        example: "benefit"),
      FieldSchema(
        "studies", .text, .fact(Message("Studies")),
        Message("How many studies."),
        example: "1"),
      FieldSchema(
        "people", .text, .fact(Message("People")),
        Message("How many people took part in them."),
        example: "532"),
      FieldSchema(
        "design", .text, .fact(Message("Design")),
        Message("What kind of studies: trials begin as high, observational studies as low."),
        example: "cluster-randomised trial"),
      FieldSchema(
        "without", .text, .fact(Message("Without the option")),
        Message(
          "How many it happened to without the option: 15 %, 15 of 100, 39/260, or a mean with its unit, each with its interval in brackets."
        ),
        example: "26/173"),
      FieldSchema(
        "with", .text, .fact(Message("With the option")),
        Message("How many it happened to with the option."),
        example: "76/168"),
      FieldSchema(
        "relative", .text, .fact(Message("Relative effect")),
        Message("RR, HR, OR, IRR, SMD or MD with its interval."),
        example: "RR 3.01 (2.03 to 4.46)"),
      FieldSchema(
        "difference", .text, .fact(Message("Difference")),
        Message("The difference, where the authors of a study gave it; else it is computed."),
        example: "8 of 100 (4 to 12)"),
      FieldSchema(
        "lowered", .text, .fact(Message("Lowered for")),
        Message(
          "Why certainty is lower, with steps: risk-of-bias, inconsistency, indirectness, imprecision, publication-bias."
        ),
        example: "risk-of-bias 1, imprecision 1"),
      FieldSchema(
        "raised", .text, .fact(Message("Raised for")),
        Message("Why it is higher: large-effect, dose-response, confounding."),
        example: "large-effect 1"),
      FieldSchema(
        "limitations", .text, .fact(Message("Methodological limitations")),
        Message("CERQual: how the studies were made."),
        example: "minor concerns"),
      FieldSchema(
        "coherence", .text, .fact(Message("Coherence")),
        Message("CERQual: how well the finding fits the data."),
        example: "no concerns"),
      FieldSchema(
        "adequacy", .text, .fact(Message("Adequacy of data")),
        Message("CERQual: how rich the data are."),
        example: "moderate concerns, one group only"),
      FieldSchema(
        "relevance", .text, .fact(Message("Relevance")),
        Message("CERQual: how far they are about the question."),
        example: "minor concerns"),
      FieldSchema(
        "finding", .text, .fact(Message("Finding")),
        Message("Only 'none': studies were looked for and none was found."),
        example: "none"),
      FieldSchema(
        "applies", .text, .fact(Message("Applies to")),
        Message("Where it holds, and who was left out."),
        example: "Spain; not people with severe comorbidity"),
      FieldSchema(
        "smallest_difference", .text, .fact(Message("Smallest difference that matters")),
        Message("The smallest difference that would matter to people."),
        example: "5 of 100"),
      FieldSchema(
        "cost", .text, .fact(Message("Cost")),
        Message("An amount with its currency, the year, and who pays."),
        example: "12 EUR, 2024, regional health service"),
      FieldSchema(
        "meaning", .text, .fact(Message("What it means")),
        Message("One plain sentence for the table; made from the lines unless written."),
        example: "Support probably helps three in ten more people to stop."),
      FieldSchema(
        "picture", .text, .fact(Message("Picture")),
        Message("Only 'people': draws a hundred people without the option and a hundred with it."),
        example: "people"),
    ])
}
