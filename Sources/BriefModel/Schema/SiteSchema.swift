internal import BriefDiagnostics

/// The fields of the site's own files.
package enum SiteSchema {
  /// `Site/site.yml`.
  package static let site = ObjectSchema(
    Message("Site/site.yml"),
    [
      FieldSchema(
        "title", .localized, Message("What the site is called."),
        example: "{ en: Our briefs, es: Nuestros informes }"),
      FieldSchema(
        "description", .localized, Message("What it is, in one or two sentences."),
        example: "Policy briefs of our group."),
      FieldSchema(
        "address", .form(.siteAddress), Message("The absolute address of its root."),
        example: "https://example.org/"),
      FieldSchema(
        "languages", .list(.form(.language)),
        Message("Its languages, the first is the default."), example: "[en, es]"),
      FieldSchema(
        "public_from", .status,
        Message("The lowest status that the public sees; published unless said."),
        example: "in-review"
      ),
      FieldSchema(
        "publisher", .text, Message("Who publishes it."), example: "Working group"),
      FieldSchema(
        "contact", .form(.contact), Message("Whom to write to."),
        example: "us@example.org"),
      FieldSchema(
        "license", .form(.license), Message("The licence (SPDX)."),
        example: "CC-BY-4.0"),
      FieldSchema(
        "citation_style", .text, Message("The name of a CSL style; apa unless said."),
        example: "vancouver"),
      FieldSchema(
        "safety_notice", .localized,
        Message("What readers are told wherever a topic marked 'safety: true' is discussed."),
        example: "{ en: Do not stop a medicine abruptly. }"),
      FieldSchema(
        "required_reviews", .list(.choice(ReviewKind.self, Message("kind of review"))),
        Message("Which reviews a brief needs; scientific unless said."),
        example: "[scientific, lived-experience]"),
      FieldSchema(
        "rules", .map(.choice(Message("setting of a rule"), values: ["error", "warning", "off"])),
        Message("For a rule: error, warning or off."),
        example: "{ missing-section: warning }"),
      FieldSchema(
        "publish", .map(.object(publish)),
        Message("Where the site is published: a name for each target."),
        example: "{ pages: { kind: git, remote: origin, branch: pages } }"),
      FieldSchema(
        "print_fonts", .list(.text), Message("Debian packages of fonts for further scripts."),
        example: "[fonts-noto-cjk]"),
    ])

  /// A target of `publish`.
  package static let publish = ObjectSchema(
    Message("a target of 'publish'"),
    [
      FieldSchema(
        "kind",
        .choice(Message("kind of target"), values: TargetKind.all.map(\.name)),
        .always,
        TargetKind.meanings, example: "git")
    ] + TargetKind.allSettings)

  /// An entry of `Site/topics.yml`.
  package static let topic = ObjectSchema(
    Message("a topic"),
    [
      FieldSchema(
        "id", .form(.name), .always, Message("Its id."),
        example: "services"),
      FieldSchema(
        "label", .localized, Message("Its name."),
        example: "{ en: Services, es: Servicios }"),
      FieldSchema(
        "description", .localized, Message("What it is about."), example: "{ en: … }"),
      FieldSchema(
        "aliases", .list(.text), Message("Other words for it."), example: "[clinics]"),
      FieldSchema(
        "parent", .form(.name), Message("The topic above it."), example: "policy"),
      FieldSchema(
        "safety", .flag, Message("Whether documents about it carry the safety notice."),
        example: "true"),
    ])

  /// An entry of `Site/glossary.yml`.
  package static let term = ObjectSchema(
    Message("a glossary term"),
    [
      FieldSchema(
        "id", .form(.name), .always, Message("Its id."),
        example: "tapering"),
      FieldSchema("term", .localized, Message("The word."), example: "{ en: Tapering }"),
      FieldSchema(
        "definition", .localized, Message("What it means."),
        example: "{ en: Reducing a dose step by step. }"),
      FieldSchema(
        "prefer", .localized,
        Message("What to write instead of the avoided words; the term unless said."),
        example: "{ en: withdrawal symptoms }"),
      FieldSchema(
        "avoid", .map(.list(.text)), Message("For each language the words to avoid."),
        example: "{ en: [discontinuation syndrome] }"),
    ])

  /// One language of `Site/wording.yml`.
  package static let wording = ObjectSchema(
    Message("a list of words"),
    [
      FieldSchema(
        "moderate", .list(.text), Message("Words for moderate certainty."), example: "[probably]"),
      FieldSchema(
        "low", .list(.text), Message("Words for low certainty."),
        example: "[may]"),
      FieldSchema(
        "very-low", .list(.text), Message("Words for very low certainty."),
        example: "[very uncertain]"),
      FieldSchema(
        "benefits", .list(.text), Message("Words that open benefits."), example: "[benefits]"),
      FieldSchema(
        "harms", .list(.text), Message("Words that open harms."),
        example: "[harms]"),
    ])
}
