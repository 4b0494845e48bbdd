internal import BriefDiagnostics
internal import Bytes
internal import CBriefSupport
internal import CCMarkGFM

/// Where addresses may stand in the block that is being converted; libcmark-gfm does not say.
struct AddressSearch {
  /// The bytes after each `](` of the block; nil until a link is met.
  fileprivate var arrows: [Int]?
  fileprivate var next = 0
  fileprivate var misses = 0
  /// By address: where each definition `[label]: address` of the document has it; nil until asked for.
  fileprivate var definitions: [String: Range<Int>]?

  mutating func enterBlock() {
    arrows = nil
    rewind()
  }

  mutating func rewind() {
    next = 0
    misses = 0
  }
}

extension MarkdownConversion {
  /// A link that is written as its address alone.
  struct BareAddress {
    let words: UnsafeBufferPointer<UInt8>
    let place: Range<Int>
    /// The bytes at its end that are punctuation of the sentence.
    let surplus: Int
  }

  /// The place of a link's address: bare, after `](`, or in its definition.
  mutating func findAddress(_ address: UnsafeBufferPointer<UInt8>, _ bare: Range<Int>?) -> Range<
    Int
  >? {
    if let bare {
      cursor = max(cursor, bare.upperBound)
      return bare
    }
    let arrows = addresses.arrows ?? findArrows()
    addresses.arrows = arrows
    if address.isEmpty {
      guard addresses.next < arrows.count else { return nil }
      let arrow = arrows[addresses.next]
      addresses.next += 1
      return (arrow - 2)..<arrow
    }
    // A few are passed: they may stand in code, or belong to what is no link.
    for number in addresses.next..<min(arrows.count, addresses.next + 64) {
      var start = arrows[number]
      while start < limit, bytes[start].isWhitespace || bytes[start] == 0x3C { start += 1 }
      guard begins(address, at: start) else { continue }
      addresses.next = number + 1
      cursor = max(cursor, start + address.count)
      return start..<(start + address.count)
    }
    let definitions = addresses.definitions ?? findDefinitions()
    addresses.definitions = definitions
    if !definitions.isEmpty, let place = definitions[address.text(0..<address.count)] {
      return place
    }
    return writtenOtherwise(arrows)
  }

  private func begins(_ address: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + address.count <= limit else { return false }
    for index in 0..<address.count where bytes[start + index] != address[index] { return false }
    let end = start + address.count
    return end == limit || bytes[end] == 0x29 || bytes[end] == 0x3E || bytes[end].isWhitespace
  }

  /// An address with escapes or references in it is what the next `](` leads to.
  private mutating func writtenOtherwise(_ arrows: [Int]) -> Range<Int>? {
    guard addresses.next < arrows.count else { return nil }
    let start = arrows[addresses.next]
    var end = start
    while end < limit, bytes[end] != 0x29, bytes[end] != 0x0A, end - start < 4_000 { end += 1 }
    guard
      bytes[start..<end].contains(where: { $0 == 0x5C || $0 == 0x26 || $0 == 0x25 || $0 > 0x7F })
    else { return nil }
    addresses.next += 1
    cursor = max(cursor, end)
    return start..<end
  }

  private func findArrows() -> [Int] {
    var arrows: [Int] = []
    var at = cursor
    while let start = bytes.firstRange(of: "](", from: at, to: limit) {
      at = start + 2
      arrows.append(at)
    }
    return arrows
  }

  private func findDefinitions() -> [String: Range<Int>] {
    var found: [String: Range<Int>] = [:]
    var at = base
    while let mark = bytes.firstRange(of: "]:", from: at) {
      var start = mark + 2
      while start < bytes.count, bytes[start].isWhitespace || bytes[start] == 0x3C { start += 1 }
      var end = start
      while end < bytes.count, !bytes[end].isWhitespace, bytes[end] != 0x3E { end += 1 }
      at = max(start, mark + 2)
      if end > start {
        found[bytes.text(start..<end)] = found[bytes.text(start..<end)] ?? start..<end
      }
      at = max(at, end)
    }
    return found
  }

  // MARK: Bare addresses

  /// The address of a link whose words are the address: `https://…`, `www.…`, a mail address.
  mutating func bareAddress(_ node: OpaquePointer) -> BareAddress? {
    guard let child = cmark_node_first_child(node), cmark_node_next(child) == nil,
      brief_kind(child) == BRIEF_TEXT, let text = cmark_node_get_literal(child),
      let url = cmark_node_get_url(node), addresses.misses < 16
    else { return nil }
    let words = literal(text)
    let address = literal(url)
    guard words.count > 3, address.count >= words.count,
      words.elementsEqual(address[(address.count - words.count)...])
    else { return nil }
    guard let start = bytes.firstRange(of: words, from: cursor, to: limit) else {
      addresses.misses += 1
      return nil
    }
    let place = start..<(start + words.count)
    let isEnclosed = start > 0 && (bytes[start - 1] == 0x3C || bytes[start - 1] == 0x5B)
    if bytes.hasPrefix("](", at: place.upperBound) || bytes.hasPrefix("][", at: place.upperBound) {
      return nil
    }
    return BareAddress(words: words, place: place, surplus: isEnclosed ? 0 : surplus(words))
  }

  /// The punctuation of a sentence at the end of an address, in any script (as GFM, 6.9, for ASCII alone).
  private func surplus(_ words: UnsafeBufferPointer<UInt8>) -> Int {
    guard words.contains(where: { $0 > 0x7F }) else { return 0 }
    let text = words.text(0..<words.count)
    var kept = text[...]
    // Quotes, dashes and full stops of other scripts stand in no address, unless they are encoded.
    if let cut = kept.firstIndex(where: { "«»“”„‹›…—。、，！？；：（）「」『』《》".contains($0) }) {
      kept = kept[..<cut]
    }
    while let last = kept.unicodeScalars.last {
      if last.value < 0x80 {
        let isBalanced = last == ")" && kept.count { $0 == "(" } >= kept.count { $0 == ")" }
        guard "?!.,:;*_~'\")".unicodeScalars.contains(last), !isBalanced else { break }
      } else {
        switch last.properties.generalCategory {
        case .finalPunctuation, .initialPunctuation, .dashPunctuation, .closePunctuation,
          .openPunctuation, .otherPunctuation:
          break
        default: return kept.utf8.count > 8 ? words.count - kept.utf8.count : 0
        }
      }
      kept = kept[..<kept.unicodeScalars.index(before: kept.unicodeScalars.endIndex)]
    }
    return kept.utf8.count > 8 ? words.count - kept.utf8.count : 0
  }
}
