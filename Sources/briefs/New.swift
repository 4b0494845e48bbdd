import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefSite
import BriefWorkspace

/// `briefs new`: a document that passes `check` as it stands.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: say(Message("Begin a document or a translation.")),
    discussion: examples([
      "briefs new": Message("asks for everything"),
      "briefs new brief \"Tapering strips in the Netherlands\" --country NL --topic services": nil,
      "briefs new translation es-plan es": nil,
    ]))

  @OptionGroup var options: WorkspaceOptions

  @Argument(
    help: explained(
      "brief, model, explainer, legislation, survey, event, material, page, or translation.",
      value: "kind"))
  var kind: String?

  @Argument(
    help: explained(
      "The title in quotes; for a translation the id of its original.", value: "title"))
  var title: String?

  @Argument(help: explained("For a translation, its language.", value: "language"))
  var language: String?

  @Option(help: explained("The country's code, such as ES, or INT.", value: "country"))
  var country: String?

  @Option(help: explained("A topic of Site/topics.yml.", value: "topic"))
  var topic: String?

  @Option(
    name: .customLong("lang"),
    help: explained(
      "The language of the document; the site's first unless given.", value: "language"))
  var lang: String?

  private var questions: Questions { Questions() }

  func run() async throws {
    let world = try options.open()
    let checked = check(
      try prepare(Reading(world)),
      options.wish { wish in
        wish.includesWithheld = true
        wish.remembersEverySection = true
      })
    do {
      if kind == nil || title == nil, !Terminal.canAsk {
        throw ValidationError(
          Message(
            "Name the kind and the title: briefs new brief \"Title\". At a terminal, 'briefs new' asks for them."
          )
        )
      }
      let kind = try kind ?? questions.askForKind()
      let draft =
        kind == "translation" ? try translation(checked) : try document(kind, checked)
      try world.workspace.create(draft.path, draft.text)
      if Terminal.canAsk { complain("") }
      complain(
        Message(
          "Wrote \(draft.path). It is a draft: the public does not see it until its status says so."
        ))
      complain(
        Message(
          "Open it in an editor and look at it with 'briefs serve'; 'briefs check' says what it lacks."
        ))
    } catch is Questions.Abandoned {
      complain(Message("Nothing was written."))
      throw Finished(code: .usage)
    }
  }

  // MARK: A document

  private func document(_ name: String, _ checked: CheckedSite) throws -> (
    path: String, text: String
  ) {
    let vocabulary = checked.compiler.vocabulary
    let checks = VocabularyChecks(
      vocabulary: vocabulary, language: Terminal.catalogue.language, speaking: Terminal.catalogue)
    let kind = try taken(checks.kind(name))
    let language = try taken(checks.language(lang ?? vocabulary.site.defaultLanguage))
    if let title, case .refused(let reason) = checks.title(title) { throw ValidationError(reason) }
    let country = try country.map { try taken(checks.listedCountry($0)) }
    let topic = try topic.map { try taken(checks.listedTopic($0)) }
    var answers = NewAnswers(kind: kind, title: title ?? "", language: language)
    answers.countries = [country ?? "INT"]
    answers.topics = [topic ?? vocabulary.topics.first?.id].compactMap(\.self)
    // Whoever gives the title on the command line wants no questions.
    if title == nil {
      var given: Set<String> = []
      if lang != nil { given.insert("lang") }
      if country != nil { given.insert("country") }
      if topic != nil { given.insert("topic") }
      // A name that is taken is told at once, not when all else was answered.
      answers = try questions.complete(answers, checks, given: given) { title in
        let path = self.path(of: title, kind, checked)
        return checked.contents.documents.contains(path) ? path : nil
      }
    } else if topic == nil, kind.needsTopic, let first = answers.topics.first {
      complain(
        Message("No topic was named, so '\(first)' stands there; change it in the field 'topic'."))
    }
    let path = path(of: answers.title, kind, checked)
    let skeleton = DraftText(
      answers: answers,
      catalogue: vocabulary.catalogues[answers.language] ?? .english,
      isDefaultLanguage: answers.language == vocabulary.site.defaultLanguage,
      date: checked.reading.world.moment.date.iso,
      hasSafetyNotice: vocabulary.site.safetyNotice.languages.contains(answers.language))
    return (path, skeleton.text)
  }

  private func path(of title: String, _ kind: DocumentKind, _ checked: CheckedSite) -> String {
    draftPath(
      of: title, kind, among: checked.contents.documents,
      date: checked.reading.world.moment.date.iso)
  }

  // MARK: A translation

  private func translation(_ checked: CheckedSite) throws -> (path: String, text: String) {
    let site = checked.linked.site
    let id = try title ?? askForOriginal(site)
    guard let work = site.work(withID: id) else {
      let near = nearMiss(id, in: site.works.map(\.id))
      throw ValidationError(noDocument(id, near))
    }
    let original = site.documents[site.works[work].original]
    let others = site.languages.enumerated().filter {
      $1 != original.language && site.works[work].documents[$0] < 0
    }.map(\.element)
    guard let language = try language ?? askForLanguage(others) else {
      throw ValidationError(Message("Name the language too: briefs new translation \(id) es"))
    }
    guard site.languages.contains(language) else {
      throw ValidationError(
        Message(
          "'\(language)' is not a language of this site (\(site.languages.joined(separator: ", "))). Add it to Site/site.yml first."
        )
      )
    }
    guard original.language != language else {
      throw ValidationError(Message("'\(id)' is written in '\(language)' already."))
    }
    guard case .success(let source) = checked.reading.document(original.path) else {
      throw WorkspaceError(Message("'\(original.path)' cannot be read any more; try again"))
    }
    let path = "\(original.path.dropLast(3)).\(language).md"
    return (path, DraftText.translation(of: original, source: source))
  }

  private func askForOriginal(_ site: Site) throws -> String {
    try questions.choose(
      say(Message("Which document?")),
      site.works.map { work in
        (work.id, "\(work.id): \(site.documents[work.original].title)", [work.id])
      })
  }

  private func askForLanguage(_ languages: [String]) throws -> String? {
    guard Terminal.canAsk, !languages.isEmpty else { return nil }
    if languages.count == 1 { return languages[0] }
    return try questions.choose(
      say(Message("Into which language?")), languages.map { ($0, $0, []) })
  }
}
