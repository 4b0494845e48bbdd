package import BriefDiagnostics
internal import Bytes

extension Rule {
  /// A bibliography uses LaTeX that is read here.
  package static let unknownLaTeX = Rule(
    "unknown-latex", .warning,
    checks: Message(
      "A bibliography uses commands of LaTeX that are known here: accents, signs, emphasis, small formulas, units."
    ),
    why: Message("a sign that is lost can change a dose or a name"),
    example: "title = {Doses of \\textohnesign 5 mg}",
    instead: "title = {Doses of < 5 mg}")
}

extension ReferenceFindings {
  /// Commands of LaTeX that nobody here knows, where they are shown.
  mutating func tellCommands(of entry: BibTeXEntry) {
    for name in entry.fields.keys.sorted() where isShown(name) {
      guard let field = entry.fields[name], field.text.utf8.contains(0x5C) else { continue }
      for command in unknownCommands(in: field.text) {
        let start = field.start.map { $0 + command.offset }
        let range =
          start.map { $0..<($0 + command.name.utf8.count + 1) } ?? field.range
        tell(
          .unknownLaTeX, range,
          Message(
            "'\\\(command.name)' in '\(name)' of '\(entry.key)' is not known here; what stands in its braces is kept"
          ),
          help: Message("write the sign itself (the file is UTF-8), or plain words"))
      }
    }
  }

  func isShown(_ field: String) -> Bool {
    switch field {
    case "abstract", "file", "keywords", "annotation", "annote", "url", "doi", "eprint", "groups",
      "comment", "review", "bdsk-url-1", "bdsk-file-1", "owner", "timestamp", "sortkey", "sortname",
      "sorttitle", "options", "key", "indextitle", "presort", "date-added", "date-modified":
      false
    default: true
    }
  }
}
