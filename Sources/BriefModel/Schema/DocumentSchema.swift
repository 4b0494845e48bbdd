internal import BriefDiagnostics

/// The fields of each kind of document.
package enum DocumentSchema {
  /// The fields that a document of a kind may have.
  package static func fields(of kind: DocumentKind) -> ObjectSchema { byKind[kind] ?? translation }

  private static let byKind = Dictionary(
    uniqueKeysWithValues: DocumentKind.all.map { kind in
      (
        kind,
        ObjectSchema(
          kind.thing,
          shared.map { $0.needed(need(of: $0, kind)) } + kind.fields)
      )
    })

  /// A translation may have the fields of its original, whose kind it does not say.
  package static let translation: ObjectSchema = {
    var fields = shared.map { $0.needed($0.name == "title" ? .always : .optional) }
    for field in DocumentKind.all.flatMap(\.fields)
    where !fields.contains(where: { $0.name == field.name }) {
      // What it holds is checked when the kind is known.
      fields.append(field.unchecked)
    }
    return ObjectSchema(Message("a translation"), fields)
  }()

  /// Every document has a title; what else it needs depends on its kind.
  private static func need(of field: FieldSchema, _ kind: DocumentKind) -> FieldSchema.Need {
    field.name == "title" ? .always : kind.needs[field.name] ?? .optional
  }

  /// The names of the fields of every document.
  static let sharedNames = Set(shared.map(\.name))

  /// Whether some kind has a field of this name of its own.
  static func isOfSomeKind(_ name: String) -> Bool {
    translation.number(of: name) != nil && !sharedNames.contains(name)
  }

  // MARK: Shared fields

  static let author = ObjectSchema(
    Message("an author"),
    [
      FieldSchema(
        "name", .text, .always, .fact(Message("Name")), Message("The name."), example: "Ana Ruiz"),
      FieldSchema(
        "affiliation", .text, .fact(Message("Affiliation")),
        Message("Where the author works."),
        example: "A university"),
      FieldSchema(
        "orcid", .form(.orcid),
        .fact(Message("ORCID")), Message("The ORCID, with its check digit."),
        example: "0000-0002-1825-0097"),
      FieldSchema(
        "role", or: "roles", .list(.text), .fact(Message("Role")),
        Message("What the author did (CRediT)."), example: "writing"),
      FieldSchema(
        "perspective", .text, .fact(Message("Perspective")),
        Message("The perspective that the author declares of their own accord."),
        example: "lived experience"),
      FieldSchema(
        "email", .form(.mail), .fact(Message("E-mail")), Message("An address."),
        example: "ana@example.org"),
    ])

  static let evidence = ObjectSchema(
    Message("'evidence'"),
    [
      FieldSchema(
        "level", .listed(.level), .always, .fact(Message("Certainty")),
        Message("The level."), example: "moderate"),
      FieldSchema(
        "framework", .choice(EvidenceFramework.self, Message("framework")),
        .fact(Message("Framework")), Message("In whose terms: GRADE unless said."),
        example: "cerqual"),
      FieldSchema(
        "reason", .text, .fact(Message("Reason")),
        Message("Why it is that level, in one sentence."), example: "Two trials agree."),
    ])

  static let review = ObjectSchema(
    Message("a review"),
    [
      FieldSchema(
        "by", .text, .fact(Message("Reviewer")), Message("Who reviewed."), example: "A. Reader"),
      FieldSchema(
        "kind", .choice(ReviewKind.self, Message("kind of review")), .always,
        .fact(Message("Kind of review")), Message("What was reviewed."), example: "scientific"),
      FieldSchema(
        "date", .date(partial: false), .fact(Message("Date")), Message("When."),
        example: "2026-11-01"),
      FieldSchema(
        "outcome", .text, .fact(Message("Outcome")), Message("What came of it."),
        example: "accepted"),
    ])

  static let change = ObjectSchema(
    Message("a change"),
    [
      FieldSchema(
        "date", .date(partial: false), .fact(Message("Date")), Message("When."),
        example: "2026-11-20"),
      FieldSchema(
        "version", .text, .fact(Message("Version")), Message("The version."), example: "\"1.1\""),
      FieldSchema(
        "note", .text, .fact(Message("Note")), Message("What changed."),
        example: "A figure corrected."),
      FieldSchema(
        "significant", .flag, .fact(Message("Changes what is said")),
        Message("Whether what is said changed."),
        example: "true"),
    ])

  package static let funder = ObjectSchema(
    Message("a funder"),
    [
      FieldSchema(
        "funder", .text, .always, .fact(Message("Funder")),
        Message("Who paid."), example: "A foundation"),
      FieldSchema(
        "grant", .text, .fact(Message("Grant")), Message("The grant."),
        example: "A-17"),
      FieldSchema(
        "role", .text, .fact(Message("Role of the funder")),
        Message("What the funder had a say in."),
        example: "none"),
    ])

  package static let translationOf = ObjectSchema(
    Message("'translation'"),
    [
      FieldSchema(
        "of_version", .text, .fact(Message("Translated version")),
        Message("The version that was translated."),
        example: "\"1.0\""),
      FieldSchema(
        "translator", .text, .fact(Message("Translation")), Message("Who translated."),
        example: "Working group"),
      FieldSchema(
        "method",
        .choice(
          Message("method of translation"), Choice("human", Message("by people")),
          Choice("machine", Message("by machine")),
          Choice(
            "machine-reviewed", Message("by machine, checked by people"))),
        .fact(Message("Method of translation")), Message("How."),
        example: "human"),
      FieldSchema(
        "made_from", .map(.form(.digest)),
        .notForReaders(
          "fingerprints that 'briefs translation' compares",
          Message("Made from")),
        Message(
          "The sections of the original that it was made from; 'briefs translation accept' writes them."
        ),
        example: "{ problem: 3f2a9c1b04de }"),
    ])

  package static let shared: [FieldSchema] = fieldsOfAll.map(\.shared)

  private static let fieldsOfAll = [
    FieldSchema(
      "kind", .kind,
      .shownAs("kind", Message("Kind")),
      Message("What kind of document it is; a brief unless said."), example: "explainer"),
    FieldSchema(
      "id", .form(.documentID),
      .notForReaders("it is the address of the page", Message("Id")),
      Message("Its id; the file name without '.md' unless said."), example: "es-plan"),
    FieldSchema(
      "title", .title,
      .shownAs("title", Message("Title")),
      Message("10 to 120 characters, no full stop. In quotes if it has a colon."),
      example: "Tapering strips in the Netherlands"),
    FieldSchema(
      "summary", .summary,
      .shownAs("summary", Message("Summary")),
      Message("60 to 300 characters: all that many readers see."),
      example: "What the plan says about reducing medicines, and what it leaves open."),
    FieldSchema(
      "lang", .listed(.language), .shownAs("language", Message("Language")),
      Message("A language of the site; its first unless said."), example: "es"),
    FieldSchema(
      "country", or: "countries", .list(.listed(.country)),
      .shownAs("countries", Message("Countries")),
      Message("Codes of ISO 3166 such as ES or ES-CT; EU; INT for several countries."),
      example: "[ES, NL]"),
    FieldSchema(
      "topic", or: "topics", .list(.listed(.topic)),
      .shownAs("topics", Message("Topics")), Message("One to five ids of Site/topics.yml."),
      example: "[policy, deprescribing]"),
    FieldSchema(
      "evidence", .either(.listed(.level), .object(evidence)),
      .shownAs("evidence", Message("Certainty of the evidence")),
      Message(
        "How sure the authors are of what they mainly say, in GRADE's terms; 'normative' for law and guidance, 'not-graded' with a reason."
      ),
      example: "{ level: low, reason: No control group. }"),
    FieldSchema(
      "audience", .list(.choice(Audience.self, Message("kind of reader"))),
      .fact(Message("Written for")), Message("For whom it is written."),
      example: "[policymaker, clinician]"),
    FieldSchema(
      "authors", .list(.either(.text, .object(author))), .fact(Message("Authors")),
      Message("Names, or more about each author."), example: "[Working group]"),
    FieldSchema(
      "date", .date(partial: false), .fact(Message("Published")),
      Message("The day of this document."),
      example: "2026-11-24"),
    FieldSchema(
      "updated", .date(partial: false), .fact(Message("Updated")),
      Message("The day of its last change."), example: "2026-11-30"),
    FieldSchema(
      "status", .status,
      .fact(Message("Status")), Message("How far it has come; a draft unless said."),
      example: "in-review"),
    FieldSchema(
      "superseded_by", .document,
      .shownAs("banner", Message("Superseded by")),
      Message("The id of the document that replaces it."), example: "new-plan"),
    FieldSchema(
      "reason", .text, .shownAs("banner", Message("Reason")),
      Message("Why it was withdrawn."),
      example: "The trial it rests on was retracted."),
    FieldSchema(
      "embargo_until", .embargo,
      .notForReaders(
        "before that moment nobody sees the document, and then it says nothing any more",
        Message("Embargo until")),
      Message("Nothing of it is shown before this moment."), example: "2027-01-10T09:00+01:00"),
    FieldSchema(
      "review_by", .date(partial: false), .fact(Message("Review by")),
      Message("The day by which it is to be reviewed."), example: "2027-11-24"),
    FieldSchema(
      "version", .text, .fact(Message("Version")), Message("Its version."), example: "\"1.0\""),
    FieldSchema(
      "changes", .list(.object(change)), .section(Message("History")),
      Message("Its history, one entry for each published version."),
      example: "[{ date: 2026-11-20, version: \"1.1\", note: A figure corrected. }]"),
    FieldSchema(
      "aliases", .list(.form(.alias)),
      .notForReaders(
        "old addresses that lead here", Message("Old addresses")),
      Message("Old addresses that must keep working."), example: "[/old-page/]"),
    FieldSchema(
      "related", .list(.document),
      .shownAs("related", Message("Related documents")),
      Message("Ids of documents about the same."), example: "[es-plan]"),
    FieldSchema(
      "doi", .form(.doi), .fact(Message("DOI")), Message("Its DOI."),
      example: "10.1000/182"),
    FieldSchema(
      "license", .form(.license), .fact(Message("Licence")),
      Message("Its licence (SPDX); that of the site unless said."), example: "CC-BY-4.0"),
    FieldSchema(
      "interests", .map(.text), .fact(Message("Interests")),
      Message("For each author what they declare, or 'none'."), example: "{ Ana Ruiz: none }"),
    FieldSchema(
      "funding", .list(.either(.text, .object(funder))),
      .fact(Message("Funding")), Message("Who paid, or 'none'."), example: "none"),
    FieldSchema(
      "reviews", .list(.object(review)), .fact(Message("Reviewed by")),
      Message("Who reviewed it, in which way, and when."),
      example: "[{ by: A. Reader, kind: scientific, date: 2026-11-01 }]"),
    FieldSchema(
      "retracted_sources", .map(.text),
      .shownAs(
        "references",
        Message("Why retracted works are cited")),
      Message("For each retracted work that is cited all the same: why."),
      example: "{ roe1998: an example }"),
    FieldSchema(
      "translation", .object(translationOf), .fact(Message("Translation")),
      Message("How a translation was made."),
      example: "{ translator: Working group, method: human }"),
  ]
}
