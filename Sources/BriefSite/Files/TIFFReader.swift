internal import Bytes

/// The directories of a TIFF, which is also the form of EXIF (TIFF 6.0, section 2; CIPA DC-008): read
/// within their bounds, each once.
struct TIFFReader {
  static let position = 0x8825
  private static let exif = 0x8769
  private static let turn = 0x112

  struct Entry {
    let tag: Int
    /// Where its value stands; its own four bytes where it fits.
    let value: Range<Int>
    /// In which directory: 0 for those of pictures, else the tag that leads to it.
    let directory: Int

    /// Whether it tells of the making of the picture and not of the picture.
    var isPersonal: Bool {
      if directory != 0 { return true }
      switch tag {
      case 0x10D, 0x10E, 0x10F, 0x110, 0x131, 0x132, 0x13B, 0x13C, 0x2BC, 0x8298, 0x83BB, 0x8649,
        0x8769, 0x8825, 0x9C9B...0x9C9F, 0xC62F, 0xC634:
        return true
      default: return false
      }
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let isBig: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    isBig = bytes.hasPrefix("MM")
  }

  /// How the picture is to be turned, 1 to 8.
  var orientation: UInt16? {
    for entry in entries(isDeep: false) where entry.tag == Self.turn && entry.value.count >= 2 {
      let value = two(entry.value.lowerBound)
      if (1...8).contains(value) { return UInt16(value) }
    }
    return nil
  }

  var hasPosition: Bool {
    entries(isDeep: false).contains { $0.tag == Self.position }
  }

  /// Whether it says nothing but how the picture is turned.
  var saysTurnOnly: Bool {
    let all = entries(isDeep: true)
    return !all.isEmpty && all.allSatisfy { $0.tag == Self.turn }
  }

  /// The entries of all directories; with those that lead on from them.
  func entries(isDeep: Bool) -> [Entry] {
    guard bytes.count >= 8, bytes.hasPrefix("II*\0") || bytes.hasPrefix("MM\0*") else { return [] }
    var entries: [Entry] = []
    var waiting: [(at: Int, directory: Int)] = [(four(4), 0)]
    var seen: Set<Int> = []
    while let (at, directory) = waiting.popLast(), entries.count < 4096 {
      guard at >= 8, at + 2 <= bytes.count, seen.insert(at).inserted else { continue }
      let count = two(at)
      for number in 0..<count {
        let place = at + 2 + 12 * number
        guard place + 12 <= bytes.count else { break }
        let tag = two(place)
        let (size, overflow) = four(place + 4).multipliedReportingOverflow(
          by: width(two(place + 2)))
        var value = (place + 8)..<(place + 12)
        if !overflow, size > 4 {
          let start = four(place + 8)
          guard start <= bytes.count, size <= bytes.count - start else { continue }
          value = start..<(start + size)
        }
        entries.append(Entry(tag: tag, value: value, directory: directory))
        if isDeep, tag == Self.exif || tag == Self.position || tag == 0xA005 {
          waiting.append((four(place + 8), tag))
        }
      }
      let next = at + 2 + 12 * count
      if directory == 0, next + 4 <= bytes.count { waiting.append((four(next), 0)) }
    }
    return entries
  }

  private func width(_ type: Int) -> Int {
    switch type {
    case 3, 8: 2
    case 4, 9, 11, 13: 4
    case 5, 10, 12: 8
    default: 1
    }
  }

  private func two(_ at: Int) -> Int { isBig ? bytes.big16(at) : bytes.little16(at) }
  private func four(_ at: Int) -> Int { isBig ? bytes.big32(at) : bytes.little32(at) }
}
