/// Bibliographies as reference managers write them, and as hands change them.
enum BibliographyMaker {
  static func bibTeX(_ chance: inout Chance) -> String {
    chance.some(4, "\n") { chance in
      if chance.once(in: 9) { return "@string{jo = " + value(&chance) + "}" }
      let type = chance.pick([
        "article", "Book", "inproceedings", "misc", "techreport", "online", "thesis", "comment",
        "preamble", "string", "incollection", "xdata",
      ])
      let open = chance.pick(["{", "{", "{", "("])
      return "@\(type)\(open)\(chance.pick(keys)),\n"
        + chance.some(7, ",\n") { "  " + $0.pick(fields) + " = " + value(&$0) }
        + chance.pick(["\n}", "}", ",\n}", "\n)", ""])
    }
  }

  private static let keys = ["a1", "b1", "Ruiz:2020", "müller", "a1", "", "x y", "10.1/x"]
  private static let fields = [
    "author", "title", "year", "date", "journal", "volume", "number", "pages", "doi", "url",
    "editor", "publisher", "crossref", "note", "abstract", "booktitle", "month", "edition",
    "language", "urldate", "eprint", "isbn", "issn", "type", "institution", "translator", "xdata",
    "shorttitle", "subtitle", "origdate", "keywords", "Title", "ids", "related",
  ]

  private static func value(_ chance: inout Chance) -> String {
    switch chance.below(9) {
    case 0: chance.pick(["2020", "jan", "jo # \" more\"", "{2019-05/2020}", "-1", "{-0044-03-15}"])
    case 1: "{\(people(&chance))}"
    case 2: "\"\(text(&chance, 2))\""
    case 3: chance.pick(["{10.1000/x}", "{https://example.org/~a_b}", "{a1}", "{12--15, 18}"])
    default: "{\(text(&chance, 3))}"
    }
  }

  private static func people(_ chance: inout Chance) -> String {
    chance.some(3, " and ") { chance in
      chance.pick([
        "Ruiz, Ana", "{World Health Organization}", "van der Berg, Jan", "de la Cruz, J. M.", "others",
        "M{\\\"u}ller, B., Jr.", "Ludwig van Beethoven", "O'Neill", ", X", "{}", "A B C, D, E, F",
        "family=X, given=Y, prefix=de", "María José García y Pérez", "李, 明", chance.words(3),
      ])
    }
  }

  static func laTeX(_ chance: inout Chance) -> String {
    "@article{a1,\n  title = {\(text(&chance, 5))},\n  abstract = {\(text(&chance, 4))},\n  author = {\(text(&chance, 3)) and \(people(&chance))},\n  year = 2020\n}\n"
  }

  private static func text(_ chance: inout Chance, _ depth: Int) -> String {
    chance.some(5, chance.pick([" ", " ", ""])) { chance in
      guard depth > 0 else { return chance.word() }
      switch chance.below(12) {
      case 0: return "{\(text(&chance, depth - 1))}"
      case 1: return "\\\(chance.pick(commands)){\(text(&chance, depth - 1))}"
      case 2: return "\\\(chance.pick(accents))\(chance.pick(["{e}", "e", "{\\i}", "\\i", "{}", ""]))"
      case 3: return "$\(text(&chance, depth - 1))$"
      case 4: return "\\\(chance.pick(commands))\(chance.pick(["", " ", "{}", "\\", "[x]"]))"
      case 5: return chance.pick(["--", "---", "``", "''", "~", "\\&", "\\%", "\\_", "\\{", "}", "{", "$", "\\\\"])
      case 6: return "\\begin{\(chance.pick(["itemize", "x"]))}\(text(&chance, depth - 1))\\end{itemize}"
      case 7: return "$\\frac{\(chance.word())}{2}_{\(chance.word())}^\(chance.word())$"
      default: return chance.words(4)
      }
    }
  }

  private static let accents = ["'", "`", "^", "\"", "~", "=", ".", "u", "v", "H", "c", "k", "r", "d"]
  private static let commands = [
    "emph", "textit", "textbf", "textsuperscript", "mkbibquote", "alpha", "aa", "ss", "o", "url",
    "href", "LaTeX", "unknown", "mathrm", "text", "sqrt", "ensuremath", "textquoteright", "i", "verb",
    "uppercase", "enquote", "footnote", "char", "symbol",
  ]

  static func ris(_ chance: inout Chance) -> String {
    let tags = [
      "AU", "A1", "TI", "T1", "T2", "JO", "PY", "Y1", "DA", "SP", "EP", "VL", "IS", "DO", "UR", "AB",
      "N1", "N2", "KW", "SN", "PB", "CY", "ED", "ID", "LA", "ER", "TY", "M3", "L1", "ZZ",
    ]
    return chance.some(4, "\n") { chance in
      "TY  - \(chance.pick(["JOUR", "BOOK", "CHAP", "RPRT", "GEN", "XX", ""]))\n"
        + chance.some(9, chance.pick(["\n", "\n", "\r\n", "\r"])) { chance in
          chance.pick(tags) + chance.pick(["  - ", "  - ", " - ", "  -", "- ", "  "]) + tagged(&chance)
        } + chance.pick(["\nER  - ", "\nER  -", "", "\nER  - \n\n"])
    }
  }

  private static func tagged(_ chance: inout Chance) -> String {
    chance.once(in: 2)
      ? chance.pick([
        "Ruiz, Ana", "2020/05/01/", "2020///spring", "111", "111-121", "10.1000/x", "S1-S9", "e12",
        "https://example.org/a", "en", "Müller B", "World Health Organization", "2020", "Jan 5 2020",
      ]) : chance.words(8)
  }

  static func nbib(_ chance: inout Chance) -> String {
    let tags = [
      "PMID", "TI", "AU", "FAU", "DP", "JT", "TA", "VI", "IP", "PG", "LID", "AID", "AB", "PT", "LA",
      "IS", "SO", "CN", "BTI", "CTDT", "XX",
    ]
    return chance.some(3, "\n\n") { chance in
      "PMID- \(chance.below(99_999_999))\n"
        + chance.some(9, "\n") { chance in
          let tag = chance.pick(tags)
          return tag + String(repeating: " ", count: max(0, 4 - tag.count)) + "- " + tagged(&chance)
            + chance.pick(["", "", "\n      " + chance.words(3), " [doi]", " [pii]"])
        }
    } + "\n"
  }

  static func enw(_ chance: inout Chance) -> String {
    chance.some(3, "\n\n") { chance in
      "%0 \(chance.pick(["Journal Article", "Book", "X"]))\n"
        + chance.some(8, "\n") { chance in
          "%" + chance.pick(["A", "T", "D", "J", "V", "N", "P", "R", "U", "X", "@", "%", "8", "~", "é"])
            + chance.pick([" ", " ", "", "\t"]) + tagged(&chance)
        }
    } + "\n"
  }

  static func json(_ chance: inout Chance) -> String {
    let items = chance.some(3, ",") { chance in
      "{\"id\":\(text(&chance)),\"type\":\"\(chance.pick(["article-journal", "book", "bill", "x"]))\""
        + chance.some(6, "") { chance in
          ",\"\(chance.pick(variables))\":\(json(&chance, 3))"
        } + "}"
    }
    return chance.pick(["[\(items)]", "[\(items)]", "{\"items\":[\(items)]}", "[\(items)", items])
  }

  private static let variables = [
    "title", "author", "issued", "container-title", "page", "DOI", "URL", "editor", "volume",
    "accessed", "note", "custom", "language", "original-date", "id", "type", "edition",
    "publisher", "abstract", "number",
  ]

  private static func text(_ chance: inout Chance) -> String {
    chance.pick([
      "\"a1\"", "\"\(chance.words(3).replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"",
      "\"<i>x</i> & <script>\"", "\"\\ud83d\\ude00 \\ud800\"", "\"\\u0007\"", "\"\"", "7",
    ])
  }

  private static func json(_ chance: inout Chance, _ depth: Int) -> String {
    switch chance.below(depth > 0 ? 9 : 4) {
    case 0: chance.pick(["null", "true", "-0", "1e999", "1e-5", "99999999999999999999", "2020", "0.5"])
    case 4: "[\(chance.some(3, ",") { json(&$0, depth - 1) })]"
    case 5: "{\"date-parts\":[[\(chance.some(3, ",") { $0.pick(["2020", "\"5\"", "-44", "13", "0"]) })]]}"
    case 6: "[{\"family\":\(text(&chance)),\"given\":\(text(&chance))},{\"literal\":\(text(&chance))}]"
    case 7: "{\"\(chance.pick(["raw", "literal", "season", "circa", "family"]))\":\(json(&chance, depth - 1))}"
    default: text(&chance)
    }
  }
}
