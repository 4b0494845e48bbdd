internal import Bytes

/// A part of a PNG or WebP file.
struct PictureChunk {
  let name: String
  let body: Range<Int>
  /// With its length, its name and what follows its body.
  let whole: Range<Int>
  /// Whether all of it is there, unharmed.
  let isWhole: Bool
}

/// Goes through the parts of a PNG or WebP file, within its bounds.
struct ChunkReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    at = bytes.hasPrefix("RIFF") ? 12 : 8
  }

  mutating func nextPNG() -> PictureChunk? {
    guard at + 12 <= bytes.count else { return nil }
    let start = at
    let length = bytes.big32(start)
    let name = bytes.text((start + 4)..<(start + 8))
    guard length <= bytes.count - start - 12 else {
      at = bytes.count
      return PictureChunk(
        name: name, body: (start + 8)..<bytes.count, whole: start..<bytes.count, isWhole: false)
    }
    let end = start + 8 + length
    at = end + 4
    let sum = crc32(UnsafeBufferPointer(rebasing: bytes[(start + 4)..<end]))
    return PictureChunk(
      name: name, body: (start + 8)..<end, whole: start..<at, isWhole: sum == bytes.big32(end))
  }

  mutating func nextRIFF() -> PictureChunk? {
    guard at + 8 <= bytes.count else { return nil }
    let start = at
    let length = bytes.little32(start + 4)
    let name = bytes.text(start..<(start + 4))
    guard length <= bytes.count - start - 8 else {
      at = bytes.count
      return PictureChunk(
        name: name, body: (start + 8)..<bytes.count, whole: start..<bytes.count, isWhole: false)
    }
    let end = start + 8 + length
    at = min(bytes.count, end + length % 2)
    return PictureChunk(name: name, body: (start + 8)..<end, whole: start..<at, isWhole: true)
  }
}

/// A part of a JPEG file between two markers.
struct JPEGSegment {
  let marker: UInt8
  let start: Int
  let body: Range<Int>
  var end: Int { body.upperBound }

  /// The segment at a place; nil where no marker stands there.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) {
    var at = place
    guard at + 1 < bytes.count, bytes[at] == 0xFF else { return nil }
    while at + 1 < bytes.count, bytes[at + 1] == 0xFF { at += 1 }
    guard at + 1 < bytes.count else { return nil }
    marker = bytes[at + 1]
    start = place
    switch marker {
    case 0x00: return nil
    case 0x01, 0xD0...0xD9: body = (at + 2)..<(at + 2)
    default:
      guard at + 4 <= bytes.count else { return nil }
      let length = bytes.big16(at + 2)
      guard length >= 2 else { return nil }
      body = (at + 4)..<(at + 2 + length)
    }
  }

  /// Where the packed data of a scan end: at the next marker that is none of theirs.
  static func endOfScan(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var at = start
    while at + 1 < bytes.count {
      if bytes[at] != 0xFF {
        at += 1
      } else if bytes[at + 1] == 0x00 || (0xD0...0xD7).contains(bytes[at + 1]) {
        at += 2
      } else if bytes[at + 1] == 0xFF {
        at += 1
      } else {
        return at
      }
    }
    return nil
  }
}

/// The blocks of a GIF file behind its head.
struct GIFBlocks: Sequence, IteratorProtocol {
  enum Kind {
    case image, comment
    case application(String)
    case other, trailer
  }
  struct Block {
    let kind: Kind
    let range: Range<Int>
  }
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    at = Self.start(bytes) ?? bytes.count
  }

  /// Behind the head and its table of colours.
  static func start(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count > 13 else { return nil }
    return 13 + (bytes[10] & 0x80 != 0 ? 3 << (Int(bytes[10] & 7) + 1) : 0)
  }

  mutating func next() -> Block? {
    guard at < bytes.count else { return nil }
    let start = at
    switch bytes[at] {
    case 0x3B:
      at += 1
      return Block(kind: .trailer, range: start..<at)
    case 0x2C:
      guard at + 10 < bytes.count else { return end() }
      let flags = bytes[at + 9]
      at += 10 + (flags & 0x80 != 0 ? 3 << (Int(flags & 7) + 1) : 0) + 1
      guard skipData() else { return end() }
      return Block(kind: .image, range: start..<at)
    case 0x21:
      guard at + 2 < bytes.count else { return end() }
      let label = bytes[at + 1]
      let size = Int(bytes[at + 2])
      var kind = label == 0xFE ? Kind.comment : .other
      if label == 0xFF, size == 11, at + 14 <= bytes.count {
        kind = .application(bytes.text((at + 3)..<(at + 14)))
      }
      at += 2
      guard skipData() else { return end() }
      return Block(kind: kind, range: start..<at)
    default: return end()
    }
  }

  private mutating func skipData() -> Bool {
    while at < bytes.count {
      let size = Int(bytes[at])
      at += 1 + size
      if size == 0 { return at <= bytes.count }
    }
    return false
  }

  private mutating func end() -> Block? {
    at = bytes.count
    return nil
  }
}

extension GIFBlocks.Kind: Equatable {}

extension UnsafeBufferPointer<UInt8> {
  func big16(_ at: Int) -> Int { Int(self[at]) << 8 | Int(self[at + 1]) }
  func big32(_ at: Int) -> Int { big16(at) << 16 | big16(at + 2) }
  func little16(_ at: Int) -> Int { Int(self[at]) | Int(self[at + 1]) << 8 }
  func little24(_ at: Int) -> Int { little16(at) | Int(self[at + 2]) << 16 }
  func little32(_ at: Int) -> Int { little16(at) | little16(at + 2) << 16 }
}

/// The check sum of PNG (ISO 3309, polynomial 0xEDB88320).
func crc32(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  var sum: UInt32 = 0xFFFF_FFFF
  crcTable.withUnsafeBufferPointer { table in
    for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
  }
  return Int(sum ^ 0xFFFF_FFFF)
}

private let crcTable: [UInt32] = (0..<256).map { number in
  (0..<8).reduce(UInt32(number)) { value, _ in
    value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
  }
}
