internal import Bytes

/// What a picture says unseen: where and when it was taken, with what, by whom. None of it leaves the
/// workspace. The picture itself stays as it is, bit by bit; how it is to be turned is kept.
package struct PictureMetadata: Sendable, Equatable {
  /// Whether it says where it was taken.
  package var hasPosition = false
  /// Whether it says anything else that does not belong to the picture.
  package var hasOther = false

  package var isEmpty: Bool { !hasPosition && !hasOther }

  package init() {}
}

/// A picture without what it says unseen, and what that was; the same bytes where there was nothing, or
/// where they hold no picture that is known.
package func withoutMetadata(_ bytes: [UInt8]) -> (bytes: [UInt8], removed: PictureMetadata) {
  guard case .success(let picture) = PictureFile.read(bytes) else {
    return (bytes, PictureMetadata())
  }
  var stripping = MetadataStripping()
  let made: [UInt8]? = bytes.withUnsafeBufferPointer { bytes in
    switch picture.format {
    case .jpeg: stripping.jpeg(bytes)
    case .png: stripping.png(bytes)
    case .webp: stripping.webp(bytes)
    case .gif: stripping.gif(bytes)
    case .tiff: stripping.tiff(bytes)
    case .svg: stripping.svg(bytes)
    case .heif, .avif, .bmp: nil
    }
  }
  guard let made, !stripping.removed.isEmpty else { return (bytes, PictureMetadata()) }
  return (made, stripping.removed)
}

struct MetadataStripping {
  var removed = PictureMetadata()

  /// Leaves out the segments of applications and comments, but for JFIF, colour and Adobe's transform;
  /// and whatever stands behind the picture.
  mutating func jpeg(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: [UInt8] = [0xFF, 0xD8]
    result.reserveCapacity(bytes.count)
    var orientation: UInt16?
    var turnAt: Int?
    var at = 2
    while let segment = JPEGSegment(bytes, at), segment.end <= bytes.count {
      let body = segment.body
      var keeps = true
      switch segment.marker {
      case 0xE1:
        keeps = false
        if bytes.hasPrefix("Exif\0\0", at: body.lowerBound) {
          let tiff = TIFFReader(
            UnsafeBufferPointer(rebasing: bytes[(body.lowerBound + 6)..<body.upperBound]))
          orientation = orientation ?? tiff.orientation
          note(position: tiff.hasPosition, isBare: tiff.saysTurnOnly)
          if turnAt == nil { turnAt = result.count }
        } else {
          removed.hasOther = true
          if holdsPosition(bytes, body) { removed.hasPosition = true }
        }
      case 0xE2: keeps = bytes.hasPrefix("ICC_PROFILE\0", at: body.lowerBound)
      case 0xE0: keeps = bytes.hasPrefix("JFIF\0", at: body.lowerBound)
      case 0xEE: keeps = bytes.hasPrefix("Adobe", at: body.lowerBound)
      case 0xE3...0xEF, 0xFE: keeps = false
      default: break
      }
      if keeps { result += bytes[segment.start..<segment.end] }
      if !keeps, segment.marker != 0xE1 { removed.hasOther = true }
      at = segment.end
      if segment.marker == 0xDA {
        guard let end = JPEGSegment.endOfScan(bytes, at) else { return nil }
        result += bytes[at..<end]
        at = end
      }
      if segment.marker == 0xD9 {
        if at < bytes.count { removed.hasOther = true }
        if let orientation, orientation != 1, let turnAt {
          result.insert(contentsOf: exifSegment(orientation), at: turnAt)
        }
        return result
      }
    }
    return nil
  }

  /// Keeps the chunks that make the picture (PNG, third edition, and the animation chunks in it).
  mutating func png(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let kept: Set<String> = [
      "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
      "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT",
    ]
    var result = Array(bytes[..<8])
    result.reserveCapacity(bytes.count)
    var reader = ChunkReader(bytes)
    var isBehindData = false
    while let chunk = reader.nextPNG(), chunk.isWhole {
      if chunk.name == "IDAT" { isBehindData = true }
      if kept.contains(chunk.name) {
        result += bytes[chunk.whole]
      } else if chunk.name == "eXIf" {
        let tiff = TIFFReader(UnsafeBufferPointer(rebasing: bytes[chunk.body]))
        note(position: tiff.hasPosition, isBare: tiff.saysTurnOnly)
        if let turn = tiff.orientation, turn != 1, !isBehindData { result += exifChunk(turn) }
      } else {
        removed.hasOther = true
        if holdsPosition(bytes, chunk.body) { removed.hasPosition = true }
      }
      if chunk.name == "IEND" {
        if chunk.whole.upperBound < bytes.count { removed.hasOther = true }
        return result
      }
    }
    return nil
  }

  /// Keeps the chunks that make the picture (RFC 9649, section 2.7).
  mutating func webp(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let kept: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var reader = ChunkReader(bytes)
    var flags: Int?
    while let chunk = reader.nextRIFF(), chunk.isWhole {
      if kept.contains(chunk.name) {
        if chunk.name == "VP8X", !chunk.body.isEmpty { flags = result.count + 8 }
        result += bytes[chunk.whole]
        continue
      }
      var isPosition = holdsPosition(bytes, chunk.body)
      var isBare = false
      if chunk.name == "EXIF" {
        let tiff = TIFFReader(UnsafeBufferPointer(rebasing: bytes[chunk.body]))
        (isPosition, isBare) = (tiff.hasPosition, tiff.saysTurnOnly)
        if isBare {
          // How it is turned is all that it says: it stays.
          result += bytes[chunk.whole]
          continue
        }
      }
      note(position: isPosition, isBare: isBare)
    }
    // Bits of the head that announce EXIF (0x08) and XMP (0x04).
    if let flags, !removed.isEmpty { result[flags] &= ~0x0C }
    if bytes.little32(4) + 8 < bytes.count { removed.hasOther = true }
    let size = UInt32(truncatingIfNeeded: result.count + 4)
    let head = Array("RIFF".utf8) + (0..<4).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) }
    return head + Array("WEBP".utf8) + result
  }

  /// Leaves out comments and the blocks of applications, but for how often an animation is shown.
  mutating func gif(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard let start = GIFBlocks.start(bytes), start <= bytes.count else { return nil }
    var result = Array(bytes[..<start])
    for block in GIFBlocks(bytes) {
      switch block.kind {
      case .comment: removed.hasOther = true
      case .application(let name) where name != "NETSCAPE2.0" && name != "ANIMEXTS1.0":
        removed.hasOther = true
        if holdsPosition(bytes, block.range) { removed.hasPosition = true }
      case .trailer:
        if block.range.upperBound < bytes.count { removed.hasOther = true }
        return result + [0x3B]
      default: result += bytes[block.range]
      }
    }
    return nil
  }

  /// Overwrites what the directories of a TIFF say of its making with zeros: nothing moves.
  mutating func tiff(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result = Array(bytes)
    let reader = TIFFReader(bytes)
    for entry in reader.entries(isDeep: true)
    where entry.isPersonal && entry.value.lowerBound >= 8 && bytes[entry.value].contains(where: { $0 != 0 }) {
      if entry.tag == TIFFReader.position {
        removed.hasPosition = true
      } else {
        removed.hasOther = true
      }
      for place in entry.value where place < result.count { result[place] = 0 }
    }
    return result
  }

  private mutating func note(position: Bool, isBare: Bool) {
    if position { removed.hasPosition = true } else if !isBare { removed.hasOther = true }
  }

  /// Whether XMP gives a position.
  private func holdsPosition(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    UnsafeBufferPointer(rebasing: bytes[range]).firstRange(of: "GPSL", from: 0) != nil
  }

  /// A directory with one entry: how the picture is turned.
  private func exif(_ orientation: UInt16) -> [UInt8] {
    [
      0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1,
      UInt8(orientation >> 8), UInt8(orientation & 0xFF), 0, 0, 0, 0, 0, 0,
    ]
  }

  private func exifSegment(_ orientation: UInt16) -> [UInt8] {
    let body = Array("Exif\0\0".utf8) + exif(orientation)
    let length = body.count + 2
    return [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + body
  }

  private func exifChunk(_ orientation: UInt16) -> [UInt8] {
    let body = exif(orientation)
    let named = Array("eXIf".utf8) + body
    let sum = named.withUnsafeBufferPointer { crc32($0) }
    func four(_ value: Int) -> [UInt8] {
      (0..<4).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    return four(body.count) + named + four(sum)
  }
}
