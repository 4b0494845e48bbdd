internal import BriefModel
internal import BriefSite
internal import Bytes
internal import CitationStyle
internal import MustacheTemplates
internal import Synchronization

/// The references that documents share, each turned into bytes once for the whole site.
final class ReferenceShelf: Sendable {
  let processor: CitationProcessor
  private let entries: Mutex<Entries>

  private struct Entries: ~Copyable {
    var shelf = ByteShelf(size: 1 << 18)
    var kept: [KeptBytes?]
  }

  init(_ processor: CitationProcessor, count: Int) {
    self.processor = processor
    entries = Mutex(Entries(kept: Array(repeating: nil, count: count)))
  }

  /// The reference of a work as HTML, with the byte 1 where its number stands.
  func entry(_ work: Int) -> KeptBytes {
    if let known = entries.withLock({ $0.kept[work] }) { return known }
    var made = ByteBuffer(capacity: 1024)
    processor.sharedEntry(work).writeHTML(to: &made, locale: processor.locale)
    let bytes = made.array
    return entries.withLock { entries in
      if let known = entries.kept[work] { return known }
      let kept = entries.shelf.keep(bytes)
      entries.kept[work] = kept
      return kept
    }
  }
}

/// The reference list of a document: an entry for each work, with links back to where it is cited.
struct ReferenceListWriter: MarkupWriter {
  let shown: ShownDocument
  let frame: Frame

  func write(to buffer: inout ByteBuffer) {
    guard let shelf = frame.around.references[shown.document.language] else { return }
    for reference in shown.references {
      buffer.append("<li id=\"ref.")
      buffer.append(escaping: reference.anchor)
      buffer.append("\">")
      if let own = reference.own {
        own.writeHTML(to: &buffer, locale: shelf.processor.locale)
      } else {
        shelf.entry(reference.work).withUnsafeBytes { bytes in
          var at = 0
          while let mark = bytes.firstIndex(of: 1, from: at) {
            buffer.append(UnsafeBufferPointer(rebasing: bytes[at..<mark]))
            buffer.append(number: reference.number)
            at = mark + 1
          }
          buffer.append(UnsafeBufferPointer(rebasing: bytes[at...]))
        }
      }
      if let retraction = reference.retraction {
        buffer.append(" <strong class=\"retracted\">")
        buffer.append(escaping: retraction.label)
        buffer.append("</strong>")
        if !retraction.reason.isEmpty {
          buffer.append(" ")
          buffer.append(escaping: retraction.reason)
        }
      }
      backs(reference, shown.textWords, &buffer)
      buffer.append("</li>\n")
    }
  }

  private func backs(_ reference: ShownReference, _ words: Words, _ buffer: inout ByteBuffer) {
    guard !reference.places.isEmpty else { return }
    buffer.append(" <span class=\"backs\">")
    for (position, place) in reference.places.enumerated() {
      if position > 0 { buffer.append(" ") }
      buffer.append("<a role=\"doc-backlink\" href=\"#cite.")
      buffer.append(number: Int(place))
      buffer.append("\" aria-label=\"")
      if reference.places.count == 1 {
        buffer.append(escaping: words[.backToCitation])
      } else {
        buffer.append(escaping: words[.backToCitationNumber, String(position + 1)])
      }
      buffer.append("\">↩")
      if reference.places.count > 1 {
        buffer.append("\u{FE0E}")
        buffer.append(number: position + 1)
      } else {
        buffer.append("\u{FE0E}")
      }
      buffer.append("</a>")
    }
    buffer.append("</span>")
  }
}

/// How to cite a document.
struct CiteAsWriter: MarkupWriter {
  let citation: ShownCitation

  func write(to buffer: inout ByteBuffer) {
    switch citation {
    case .styled(let text, let locale): text.writeHTML(to: &buffer, locale: locale)
    case .plain(let text, _, let address):
      buffer.append(escaping: text)
      buffer.append(escaping: address)
    }
  }
}
