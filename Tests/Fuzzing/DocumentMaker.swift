import TestSupport

/// Documents that lean on one part of the format.
enum DocumentMaker {
  /// A valid brief with some lines of its own.
  static func brief(_ front: String, _ body: String) -> String {
    TestWorkspace.brief(front, body: body)
  }

  static func document(_ kind: FuzzKind, _ chance: inout Chance) -> FuzzInput.File {
    let isPlain = kind != .fields
    let status = chance.pick(["in-review", "in-review", "approved", "draft"])
    let front = FrontMatterMaker.fields(
      &chance, title: "About one thing", status: status, isPlain: isPlain)
    let body: String
    switch kind {
    case .claims: body = claims(&chance)
    case .citations: body = citations(&chance)
    case .fields: body = chance.words(8) + "\n"
    default: body = MarkdownMaker.body(&chance)
    }
    return .init("Briefs/a-brief.md", text: "---\n\(front)\n---\n\n\(body)")
  }

  static func translation(_ chance: inout Chance) -> FuzzInput.File {
    let front =
      "title: Sobre una cosa\nsummary: Lo que se sabe del apoyo a quienes reducen o dejan, y lo que se discute de ello."
    let made = chance.once(in: 3) ? "\ntranslation: { from: [\(chance.word())] }" : ""
    return .init(
      "Briefs/a-brief.es.md", text: "---\n\(front)\(made)\n---\n\n\(MarkdownMaker.body(&chance))")
  }

  private static func claims(_ chance: inout Chance) -> String {
    let fields = [
      "certainty: low", "certainty: moderate", "certainty: high", "certainty: muy baja",
      "type: effect", "type: experience", "framework: grade", "framework: cerqual",
      "reviewed: 2026-01-01", "review_by: 2027-01-01", "downgraded: [imprecision]", "studies: 3",
      "participants: 1,200", "effect: RR 1.2 (1.0 to 1.4)", "sources: [davies2019incidence]",
      "strength: strong", "id: c-two",
    ]
    return chance.some(5, "\n\n") { chance in
      if chance.once(in: 5) { return "## Key messages {#key-messages}\n\n> [!FINDINGS]" }
      let id = chance.pick(["c-one", "c-two", "c-three", "C One", "", "c-one"])
      let lines = chance.some(5, "\n") { "> " + $0.pick(fields) }
      let text = chance.some(2, "\n> ") { MarkdownMaker.inline(&$0, 2) }
      return "> [!\(chance.pick(["CLAIM", "CLAIM", "claim", "CLAIM-"]))] \(id)\n\(lines)\n>\n> \(text)"
    } + "\n"
  }

  private static func citations(_ chance: inout Chance) -> String {
    chance.some(12, "\n\n") { chance in
      chance.some(3, " ") { chance in
        let cites = chance.some(3, chance.pick(["; ", ";", ", "])) { chance in
          chance.pick(["@", "@", "-@", "see @", "*see* @", "@@", "cf. -@"])
            + chance.pick(["davies2019incidence", "davies2019incidence", "other2020", "b-brief", "a:b"])
            + chance.pick([
              "", "", ", p. 3", ", pp. 3-5, 9", ", chap. 2", ", §4", " p3", ", 33 and *more*",
              ", {p. 3}", ", fig. 1; ", " [p. 2]",
            ])
        }
        switch chance.below(5) {
        case 0: return "@davies2019incidence \(chance.pick(["", "[p. 3]", "[", "says", "[see]"]))"
        case 1: return "^[\(chance.words(3)) [\(cites)] \(chance.words(2))]"
        case 2: return "\(chance.words(4))[^a]\n\n[^a]: [\(cites)]"
        default: return "\(chance.words(6)) [\(cites)]\(chance.pick(["", ".", ",", "?"]))"
        }
      }
    } + "\n"
  }
}

/// YAML with its slips.
enum YAMLMaker {
  static func text(_ chance: inout Chance) -> String { mapping(&chance, 0) + "\n" }

  private static func mapping(_ chance: inout Chance, _ depth: Int) -> String {
    let indent = String(repeating: "  ", count: depth)
    return chance.some(5, "\n") { chance in
      let key = chance.pick(["title", "name", "a", "label", "x y", "\"q\"", "1", "año", "- b", "?"])
      let between = chance.pick([": ", ": ", ": ", ":", " : ", ":\t", ":\u{A0}", "："])
      if depth < 4, chance.once(in: 4) {
        return "\(indent)\(key):\n\(mapping(&chance, depth + 1))"
      }
      return indent + key + between + value(&chance, 2) + chance.pick(["", "", " # x", " #", "  "])
    }
  }

  static func value(_ chance: inout Chance, _ depth: Int) -> String {
    switch chance.below(depth > 0 ? 14 : 8) {
    case 0: "\"\(chance.words(3))\""
    case 1: "'\(chance.words(3))'"
    case 2: "“\(chance.words(3))”"
    case 3: chance.pick(["|", ">", "|-", ">+2"]) + "\n    " + chance.words(4)
    case 4: chance.pick(["&a x", "*a", "!t x", "@x", "%x", "`x", "- x", "{", "]", "~", "\"\\x41\\u"])
    case 8, 9: "[\(chance.some(3, ", ") { value(&$0, depth - 1) })\(chance.pick(["]", "]", ""]))"
    case 10: "{ \(chance.some(2, ", ") { $0.word() + ": " + value(&$0, depth - 1) }) }"
    default: chance.words(5)
    }
  }
}
