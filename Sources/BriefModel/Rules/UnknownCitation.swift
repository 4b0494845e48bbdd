package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes
internal import CitationStyle

extension Rule {
  /// A cited work stands in the bibliography.
  package static let unknownCitation = Rule(
    "unknown-citation", .error,
    checks: Message("A cited work stands in the bibliography."),
    why: Message("a claim without its source cannot be checked"),
    example: "[@davis2019incidence]",
    instead: "[@davies2019incidence]")
}

extension BodyChecker {
  mutating func tellUnknown(_ item: CitationSyntax.Item) {
    if tellLongerKey(item) { return }
    let key = item.key
    if let place = vocabulary.sources.lost[key] {
      let told = Diagnostic(
        .unknownCitation, at: item.keyRange,
        Message("the entry of '\(key)' could not be read, see \(place.path)"),
        help: Message("mend the entry there; what is wrong with it is told at its place"),
        note: .init(Message("it goes wrong here"), at: place))
      diagnostics.append(told)
      return
    }
    if let figure = ["fig-", "tbl-", "sec-", "eq-", "fig:", "tbl:", "sec:", "eq:"].first(where: {
      key.hasPrefix($0)
    }) {
      return tell(
        .unknownCitation, item.keyRange,
        Message("figures, tables and parts are not numbered here: '@\(key)' names no source"),
        figure.hasPrefix("sec")
          ? Message("link to the heading: [words](#its-id)")
          : Message("say it in words: 'the figure below', 'the table above'"))
    }
    let (near, other) = vocabulary.sources.nearKeys(key)
    let question = other.map { Message(" (there is '\($0)', another year or number)") }
    tell(
      .unknownCitation, item.keyRange,
      Message("'\(key)' is not in the bibliography")
        + (near.map { Message("; did you mean '\($0)'?") } ?? question),
      near.map { Message("write '\(written($0))'") }
        ?? Message(
          "add the work to the bibliography in Site, or write '\\@\(key)' if it is no citation"),
      // Braces cannot be put around a word by replacing it.
      repair: near.flatMap { isPlainKey($0) ? .init($0, insteadOf: key) : nil })
  }
}
