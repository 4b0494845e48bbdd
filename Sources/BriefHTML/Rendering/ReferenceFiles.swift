internal import BriefModel
internal import BriefSite
internal import Bytes
internal import CitationStyle
internal import Synchronization

/// The records of works in the formats of reference managers, each made once for the whole site.
final class RecordShelf: Sendable {
  private let records: Mutex<[[[UInt8]?]]>

  init(count: Int) {
    records = Mutex(
      ReferenceFormat.allCases.map { _ in Array(repeating: nil, count: count) })
  }

  func record(_ work: Int, of items: [Item], _ format: ReferenceFormat) -> [UInt8] {
    let slot = ReferenceFormat.allCases.firstIndex(of: format) ?? 0
    if let known = records.withLock({ $0[slot][work] }) { return known }
    let item = items[work].published
    let text =
      switch format {
      case .cslJSON: writeCSLJSON(item)
      case .bibTeX: writeBibTeX(item)
      case .ris: writeRIS(item)
      }
    let made = Array(text.utf8)
    records.withLock { $0[slot][work] = made }
    return made
  }
}

/// Writes a list of works as one file.
func renderReferences(
  _ works: [Int], _ format: ReferenceFormat, _ shared: SiteRenderer, into out: inout ByteBuffer
) {
  let items = shared.site.vocabulary.sources.items
  if format == .cslJSON { out.append("[\n") }
  for (position, work) in works.enumerated() {
    if position > 0 { out.append(format == .cslJSON ? ",\n" : format == .bibTeX ? "\n\n" : "\r\n") }
    out.append(shared.records.record(work, of: items, format))
  }
  switch format {
  case .cslJSON: out.append("\n]\n")
  case .bibTeX: out.append("\n")
  case .ris: break
  }
}
