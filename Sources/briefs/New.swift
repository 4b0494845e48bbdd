import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefSite
import BriefWorkspace

/// `briefs new`: a document that passes `check` as it stands.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin a document or a translation.",
    discussion: """
      briefs new brief "Tapering strips in the Netherlands" --country NL --topic services
      briefs new translation es-plan es
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(
    help: "brief, model, explainer, legislation, survey, event, material, page, or translation.")
  var kind: String

  @Argument(help: "The title in quotes; for a translation the id of its original.")
  var title: String

  @Argument(help: "For a translation, its language.")
  var language: String?

  @Option(help: "The country's code, such as ES, or INT.")
  var country: String?

  @Option(help: "A topic of Site/topics.yml.")
  var topic: String?

  @Option(
    name: .customLong("lang"), help: "The language of the document; the site's first unless given.")
  var lang: String?

  func run() async throws {
    let checked: CheckedWorkspace
    do { checked = try CheckedWorkspace.read(options, includeWithheld: true) } catch let error
      as WorkspaceError
    { throw stop(error) }
    let draft = kind == "translation" ? try translation(checked) : try document(checked)
    do { try checked.workspace.create(draft.path, draft.text) } catch { throw stop(error) }
    complain(
      "Wrote \(draft.path). It is a draft: the public does not see it until its status says so.")
    complain(
      "Check it with 'briefs check', look at it with 'briefs build --include-withheld --output review'."
    )
  }

  // MARK: A document

  private func document(_ checked: CheckedWorkspace) throws -> (path: String, text: String) {
    guard let kind = DocumentKind(rawValue: kind) else {
      let all = DocumentKind.allCases.map(\.rawValue) + ["translation"]
      let near = nearMiss(kind, in: all)
      throw ValidationError(
        "'\(kind)' is not a kind of document\(near.map { "; did you mean '\($0)'?" } ?? ".") Choose one of: \(all.joined(separator: ", "))."
      )
    }
    let vocabulary = checked.compiler.vocabulary
    let language = lang ?? vocabulary.site.defaultLanguage
    guard vocabulary.site.languages.contains(language) else {
      throw ValidationError(
        "'\(language)' is not a language of this site (\(vocabulary.site.languages.joined(separator: ", ")))."
      )
    }
    guard (10...120).contains(title.count), !title.hasSuffix(".") else {
      throw ValidationError(
        "A title has 10 to 120 characters and no full stop at its end; this one has \(title.count)."
      )
    }
    if let country, !vocabulary.countries.isCode(country), !vocabulary.countries.isRegion(country) {
      let right = vocabulary.countries.correction(for: country)
      throw ValidationError(
        "'\(country)' is not a country code\(right.map { "; the code of \($0.name) is \($0.code)" } ?? "")."
      )
    }
    if let topic, !vocabulary.topics.contains(where: { $0.id == topic }) {
      let near = nearMiss(topic, in: vocabulary.topics.map(\.id))
      throw ValidationError(
        "'\(topic)' is not a topic of this site\(near.map { "; did you mean '\($0)'?" } ?? "."). The topics stand in Site/topics.yml."
      )
    }
    let name = identifier(of: title)
    let path = kind == .page ? "Briefs/pages/\(name).md" : "Briefs/\(name).md"
    let skeleton = DraftText(
      kind: kind, title: title, language: language,
      isDefaultLanguage: language == vocabulary.site.defaultLanguage,
      country: country ?? "INT", topic: topic ?? vocabulary.topics.first?.id ?? "",
      date: options.moment.date.iso,
      hasSafetyNotice: vocabulary.site.safetyNotice.languages.contains(language))
    return (path, skeleton.text)
  }

  /// The title as an id: small letters, digits and hyphens, at most 64.
  private func identifier(of title: String) -> String {
    let plain: [Character: Character] = [
      "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n", "ç": "c", "ö": "o",
      "ä": "a",
    ]
    var result = ""
    for character in title.lowercased() {
      let letter = plain[character] ?? character
      if letter.isASCII, letter.isLetter || letter.isNumber {
        result.append(letter)
      } else if result.last != "-", !result.isEmpty, letter == " " || letter == "-" {
        result.append("-")
      }
    }
    result = String(result.prefix(60))
    while result.last == "-" { result.removeLast() }
    return isIdentifier(result) && !reservedIdentifiers.contains(result)
      ? result : "new-\(result.isEmpty ? "document" : result)"
  }

  // MARK: A translation

  private func translation(_ checked: CheckedWorkspace) throws -> (path: String, text: String) {
    let site = checked.linked.site
    guard let language else {
      throw ValidationError("Name the language too: briefs new translation \(title) es")
    }
    guard site.languages.contains(language) else {
      throw ValidationError(
        "'\(language)' is not a language of this site (\(site.languages.joined(separator: ", "))). Add it to Site/site.yml first."
      )
    }
    guard let work = site.work(withID: title) else {
      let near = nearMiss(title, in: site.works.map(\.id))
      throw ValidationError(
        "There is no document '\(title)'\(near.map { "; did you mean '\($0)'?" } ?? ".")")
    }
    let original = site.documents[site.works[work].original]
    guard original.language != language else {
      throw ValidationError("'\(title)' is written in '\(language)' already.")
    }
    let path = "\(original.path.dropLast(3)).\(language).md"
    return (path, DraftText.translation(of: original, into: language))
  }
}
