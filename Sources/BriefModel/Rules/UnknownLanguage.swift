package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes
internal import CitationStyle

extension Rule {
  /// The language of a document is one of the site's.
  package static let unknownLanguage = Rule(
    "unknown-language", .error,
    checks: Message("The language of a document is one of the site's."),
    why: Message("a page in another language would have no menu and no address"),
    example: "lang: sp",
    instead: "lang: es")
}

extension Form {
  /// The tag of a language (BCP 47).
  static let language = Form(
    "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$", .unknownLanguage, holds: .language,
    help: Message("write a code such as 'en', 'es', 'pt-BR' or 'zh-Hant'"),
    repair: { languageTag($0) },
    problem: {
      Message("'\($0)' is not a language code")
    }, isRight: { isLanguageCode($0) })
}

/// The tag of a language in its usual letters (BCP 47: `pt-br` is `pt-BR`); nil for what is none.
func languageTag(_ text: String) -> String? {
  let parts = text.replacing("_", with: "-").split(separator: "-", omittingEmptySubsequences: false)
  var tag: [String] = []
  for (number, part) in parts.enumerated() {
    guard part.utf8.allSatisfy({ $0.isAlphanumeric }) else { return nil }
    tag.append(
      number == 0
        ? part.lowercased()
        : part.utf8.count == 4
          ? part.prefix(1).uppercased() + part.dropFirst().lowercased() : part.uppercased())
  }
  let written = tag.joined(separator: "-")
  return isLanguageCode(written) ? written : nil
}

/// Whether a text is the tag of a language in its usual letters: a language, and if need be a script and
/// a region (`en`, `zh-Hant`, `pt-BR`, `es-419`; BCP 47).
package func isLanguageCode(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }
  guard let first = parts.first, (2...3).contains(first.count), parts.count <= 3,
    first.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
  else { return false }
  var rest = parts.dropFirst()
  if let script = rest.first, script.count == 4 {
    guard script[0] >= 0x41, script[0] <= 0x5A,
      script.dropFirst().allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
    else { return false }
    rest = rest.dropFirst()
  }
  guard let region = rest.first else { return true }
  let isLetters = region.count == 2 && region.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  let isDigits = region.count == 3 && region.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  return rest.count == 1 && (isLetters || isDigits)
}

extension FieldReader {
  /// The language of a document: that of its file's name, else what `lang` says, else the site's first.
  /// One that the site does not have is told, and the site's first stands for it.
  mutating func checkLanguage(
    of name: DocumentName, _ site: SiteConfiguration, head: SourceRange
  ) -> String {
    let written = name.language == nil ? text("lang") : nil
    let language = name.language ?? written?.value ?? site.defaultLanguage
    if site.languages.contains(language) { return language }
    tell(
      .unknownLanguage, at: written?.range ?? head,
      Message(
        "'\(language)' is not a language of this site (\(site.languages.joined(separator: ", ")))"),
      name.language == nil
        ? Message("write one of the site's languages, or add it to Site/site.yml")
        : Message("rename the file, or add the language to Site/site.yml"))
    return site.defaultLanguage
  }
}

/// A list for a language that the site does not have would never be used.
func checkLanguage(
  _ entry: YAMLEntry, _ site: SiteConfiguration, _ diagnostics: inout [Diagnostic]
) {
  guard !site.languages.contains(entry.key) else { return }
  diagnostics.append(
    Diagnostic(
      .unknownLanguage, at: entry.keyRange,
      Message(
        "'\(entry.key)' is not a language of this site (\(site.languages.joined(separator: ", ")))"),
      help: Message("remove the list, or add the language to Site/site.yml")))
}
