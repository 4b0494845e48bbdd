package import BriefDiagnostics
internal import Bytes
internal import CitationStyle

extension Rule {
  /// A DOI begins with 10.
  package static let invalidDOI = Rule(
    "invalid-doi", .error,
    checks: Message("A DOI begins with 10. and has a slash."),
    why: Message("a wrong one leads readers nowhere"),
    example: "doi: https://doi.org/10.1000/182",
    instead: "doi: 10.1000/182")
}

extension Form {
  static let doi = Form(
    "^10\\.\\d{4,}(\\.\\d+)*/\\S+$", .invalidDOI,
    help: Message("write only what begins with '10.'"),
    repair: { text in
      let bare = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "doi:"].first {
        text.lowercased().hasPrefix($0)
      }.map { String(text.dropFirst($0.count)).trimming() }
      return bare.flatMap { isDOI($0) ? $0 : nil }
    },
    problem: { Message("'\($0)' is not a DOI") },
    isRight: { isDOI($0) })
}

/// Whether a text has the form of a DOI (ISO 26324: `10.`, a registrant of digits, a slash, a name).
func isDOI(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard bytes.starts(with: "10.".utf8), let slash = bytes.firstIndex(of: 0x2F),
    slash + 1 < bytes.count
  else { return false }
  let registrant = bytes[3..<slash]
  return registrant.count >= 4 && registrant.first != 0x2E && registrant.last != 0x2E
    && registrant.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E }
    && !text.contains(where: \.isWhitespace) && !hasControls(text)
}

/// A work with its DOI in plain form; one that is none is told and left out.
func checked(_ item: Item, at place: SourceRange, _ diagnostics: inout [Diagnostic]) -> Item {
  guard let written = item[text: .DOI] else { return item }
  var item = item
  item.texts[.DOI] = normalDOI(written)
  guard item[text: .DOI] == nil else { return item }
  let shown = written.count > 80 ? written.prefix(80) + "…" : written[...]
  let told = Diagnostic(
    .invalidDOI, at: place, Message("'\(shown)' is not a DOI (work '\(item.id)'); it is left out"),
    help: Message("correct it in Zotero: a DOI looks like 10.1016/S2215-0366(19)30032-X"),
    severity: .warning)
  diagnostics.append(told)
  return item
}
