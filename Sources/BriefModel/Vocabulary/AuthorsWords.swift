internal import BriefDiagnostics

/// Words that authors write for those of the format, each with the one that is meant: what other programs
/// call things, and the lists of each language of the site.
struct AuthorsWords: Sendable {
  let fields: [String: String]
  let callouts: [String: String]
  let levels: [String: String]
  let flags: [String: String]
  let countries: [String: String]
  /// What the titles of syntheses of studies say, in small letters.
  let syntheses: [String]
  /// How words begin that stand in names of organisations and hardly in names of people, in small letters.
  let organisations: [String]
  /// What stands before the last of several names.
  let joining: Set<String>
  let dates: DateWords

  static let english = AuthorsWords([])

  /// - Parameter catalogues: those of the site's languages, the first language first; English comes with
  ///   them.
  init(_ catalogues: [Catalogue]) {
    let catalogues = [.english] + catalogues
    func meanings(_ lists: [(String, Message)]) -> [String: String] {
      catalogues.reduce(into: [:]) { found, catalogue in
        found.merge(catalogue.meanings(of: lists)) { first, _ in first }
      }
    }
    fields = meanings(fieldLists)
    callouts = meanings(calloutLists)
    levels = meanings(levelLists)
    flags = meanings(flagLists)
    countries = meanings(countryLists)
    syntheses = catalogues.flatMap { $0.words(of: synthesisWords) }.map { $0.lowercased() }
    organisations = catalogues.flatMap { $0.words(of: organisationWords) }.map { $0.lowercased() }
    joining = Set(
      catalogues.flatMap {
        $0.words(of: Message("and, &", context: "list of words: before the last name"))
      }.map { $0.lowercased() })
    dates = DateWords(catalogues)
  }
}

/// What fields are called by other programs that publish Markdown.
private let fieldLists = [
  ("title", Message("headline, heading", context: "list of words: field title")),
  (
    "summary",
    Message(
      "description, abstract, excerpt, lead, standfirst, resumé",
      context: "list of words: field summary")
  ),
  (
    "date",
    Message("created, published, publish date, date created", context: "list of words: field date")
  ),
  (
    "updated",
    Message(
      "modified, lastmod, last modified, date updated, date modified",
      context: "list of words: field updated")
  ),
  ("authors", Message("author, written by", context: "list of words: field authors")),
  ("country", Message("nation", context: "list of words: field country")),
  (
    "topic",
    Message("tags, tag, categories, category, keywords", context: "list of words: field topic")
  ),
  ("status", Message("state, draft", context: "list of words: field status")),
  ("lang", Message("language, locale", context: "list of words: field lang")),
  ("evidence", Message("certainty", context: "list of words: field evidence")),
  ("type", Message("sort", context: "list of words: field type")),
  ("kind", Message("class", context: "list of words: field kind")),
  ("version", Message("edition", context: "list of words: field version")),
  ("funding", Message("funders, funder", context: "list of words: field funding")),
  ("interests", Message("conflicts", context: "list of words: field interests")),
  ("reviews", Message("reviewers", context: "list of words: field reviews")),
  ("involvement", Message("participation", context: "list of words: field involvement")),
  ("audience", Message("audiences", context: "list of words: field audience")),
  ("search", Message("searches", context: "list of words: field search")),
  ("appraisal", Message("assessment", context: "list of words: field appraisal")),
  ("related", Message("see also", context: "list of words: field related")),
  ("embargo_until", Message("embargo", context: "list of words: field embargo_until")),
  ("review_by", Message("review before", context: "list of words: field review_by")),
  (
    "translators", Message("translator, translated by", context: "list of words: field translators")
  ),
  ("license", Message("licence", context: "list of words: field license")),
  ("question", Message("research question", context: "list of words: field question")),
  ("id", Message("slug", context: "list of words: field id")),
  ("aliases", Message("permalink, redirect from", context: "list of words: field aliases")),
  ("reason", Message("cause", context: "list of words: field reason")),
  ("place", Message("venue", context: "list of words: field place")),
  ("start", Message("begin", context: "list of words: field start")),
  ("end", Message("finish", context: "list of words: field end")),
  ("organiser", Message("organizer", context: "list of words: field organiser")),
  ("link", Message("url", context: "list of words: field link")),
  ("name", Message("full name", context: "list of words: field name")),
]

/// What callouts are called by other programs.
private let calloutLists = [
  (
    "NOTE",
    Message(
      "info, abstract, summary, tldr, todo, question, help, faq, example, quote, cite, seealso",
      context: "list of words: callout NOTE")
  ),
  ("TIP", Message("hint, success, check, done", context: "list of words: callout TIP")),
  ("IMPORTANT", Message("essential", context: "list of words: callout IMPORTANT")),
  (
    "WARNING",
    Message(
      "danger, error, bug, failure, fail, missing", context: "list of words: callout WARNING")
  ),
  ("CAUTION", Message("attention", context: "list of words: callout CAUTION")),
  ("CLAIM", Message("statement, finding, assertion", context: "list of words: callout CLAIM")),
  (
    "FINDINGS",
    Message("summary of findings, sof, results", context: "list of words: callout FINDINGS")
  ),
]

/// What levels of certainty are called by other tables.
private let levelLists = [
  ("high", Message("strong", context: "list of words: level high")),
  ("moderate", Message("medium", context: "list of words: level moderate")),
  ("low", Message("weak", context: "list of words: level low")),
  ("very-low", Message("verylow, very low", context: "list of words: level very-low")),
  ("normative", Message("law, guidance", context: "list of words: level normative")),
  (
    "not-graded",
    Message("not graded, ungraded, none", context: "list of words: level not-graded")
  ),
]

private let flagLists = [
  ("true", Message("yes, on", context: "list of words: true")),
  ("false", Message("no, off", context: "list of words: false")),
]

/// Codes and names that people often write for others; the names of countries themselves are in each
/// catalogue.
private let countryLists = [
  (
    "GB",
    Message("uk, england, scotland, wales, great britain", context: "list of words: country GB")
  ),
  ("US", Message("america", context: "list of words: country US")),
  ("NL", Message("holland, the netherlands", context: "list of words: country NL")),
  ("GR", Message("el", context: "list of words: country GR")),
  ("ES", Message("castile", context: "list of words: country ES")),
  ("CZ", Message("czech republic", context: "list of words: country CZ")),
  ("KR", Message("south korea", context: "list of words: country KR")),
  ("RU", Message("russia", context: "list of words: country RU")),
  ("TR", Message("turkey", context: "list of words: country TR")),
  ("EU", Message("european community", context: "list of words: country EU")),
  ("INT", Message("world, global", context: "list of words: country INT")),
]

private let synthesisWords = Message(
  "synthesis, systematic review, qualitative review, scoping review, meta-ethnography, metasynthesis",
  context: "list of words: titles of syntheses")

private let organisationWords = Message(
  "health, care, social, public, service, ministr, minist, depart, institut, universi, group, network, centre, center, council, association, foundation, agenc, committee, nation, research, education, policy, safety, welfare, rights, medic, psych, drug, mental",
  context: "list of words: beginnings of words in names of organisations")
