internal import Bytes

/// The ids that this tool gave to headings before it followed the hosts: published pages are linked to
/// by them.
struct FormerHeadingIds {
  private var taken: Set<String> = []
  private var last: [String: Int] = [:]

  mutating func take(_ id: String) { taken.insert(id) }

  mutating func id(for words: String) -> String {
    let base = Self.slug(words)
    var id = base
    while Self.partsOfPages.contains(id) || !taken.insert(id).inserted {
      let number = last[base, default: 1] + 1
      last[base] = number
      id = "\(base)-\(number)"
    }
    return id
  }

  /// Whether a heading that no other shares its id with was surely called the same before: most are words of
  /// letters and digits alone, with one blank between them.
  static func isSame(_ id: String, for words: String) -> Bool {
    var last: UInt8 = 0x2D
    for byte in id.utf8 {
      guard byte.isAlphanumeric || byte == 0x2D && last != 0x2D else { return false }
      last = byte
    }
    return last != 0x2D && words.utf8.allSatisfy { $0 < 0x80 } && !partsOfPages.contains(id)
  }

  /// The ids of pages' own parts, which headings never had.
  private static let partsOfPages: Set<String> = [
    "main", "contents", "related", "backlinks", "history", "cite-as", "references",
    "recommendations", "references-title", "footnotes",
  ]

  private static func slug(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.lowercased().utf8 {
      if byte.isAlphanumeric || byte > 0x7F {
        result.append(byte)
      } else if byte == 0x20 || byte == 0x2D, result.last != 0x2D {
        result.append(0x2D)
      }
    }
    while result.last == 0x2D { result.removeLast() }
    return result.isEmpty ? "section" : String(decoding: result, as: UTF8.self)
  }
}
