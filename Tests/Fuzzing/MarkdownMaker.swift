/// Bodies of documents with every form of the format, nested, cut and mixed.
struct MarkdownMaker {
  static func body(_ chance: inout Chance) -> String {
    chance.some(14, chance.once(in: 6) ? "\n" : "\n\n") { block(&$0, 3) } + "\n"
  }

  private static func block(_ chance: inout Chance, _ depth: Int) -> String {
    switch chance.below(depth > 0 ? 22 : 9) {
    case 0, 1, 2: return lines(&chance)
    case 3: return heading(&chance)
    case 4: return table(&chance)
    case 5:
      return chance.pick(["```\n", "~~~\n", "    "]) + chance.words()
        + chance.pick(["\n```", "\n~~~", ""])
    case 6: return "[^\(chance.pick(["a", "b", "ü"]))]: " + inline(&chance, 2)
    case 7: return "[\(chance.pick(["r", "x"]))]: " + chance.pick(FuzzWords.addresses)
    case 8:
      return chance.pick([
        "---", "***", "===", "\u{A0}", "::: note", "[TOC]", "<div>", "</div>", "%%", "$$",
      ])
    case 9: return prefixed(chance.pick(["> ", ">", "> > "]), block(&chance, depth - 1))
    case 10, 11: return list(&chance, depth)
    case 12, 13, 14: return claim(&chance, depth)
    case 15:
      return "> [!\(chance.pick(["NOTE", "TIP", "WARNING", "X", "note"]))] \(chance.words(3))\n"
        + prefixed("> ", block(&chance, depth - 1))
    case 16: return "> [!FINDINGS]" + chance.pick(["", "\n> x", " y"])
    case 17: return "![[\(chance.pick(FuzzWords.ids))#\(chance.pick(["c-one", "c-two", "x"]))]]"
    case 18: return "Table: \(inline(&chance, 1))\n\n" + table(&chance)
    case 19:
      return "![\(inline(&chance, 1))](\(chance.pick(FuzzWords.addresses)) \"\(chance.words(4))\")"
    case 20:
      return "## "
        + chance.pick(["Options {#options}", "Key messages {#key-messages}", "Part {#part}"])
        + "\n\n" + block(&chance, depth - 1)
    default: return "[^n\(chance.below(3))]:\n\n" + prefixed("    ", block(&chance, depth - 1))
    }
  }

  private static func lines(_ chance: inout Chance) -> String {
    chance.some(4, chance.pick(["\n", "  \n", "\\\n", "\r\n"])) { inline(&$0, 3) }
  }

  private static func heading(_ chance: inout Chance) -> String {
    String(repeating: "#", count: 1 + chance.below(7)) + chance.pick([" ", "", "\u{A0}", "  "])
      + inline(&chance, 1) + chance.pick(["", " {#part}", " { #x }", " {#c-one}", " #", " {.y}"])
  }

  private static func list(_ chance: inout Chance, _ depth: Int) -> String {
    let mark = chance.pick(["- ", "* ", "1. ", "7) ", "- [ ] ", "- [x] ", "• ", "-"])
    return chance.some(4, chance.pick(["\n", "\n\n"])) { chance in
      mark + prefixed("  ", block(&chance, depth - 1)).drop { $0 == " " }
    }
  }

  private static func claim(_ chance: inout Chance, _ depth: Int) -> String {
    let fields = [
      "certainty: low", "certainty: x", "type: effect", "framework: cerqual",
      "reviewed: 2020-01-01", "x",
    ]
    return "> [!CLAIM] \(chance.pick(["c-one", "c-two", "C x", ""]))\n"
      + chance.some(3, "\n") { "> " + $0.pick(fields) } + chance.pick(["\n>\n", "\n", "\n\n"])
      + prefixed("> ", block(&chance, depth - 1))
  }

  private static func table(_ chance: inout Chance) -> String {
    let columns = 1 + chance.below(4)
    func row(_ chance: inout Chance, _ count: Int) -> String {
      var cells = "|"
      for _ in 0..<count { cells += " \(inline(&chance, 1).replacing("\n", with: " ")) |" }
      return cells
    }
    var rows = [row(&chance, columns)]
    if !chance.once(in: 9) {
      rows.append("|" + String(repeating: chance.pick([" --- |", ":-:|", "-|"]), count: columns))
    }
    for _ in 0..<chance.below(5) { rows.append(row(&chance, columns + chance.below(3) - 1)) }
    return rows.joined(separator: "\n")
  }

  static func inline(_ chance: inout Chance, _ depth: Int) -> String {
    chance.some(6, " ") { span(&$0, depth) }
  }

  private static func span(_ chance: inout Chance, _ depth: Int) -> String {
    guard depth > 0 else { return chance.word() }
    switch chance.below(20) {
    case 0: return "*\(inline(&chance, depth - 1))*"
    case 1: return "**\(inline(&chance, depth - 1))**"
    case 2: return "[\(inline(&chance, depth - 1))](\(chance.pick(FuzzWords.addresses)))"
    case 3: return "[[\(chance.pick(FuzzWords.ids))\(chance.pick(["", "|x y", "#part", "^z"]))]]"
    case 4: return "[@\(chance.pick(FuzzWords.keys))\(chance.pick(["", ", p. 3", "; @x", ", @y"]))]"
    case 5: return "@\(chance.pick(FuzzWords.keys)) [\(chance.words(2))]"
    case 6: return "^[\(inline(&chance, depth - 1))]"
    case 7: return "[^\(chance.pick(["a", "b", "ü", "n0", "n1"]))]"
    case 8: return "`\(chance.word())`"
    case 9: return chance.pick(["{++x++}", "{>>y<<}", "{--z--}", "{~~a~>b~~}", "{++open"])
    case 10: return "![\(chance.words(3))](\(chance.pick(FuzzWords.addresses)))"
    case 11: return "[\(chance.word())][r]"
    default: return chance.words(6)
    }
  }

  private static func prefixed(_ mark: String, _ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { mark + $0 }.joined(
      separator: "\n")
  }
}
