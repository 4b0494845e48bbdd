/// Fields of documents: right ones, and every way to write them wrongly.
struct FrontMatterMaker {
  /// - Parameter isPlain: whether all fields are right, so that what is wrong is in the body alone.
  static func fields(_ chance: inout Chance, title: String, status: String, isPlain: Bool) -> String
  {
    var lines = [
      "title: \(title)",
      "summary: What is known about support for people who reduce or stop, and what is contested in it.",
      "country: ES", "topic: services", "evidence: low", "authors: [Working group]",
      "date: 2026-11-20",
      "status: \(status)", "type: rapid-response",
    ]
    guard !isPlain else { return lines.joined(separator: "\n") }
    for _ in 0..<chance.below(4) {
      let number = chance.below(lines.count)
      switch chance.below(8) {
      case 0: lines.remove(at: number)
      case 1: lines[number] = String(lines[number].prefix { $0 != ":" }) + ": " + value(&chance)
      case 2: lines.append("\(chance.pick(names)): \(value(&chance))")
      case 3: lines[number] = chance.pick(["  ", "\t", "\u{A0} ", "- "]) + lines[number]
      case 4:
        lines[number] = lines[number].replacing(
          ": ", with: chance.pick([":", ":\u{A0}", " : ", "：", ":\t"]))
      case 5: lines.append(lines[number])
      case 6: lines[number] += chance.pick([" # x", " #2", "\u{1}", "  ", ": y", "\"", "]"])
      default:
        lines.append("\(chance.pick(names)):\n" + chance.some(3, "\n") { "  - " + value(&$0) })
      }
      if lines.isEmpty { return "" }
    }
    return lines.joined(separator: chance.once(in: 8) ? "\r\n" : "\n")
  }

  private static let names = [
    "funding", "aliases", "related", "question", "audience", "reviews", "search", "updated",
    "embargo_until",
    "interests", "involvement", "translation", "version", "changes", "id", "lang", "x", "title",
    "<<", "topics",
    "starts", "superseded_by", "doi", "license", "recommendations", "contact",
  ]

  private static func value(_ chance: inout Chance) -> String {
    switch chance.below(14) {
    case 0: "\"\(chance.words(4))\""
    case 1: "'\(chance.words(4))'"
    case 2: "[\(chance.some(3, ", ") { $0.word() })]"
    case 3: "{ \(chance.pick(names)): \(chance.word()), name: \(chance.word()) }"
    case 4:
      chance.pick(["2026-13-40", "2026-11-20T10:00", "11/20/2026", "99999999999-01-01", "tomorrow"])
    case 5:
      chance.pick([
        "> x", "|\n  a\n  b", ">-\n  folded", "&a b", "*a", "!t x", "? q", "- d", "@x", "%", "`",
      ])
    case 6:
      String(repeating: chance.pick(["[", "{", "- ", "\"", "a: "]), count: 1 + chance.below(40))
    case 7: chance.pick(["-9223372036854775808", "1e999", "0x10", "NaN", "null", "~", "true"])
    case 8:
      chance.pick([
        "https://orcid.org/0000-0002-1825-0097", "10.1000/x", "0000-0000-0000-000X", "１２３４-5678",
      ])
    default: chance.words(8)
    }
  }
}
