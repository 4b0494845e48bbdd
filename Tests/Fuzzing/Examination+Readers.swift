import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefSite
import BriefSyntax
import CitationStyle
import Foundation
import MustacheTemplates

/// Readers of one file each.
extension Examination {
  private func source(_ input: FuzzInput, _ number: Int = 0) -> SourceFile {
    SourceFile(path: input.files[number].path, bytes: input.files[number].bytes)
  }

  func yaml(_ input: FuzzInput) -> [String] {
    let file = source(input)
    let read = readYAML(file)
    let front = SourceFile(
      path: file.path, bytes: Array("---\n".utf8) + file.bytes + Array("\n---\n".utf8))
    return told(read.diagnostics, input)
      + FindingCheck(files: [front.path: front.bytes]).faults(
        readFrontMatter(front).diagnostics, printed: false)
  }

  func catalogue(_ input: FuzzInput) -> [String] {
    let read = readCatalogue(source(input))
    let own = CatalogueFiles(own: [source(input)]).catalogue(for: "es")
    let rule = input.files[0].text.firstRange(of: "Plural-Forms: ").flatMap { from in
      PluralRule(String(input.files[0].text[from.upperBound...].prefix { $0 != "\\" && $0 != "\n" }))
    }
    if let rule {
      for number in [0, 1, 2, 5, 11, 21, 1_000, Int.max, -1]
      where !(0..<rule.count).contains(rule.form(of: number)) {
        return ["\(number) has no form"]
      }
    }
    let words = Message("\(1_234_567) of \("x") findings are shown").text(in: own.value)
    return told(read.diagnostics, input) + (words.isEmpty ? ["a sentence became empty"] : [])
  }

  func siteFiles(_ input: FuzzInput) -> [String] {
    var files = SiteFiles(
      site: SourceFile(path: "Site/site.yml", text: FuzzGround.settings[0]), assets: [])
    let file = source(input)
    switch file.path {
    case "Site/site.yml": files.site = file
    case "Site/topics.yml": files.topics = file
    case "Site/glossary.yml": files.glossary = file
    default: files.wording = file
    }
    let read = readVocabulary(files, catalogues: CatalogueFiles(), rules: allRules)
    return told(read.diagnostics, input)
  }

  func template(_ input: FuzzInput) -> [String] {
    let sources = Dictionary(
      input.files.map { ($0.path, $0.text) }, uniquingKeysWith: { one, _ in one })
    let templates = Templates(sources)
    let person = TemplateData.object(["title": .text("<zz&\">"), "isNew": .flag(true)])
    let data = TemplateData.object([
      "title": .text("<zz&\">"), "body": .text("<zz&\">"), "isNew": .flag(true),
      "people": .list([person, person]), "a": .object(["b": .text("<zz&\">")]),
    ])
    var faults: [String] = []
    for problem in templates.problems where problem.summary.isEmpty || problem.line < 1 {
      faults.append("a problem without words or place")
    }
    let page = templates.render("page", data)
    let raw = input.files.contains { $0.text.contains("{{{") || $0.text.contains("&") || $0.text.contains("=") }
    if let page, page.contains("<zz"), !raw { faults.append("text is not escaped: \(page.prefix(200))") }
    if page != templates.render("page", data) { faults.append("two pages of the same data") }
    return faults
  }

  func picture(_ input: FuzzInput) -> [String] {
    let bytes = input.files[0].bytes
    let read = PictureFile.read(bytes)
    let (stripped, removed) = withoutMetadata(bytes)
    var faults: [String] = []
    guard case .success(let picture) = read else {
      return stripped == bytes ? [] : ["what is no picture was changed"]
    }
    if case .success(let after) = PictureFile.read(stripped) {
      if after != picture { faults.append("\(picture) became \(after)") }
    } else {
      faults.append("a picture became none: \(picture) \(PictureFile.read(stripped))")
    }
    if !removed.isEmpty, withoutMetadata(stripped).removed != PictureMetadata() {
      faults.append("something is left to be taken out: \(withoutMetadata(stripped).removed)")
    }
    return faults
  }

  func names(_ input: FuzzInput) -> [String] {
    var faults: [String] = []
    let (one, other) = (input.files[0].text, input.files[1].text)
    if let id = identifier(of: one), !isIdentifier(id) { faults.append("'\(id)' is no id") }
    let slug = headingSlug(one)
    if slug.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.value < 0x21 }) {
      faults.append("the part '\(slug)'")
    }
    let a = "Briefs/" + (identifier(of: one) ?? "a") + "/x.md"
    let b = "Briefs/" + (identifier(of: other) ?? "b") + ".md"
    if resolve(relativePath(to: b, from: a), besides: a) != b {
      faults.append("from \(a) to \(b): \(relativePath(to: b, from: a))")
    }
    // Foundation takes a byte order mark at the beginning for none of the text.
    let bare = one.replacing("\u{FEFF}", with: "")
    let escaped = percentEncoded(bare)
    if escaped.removingPercentEncoding != bare || !escaped.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
      faults.append("'\(one)' is encoded as '\(escaped)'")
    }
    if let resolved = resolve(one, besides: a), resolved.split(separator: "/").contains("..") {
      faults.append("'\(one)' leads out: \(resolved)")
    }
    if let guess = guessDate(one), CalendarDate("\(guess)") == nil { faults.append("the date \(guess)") }
    return faults
  }
}
