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

  package func firstRange(of needle: StaticString, from start: Int = 0, to end: Int? = nil) -> Int?
  {
    let length = needle.utf8CodeUnitCount
    if length < 8 {
      // The C library's search takes short needles byte by byte; most first bytes are rare.
      let first = needle.utf8Start[0]
      let last = Swift.min(end ?? count, count) - length
      var at = start
      while at <= last, let found = firstIndex(of: first, from: at, to: last + 1) {
        if hasPrefix(needle, at: found) { return found }
        at = found + 1
      }
      return nil
    }
    return firstRange(
      of: UnsafeBufferPointer(start: needle.utf8Start, count: needle.utf8CodeUnitCount),
      from: start, to: end)
  }

  package func hasPrefix(_ prefix: StaticString, at start: Int = 0) -> Bool {
    guard let base = baseAddress, start >= 0, start + prefix.utf8CodeUnitCount <= count else {
      return false
    }
    return memcmp(base + start, prefix.utf8Start, prefix.utf8CodeUnitCount) == 0
  }

  package func text(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<count)
    return String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
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

extension UInt64 {
  /// Whether one of the eight bytes is `byte` (Warren, Hacker's Delight, 6-1).
  @inline(__always) func holds(_ byte: UInt8) -> Bool {
    let difference = self ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0
  }

  /// Whether all eight bytes are printable ASCII.
  package var isPrintable: Bool {
    let controls = (self &- 0x2020_2020_2020_2020) & ~self
    return (self | controls | (self &+ 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0
  }
}
