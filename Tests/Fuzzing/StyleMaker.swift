import Foundation
import TestSupport

/// Citation styles and locales: changed ones of the installed, and ones that were never meant.
enum StyleMaker {
  static func style(_ chance: inout Chance) -> String {
    if chance.once(in: 12), let real = real["apa"] { return real }
    let macros = chance.some(3, "\n") { chance in
      "<macro name=\"m\(chance.below(4))\">\(elements(&chance, 3))</macro>"
    }
    let options = chance.some(3, " ") { chance in
      chance.pick([
        "et-al-min=\"\(chance.below(4))\"", "et-al-use-first=\"1\"", "collapse=\"year-suffix\"",
        "disambiguate-add-year-suffix=\"true\"", "disambiguate-add-names=\"true\"",
        "disambiguate-add-givenname=\"true\"", "givenname-disambiguation-rule=\"by-cite\"",
        "collapse=\"citation-number\"", "et-al-subsequent-min=\"1\"", "near-note-distance=\"2\"",
        "et-al-min=\"99999999999999999999\"", "x=\"y\"",
      ])
    }
    let head =
      "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"\(chance.pick(["in-text", "note", "x"]))\" default-locale=\"\(chance.pick(["en-US", "es", "xx"]))\" page-range-format=\"\(chance.pick(["chicago", "minimal", "expanded"]))\">"
    let sort = chance.once(in: 2) ? "<sort><key macro=\"m0\"/><key variable=\"issued\"/></sort>" : ""
    return "\(head)\n<info><title>Own</title><id>own</id><updated>2020-01-01T00:00:00Z</updated></info>\n"
      + "\(terms(&chance))\(macros)\n<citation \(options)>\(sort)<layout \(affixes(&chance))>\(elements(&chance, 4))</layout></citation>\n"
      + "<bibliography \(options)>\(sort)<layout suffix=\".\">\(elements(&chance, 4))</layout></bibliography>\n</style>\n"
  }

  static func locale(_ chance: inout Chance) -> String {
    "<locale xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" xml:lang=\"\(chance.pick(["en-US", "es", "", "x"]))\">\n"
      + "<style-options punctuation-in-quote=\"\(chance.pick(["true", "false", "x"]))\" limit-day-ordinals-to-day-1=\"true\"/>\n"
      + "<date form=\"text\">\(elements(&chance, 1))</date>\n" + terms(&chance) + "</locale>\n"
  }

  private static func terms(_ chance: inout Chance) -> String {
    if chance.once(in: 2) { return "" }
    return "<terms>"
      + chance.some(4, "") { chance in
        let name = chance.pick(["and", "et-al", "page", "ordinal", "ordinal-01", "open-quote", "x", "editor"])
        return "<term name=\"\(name)\" form=\"\(chance.pick(["long", "short", "symbol", "y"]))\" gender-form=\"feminine\">"
          + chance.pick([
            escaped(chance.words(2)), "<single>x</single><multiple>\(escaped(chance.word()))</multiple>", "",
          ]) + "</term>"
      } + "</terms>"
  }

  private static let variables = [
    "title", "author", "issued", "DOI", "URL", "page", "volume", "container-title", "editor",
    "citation-number", "locator", "year-suffix", "note", "number", "edition", "first-reference-note-number",
    "accessed", "language", "x", "citation-label",
  ]

  private static func elements(_ chance: inout Chance, _ depth: Int) -> String {
    chance.some(3, "") { chance in
      let variable = chance.pick(variables)
      let frame = affixes(&chance)
      switch chance.below(depth > 0 ? 10 : 5) {
      case 0: return "<text variable=\"\(variable)\" \(frame)/>"
      case 1: return "<text value=\"\(escaped(chance.word()))\" \(frame)/>"
      case 2: return "<text macro=\"m\(chance.below(5))\" \(frame)/>"
      case 3: return "<number variable=\"\(variable)\" form=\"\(chance.pick(["numeric", "ordinal", "roman", "long-ordinal"]))\" \(frame)/>"
      case 4: return "<text term=\"\(chance.pick(["and", "page", "et-al", "x"]))\" plural=\"true\" \(frame)/>"
      case 5:
        return "<names variable=\"\(chance.pick(["author", "editor translator", "x"]))\" \(frame)><name \(names(&chance))/>\(chance.pick(["<et-al term=\"and others\"/>", "<label form=\"short\"/>", ""]))<substitute>\(elements(&chance, depth - 1))</substitute></names>"
      case 6:
        return "<date variable=\"\(chance.pick(["issued", "accessed", "x"]))\" \(chance.pick(["form=\"text\"", "form=\"numeric\" date-parts=\"year-month\"", ""])) \(frame)><date-part name=\"\(chance.pick(["year", "month", "day", "x"]))\" form=\"\(chance.pick(["short", "numeric-leading-zeros", "ordinal", "long"]))\" range-delimiter=\"–\"/></date>"
      case 7: return "<group delimiter=\"\(escaped(chance.word()))\" \(frame)>\(elements(&chance, depth - 1))</group>"
      case 8:
        return "<choose><if \(chance.pick(["type=\"book\"", "variable=\"\(variable)\"", "is-numeric=\"\(variable)\"", "position=\"subsequent\"", "locator=\"page\"", "disambiguate=\"true\"", "is-uncertain-date=\"issued\""])) match=\"\(chance.pick(["all", "any", "none", "x"]))\">\(elements(&chance, depth - 1))</if><else>\(elements(&chance, depth - 1))</else></choose>"
      default: return "<label variable=\"\(chance.pick(["locator", "page", "number-of-pages"]))\" form=\"short\" plural=\"contextual\" \(frame)/>"
      }
    }
  }

  private static func names(_ chance: inout Chance) -> String {
    chance.some(3, " ") {
      $0.pick([
        "and=\"text\"", "and=\"symbol\"", "initialize-with=\". \"", "name-as-sort-order=\"all\"",
        "form=\"short\"", "form=\"count\"", "et-al-min=\"2\" et-al-use-first=\"1\"", "et-al-use-last=\"true\"",
        "delimiter-precedes-last=\"always\"", "sort-separator=\" \"", "initialize=\"false\"", "delimiter=\"; \"",
      ])
    }
  }

  private static func affixes(_ chance: inout Chance) -> String {
    var seen: Set<String> = []
    var made: [String] = []
    for _ in 0..<chance.below(4) {
      let (name, value) = chance.pick([
        ("prefix", escaped(chance.word())), ("suffix", escaped(chance.word())), ("quotes", "true"),
        ("font-style", "italic"), ("text-case", chance.pick(["title", "uppercase", "sentence", "capitalize-all"])),
        ("display", "block"), ("strip-periods", "true"), ("delimiter", ", "), ("vertical-align", "sup"),
        ("text-decoration", "underline"),
      ])
      if seen.insert(name).inserted { made.append("\(name)=\"\(value)\"") }
    }
    return made.joined(separator: " ")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  private static let real: [String: String] = {
    let path = "/usr/share/citation-style-language/styles/apa.csl"
    return FileManager.default.contents(atPath: path).map {
      ["apa": String(decoding: $0, as: UTF8.self)]
    } ?? [:]
  }()
}
