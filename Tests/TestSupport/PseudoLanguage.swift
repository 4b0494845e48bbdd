package import BriefDiagnostics
import Foundation

/// A language that nobody speaks, made from every sentence of the program: each letter has a sign on it, so
/// that whatever is still in plain letters was not said by way of a catalogue.
package enum PseudoLanguage {
  /// A tag of the range that is kept for private use (ISO 639-2).
  package static let code = "qps"

  /// `Templates/languages/qps.po`.
  package static let file = SourceFile(path: "Templates/languages/\(code).po", text: text)

  package static let words = CatalogueFiles(own: [file]).catalogue(for: code).value

  /// A text with a sign on every letter; places stay.
  package static func text(_ plain: String) -> String {
    var out = ""
    var isPlace = false
    for character in plain {
      if character == "{" { isPlace = true }
      out += isPlace ? String(character) : signed[character].map(String.init) ?? String(character)
      if character == "}" { isPlace = false }
    }
    return out
  }

  /// The runs of plain words in a text, such as sentences of English: at least so many one behind the
  /// other, each of two letters or more.
  package static func plainWords(in text: String, atLeast count: Int) -> [String] {
    let word = "[A-Za-z]{2,}"
    let pattern = word + String(repeating: " +\(word)", count: count - 1)
    guard let regex = try? Regex(pattern) else { return [] }
    return text.matches(of: regex).map { String(text[$0.range]) }
  }

  private static let signed: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip(
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
      "áƀçđéƒğħíĵķłɱñóþʠŕšŧúṽŵẋýžÁɃÇĐÉƑĞĦÍĴĶŁⱮÑÓÞɊŔŠŦÚṼŴẊÝŽ"))

  /// Every entry of the template with words.
  private static let text: String = {
    let template =
      (try? String(
        contentsOf: repository.appending(path: "Templates/languages/briefs.pot"), encoding: .utf8))
      ?? ""
    let entries = template.components(separatedBy: "\n\n").dropFirst().compactMap { entry in
      let lines = entry.components(separatedBy: "\n").filter { !$0.hasPrefix("#") }
      guard let start = lines.firstIndex(where: { $0.hasPrefix("msgstr") }) else {
        return nil as String?
      }
      let head = lines[..<start]
      let plural = head.firstIndex { $0.hasPrefix("msgid_plural ") }
      guard let one = head.firstIndex(where: { $0.hasPrefix("msgid ") }) else { return nil }
      func words(_ lines: ArraySlice<String>) -> String {
        lines.map { line in
          let quote = line.firstIndex(of: "\"") ?? line.startIndex
          return "\""
            + text(String(line[line.index(after: quote)...].dropLast()))
            .replacing("\\ñ", with: "\\n").replacing("\\ŧ", with: "\\t") + "\""
        }.joined(separator: "\n")
      }
      let single = words(head[one..<(plural ?? head.endIndex)])
      guard let plural else {
        return head.joined(separator: "\n") + "\nmsgstr " + single
      }
      return head.joined(separator: "\n") + "\nmsgstr[0] " + single + "\nmsgstr[1] "
        + words(head[plural...])
    }
    return """
      msgid ""
      msgstr ""
      "Language: qps\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Plural-Forms: nplurals=2; plural=(n != 1);\\n"
      "X-Articles: á áñ\\n"


      """ + entries.joined(separator: "\n\n") + "\n"
  }()
}
