/// The files beside the documents: settings, lists, languages, templates.
enum SiteFileMaker {
  static func text(_ name: String, _ chance: inout Chance) -> String {
    let real = FuzzSeeds.settings.first { $0.path == "Site/\(name).yml" }
    if chance.once(in: 4), let real { return real.text }
    switch name {
    case "site":
      return chance.some(9, "\n") { chance in
        chance.pick([
          "title", "title:\n  en", "description", "address", "languages", "public_from", "license",
          "citation_style", "safety_notice", "required_reviews", "rules", "publish", "print_fonts", "menu",
          "organization", "contact", "feedback", "zone", "x", "funding", "rules:\n  broken-link",
          "publish:\n  out: { kind: folder, path: ../out }\n  y", "doi_prefix", "time_zone",
        ]) + ": " + chance.pick([
          "[en, es]", "en", "https://example.org/", "in-review", "apa", "{ en: X, es: Y }", "error",
          "[scientific]", "[en, en]", "[zh-Hant, sr-Latn, es-MX]", "../x", "{ kind: git }", "off",
          YAMLMaker.value(&chance, 2),
        ])
      } + "\n"
    default:
      return chance.some(4, "\n") { chance in
        "- id: \(chance.pick(["services", "tapering", "a", "A b", "services", "año", ""]))\n"
          + chance.some(4, "\n") { chance in
            "  " + chance.pick([
              "label", "term", "definition", "prefer", "avoid", "parent", "aliases", "safety", "words",
              "pattern", "instead", "why", "x", "description", "languages",
            ]) + ": " + chance.pick([
              "{ en: Services, es: Servicios }", "{ en: [addict, abuser] }", "services", "[a, b]", "true",
              YAMLMaker.value(&chance, 2),
            ])
          }
      } + "\n"
    }
  }

  static func catalogue(_ chance: inout Chance) -> String {
    if chance.once(in: 6), let real = FuzzSeeds.spanish.first {
      let lines = real.text.split(separator: "\n", omittingEmptySubsequences: false)
      let from = chance.below(max(1, lines.count - 60))
      return lines[..<9].joined(separator: "\n") + "\n"
        + lines[from..<min(lines.count, from + 50)].joined(separator: "\n")
    }
    let plural = chance.pick([
      "nplurals=2; plural=(n != 1);", "nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n>1 ? 1 : 2;",
      "nplurals=1; plural=0;", "nplurals=9; plural=n/0;", "nplurals=2; plural=((((n))));",
      "nplurals=2; plural=n%\(chance.below(5));", "nplurals=-1; plural=n", "plural=\(chance.words(3))",
      "nplurals=2; plural=\(String(repeating: "(", count: chance.below(90)))n;",
    ])
    let head =
      "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Plural-Forms: \(plural)\\n\"\n\"X-Thousands: \(chance.pick([".", " ", "", "ab"]))\\n\"\n\n"
    return head
      + chance.some(5, "\n\n") { chance in
        let words = chance.pick([
          "check the file, or remove it", "{1} of {2} findings are shown", chance.words(3), "{9}", "",
        ])
        let form = chance.pick(["{1}", "{2} {1}", "\\\"", "\\x", "\\", "{", chance.words(3), ""])
        return chance.pick(["", "#, fuzzy\n", "#: a.swift\n", "#~ ", "msgctxt \"x\"\n"])
          + "msgid \"\(words)\"\n"
          + chance.pick([
            "msgstr \"\(form)\"", "msgid_plural \"\(words)s\"\nmsgstr[0] \"\(form)\"\nmsgstr[1] \"\(form)\"",
            "msgstr \"\"\n\"\(form)\"\n\"\(chance.word())\"", "msgstr[7] \"x\"", "msgstr \(form)",
          ])
      } + "\n"
  }
}

/// Mustache templates of any sense.
enum TemplateMaker {
  /// - Parameter isLeaf: whether it brings no other in: templates that bring themselves in cost what they may.
  static func text(_ chance: inout Chance, isLeaf: Bool) -> String {
    let text = block(&chance, 4)
    guard isLeaf, !chance.once(in: 20) else { return text }
    return text.replacing("{{> leaf}}", with: "").replacing("{{<leaf", with: "{{<x")
  }

  private static let names = ["title", "body", "people", "isNew", "none", ".", "a.b", "body", "x y", ""]

  private static func block(_ chance: inout Chance, _ depth: Int) -> String {
    chance.some(5, chance.pick(["", "\n", "\n  "])) { chance in
      let name = chance.pick(names)
      switch chance.below(depth > 0 ? 12 : 6) {
      case 0, 1: return "{{\(name)}}"
      case 2: return chance.pick(["{{{\(name)}}}", "{{& \(name) }}", "{{! \(name) }}", "{{ \(name)", "}}"])
      case 3: return chance.once(in: 12) ? "{{> page}}" : chance.pick(["{{> leaf}}", "{{> \(name)}}", "{{>*x}}"])
      case 4: return "{{=\(chance.pick(["<% %>", "[ ]", "{{ }}", "= =", "a", "<% "]))=}}"
      case 6, 7: return "{{#\(name)}}\(block(&chance, depth - 1)){{/\(chance.once(in: 9) ? "x" : name)}}"
      case 8: return "{{^\(name)}}\(block(&chance, depth - 1)){{/\(name)}}"
      case 9: return "{{$\(name)}}\(block(&chance, depth - 1)){{/\(name)}}"
      case 10: return "{{<\(chance.pick(["leaf", "leaf", "leaf", "leaf", "other", name]))}}{{$\(name)}}\(block(&chance, depth - 1)){{/\(name)}}{{/\(chance.pick(["leaf", "leaf", "other"]))}}"
      default: return "<p class=\"\(chance.word())\">\(chance.words(4))</p>"
      }
    }
  }
}

/// Pictures that are small, with what cameras and programs write into them, cut and changed.
enum PictureMaker {
  static func picture(_ chance: inout Chance) -> [UInt8] {
    let bytes = chance.once(in: 5) ? svg(&chance) : chance.pick(raster)
    return chance.once(in: 4) ? bytes : Mutation.change(bytes, 1 + chance.below(4), &chance)
  }

  private static func svg(_ chance: inout Chance) -> [UInt8] {
    Array(
      ("<svg xmlns='http://www.w3.org/2000/svg' width='\(chance.pick(["10", "1e9", "x"]))' viewBox='0 0 9 9'>"
        + chance.some(4, "") { chance in
          chance.pick([
            "<path d='M0 0'/>", "<script>x</script>", "<a href='javascript:x'>", "<image href='https://e.org/a'/>",
            "<style>@import 'x'</style>", "<g onload='x'>", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", "</g>", "<!-- ",
            "<use href='#a'/>", "<set attributeName='href' to='javascript:x'/>", "<foreignObject/>", chance.words(2),
          ])
        } + "</svg>").utf8)
  }

  private static let raster: [[UInt8]] = {
    func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
      [0, 0, 0, UInt8(body.count)] + Array(name.utf8) + body + [1, 2, 3, 4]
    }
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
      + chunk("tEXt", Array("Author\0Ana".utf8)) + chunk("eXIf", tiff) + chunk("IDAT", [8, 0x1D, 1, 0]) + chunk("IEND", [])
    func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
      [0xFF, marker, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 255)] + body
    }
    let jpeg: [UInt8] =
      [0xFF, 0xD8] + segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
      + segment(0xE1, Array("Exif\0\0".utf8) + tiff) + segment(0xFE, Array("by Ana".utf8))
      + segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]) + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 2, 3, 0xFF, 0xD9]
    let gif: [UInt8] =
      Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0, 0x21, 0xFE, 3, 65, 66, 67, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0, 0x3B]
    let webp: [UInt8] =
      Array("RIFF".utf8) + [30, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]
      + Array("EXIF".utf8) + [2, 0, 0, 0, 1, 2]
    return [png, jpeg, gif, webp, tiff, Array("BM".utf8) + Array(repeating: 0, count: 60)]
  }()

  private static let tiff: [UInt8] =
    Array("II*\0".utf8) + [8, 0, 0, 0, 2, 0]
    + [0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0] + [0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0] + [0, 0, 0, 0]
    + [1, 0, 1, 0, 2, 0, 2, 0, 0, 0, 78, 0, 0, 0, 0, 0, 0, 0]
}
