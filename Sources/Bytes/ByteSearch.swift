internal import CBriefSupport

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Searching in bytes, for the paths where `String` would cost more than the work.
extension UnsafeBufferPointer where Element == UInt8 {
  /// The first place of `byte` within `start..<end`, or nil.
  package func firstIndex(of byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
    let end = Swift.min(end ?? count, count)
    guard let base = baseAddress, start < end else { return nil }
    let found = memchr(base + start, Int32(byte), end - start)
    countWork(found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base + start) } ?? end - start)
    return found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
  }

  /// The first place of one of a few bytes within `start..<end`, or `end`.
  package func firstIndex(ofAny bytes: RareBytes, from start: Int, to end: Int) -> Int {
    guard let base = baseAddress, start >= 0, start < end, end <= count else { return end }
    let found = Swift.withUnsafePointer(to: bytes.set) { brief_find_any(base, start, end, $0) }
    countWork(found - start)
    return found
  }

  /// Notes the places of a few bytes in order, as many as there is room for; `start` becomes the place to go
  /// on from.
  ///
  /// - Returns: how many were noted.
  package func notePlaces(
    ofAny bytes: RareBytes, from start: inout Int, in room: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    guard let base = baseAddress, start >= 0, start < count else { return 0 }
    let first = start
    let noted = Swift.withUnsafePointer(to: bytes.set) {
      brief_note_any(base, &start, count, $0, room.baseAddress, room.count)
    }
    countWork(start - first)
    return noted
  }

  /// The first place of `needle` within `start..<end`, or nil.
  package func firstRange(
    of needle: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int? = nil
  ) -> Int? {
    let end = Swift.min(end ?? count, count)
    guard let base = baseAddress, let needleBase = needle.baseAddress, needle.count > 0,
      start >= 0, start < end
    else { return nil }
    let found = brief_find(base + start, end - start, needleBase, needle.count)
    countWork(found.map { $0 - UnsafeRawPointer(base + start) } ?? end - start)
    return found.map { $0 - UnsafeRawPointer(base) }
  }

  /// As `firstRange`, for words that mostly stand at the beginning or after one sign.
  package func place(of needle: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    if let base = baseAddress, let words = needle.baseAddress {
      for at
        in start..<Swift.max(start, Swift.min(start + 3, Swift.min(end, count) - needle.count + 1))
      where memcmp(base + at, words, needle.count) == 0 {
        return at
      }
    }
    return firstRange(of: needle, from: start, to: end)
  }

  /// Where a text stands first, from a place on; nil where it does not.
  package func firstRange(of needle: StaticString, from start: Int = 0, to end: Int? = nil) -> Int?
  {
    let length = needle.utf8CodeUnitCount
    if length >= 2, length < 8 {
      // The C library's search takes short needles byte by byte; most pairs of bytes are rare.
      guard let base = baseAddress else { return nil }
      let end = Swift.min(end ?? count, count)
      let (first, second) = (needle.utf8Start[0], needle.utf8Start[1])
      var at = Swift.max(0, start)
      while at + length <= end {
        let found = brief_find_pair(base, at, end, first, second)
        countWork(found - at)
        if found + length > end { return nil }
        if length == 2 || hasPrefix(needle, at: found) { return found }
        at = found + 1
      }
      return nil
    }
    if length == 1 { return firstIndex(of: needle.utf8Start[0], from: start, to: end) }
    return firstRange(
      of: UnsafeBufferPointer(start: needle.utf8Start, count: needle.utf8CodeUnitCount),
      from: start, to: end)
  }

  /// Whether a text stands at a place.
  package func hasPrefix(_ prefix: StaticString, at start: Int = 0) -> Bool {
    guard let base = baseAddress, start >= 0, start + prefix.utf8CodeUnitCount <= count else {
      return false
    }
    return memcmp(base + start, prefix.utf8Start, prefix.utf8CodeUnitCount) == 0
  }

  /// The bytes of a range as a string; what is no UTF-8 is replaced.
  package func text(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<count)
    return String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
  }
}

extension String {
  /// Whether a byte stands anywhere in it.
  package func holds(_ byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.firstIndex(of: byte, from: 0) != nil }
      ?? utf8.contains(byte)
  }

  /// Whether one of a few bytes stands anywhere in it.
  package func holds(anyOf bytes: RareBytes) -> Bool {
    utf8.withContiguousStorageIfAvailable {
      $0.firstIndex(ofAny: bytes, from: 0, to: $0.count) < $0.count
    } ?? Array(utf8).withUnsafeBufferPointer {
      $0.firstIndex(ofAny: bytes, from: 0, to: $0.count) < $0.count
    }
  }
}

/// Counts bytes that were searched or moved, for tests that hold work against the size of what is read;
/// nothing in a release.
@inline(__always) func countWork(_ bytes: Int) {
  #if DEBUG
    brief_count(bytes)
  #endif
}

extension UInt8 {
  /// A letter a to z or A to Z, a digit.
  package var isAlphanumeric: Bool {
    (self >= 0x30 && self <= 0x39) || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A)
  }
  package var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// Space, tab, line feed or carriage return.
  package var isWhitespace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

/// Some bytes that are looked for together.
package struct RareBytes: Sendable {
  let set: brief_set

  /// - Parameters:
  ///   - text: ASCII signs.
  ///   - others: bytes beyond ASCII.
  package init(_ text: StaticString, _ others: UInt8...) {
    var set = brief_set()
    let bytes = Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    for byte in bytes + others {
      let bit = UInt8(1) << (byte >> 4 & 7)
      let row = Int(byte & 15)
      if byte < 0x80 {
        withUnsafeMutableBytes(of: &set.ascii) { $0[row] |= bit }
      } else {
        withUnsafeMutableBytes(of: &set.beyond) { $0[row] |= bit }
      }
    }
    self.set = set
  }
}
