package import BriefDiagnostics
internal import CitationStyle

/// How much of a source the authors of the site read: `custom.read` of the bibliography.
package enum SourceRead: String, CaseIterable, Sendable {
  case fullText = "full-text"
  case abstract
  case officialPage = "official-page"
  case press
  case notRead = "not-read"

  /// `1 in full`: how many works were read so.
  package func counted(_ count: Int) -> Message {
    switch self {
    case .fullText: Message("\(count) in full, as far as cited", context: "sources read")
    case .abstract: Message("\(count) as an abstract or in part", context: "sources read")
    case .officialPage: Message("\(count) on an official page", context: "sources read")
    case .press: Message("\(count) in the press", context: "sources read")
    case .notRead:
      Message("\(count) not read, only where others quote them", context: "sources read")
    }
  }

  /// Whether a whole study, law or page was read.
  package var isWhole: Bool { self == .fullText || self == .officialPage }

  init?(_ item: Item) {
    guard let text = item.custom["read"], let read = SourceRead(rawValue: text) else { return nil }
    self = read
  }
}
