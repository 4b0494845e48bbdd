internal import CBriefSupport

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Growing bytes that one worker owns and uses again for every page it renders.
///
/// Templates, Markdown and feeds are written through this instead of `String`: no Unicode
/// processing, no copy on write, one allocation for the life of a worker.
package struct ByteBuffer: ~Copyable {
  @usableFromInline package var base: UnsafeMutablePointer<UInt8>
  @usableFromInline package var capacity: Int
  /// The number of bytes written so far.
  package var count = 0

  package init(capacity: Int = 1 << 14) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// The bytes written so far; valid until the next write.
  @inlinable package var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base, count: count)
  }
  /// A copy of the bytes written so far, of exactly their size.
  package var array: [UInt8] { Array(bytes) }
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func removeAll() { count = 0 }
  package mutating func truncate(to length: Int) { count = min(count, length) }

  /// Makes room for more bytes.
  @inlinable package mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  /// Makes room where `reserve` found none.
  @usableFromInline @inline(never) package mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    wider.update(from: base, count: count)
    base.deallocate()
    base = wider
  }

  /// Adds one byte.
  @inlinable package mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  @inlinable package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return }
    reserve(bytes.count)
    memcpy(base + count, start, bytes.count)
    count += bytes.count
  }

  @inlinable package mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inlinable package mutating func append(_ array: [UInt8]) {
    array.withUnsafeBufferPointer { append($0) }
  }

  @inlinable package mutating func append(_ slice: ArraySlice<UInt8>) {
    slice.withUnsafeBufferPointer { append($0) }
  }

  @inlinable package mutating func append(_ text: String) {
    // Strings of Swift's own lie in one piece; nothing is counted or copied to look at them.
    if text.utf8.withContiguousStorageIfAvailable({ append($0) }) == nil { append(array: text) }
  }

  @usableFromInline @inline(never) package mutating func append(array text: String) {
    append(Array(text.utf8))
  }

  /// Appends a decimal number.
  package mutating func append(number: Int) {
    if number >= 0 && number < 10 { return append(UInt8(48 + number)) }
    append(String(number))
  }

  /// Appends text with the five characters that markup reserves (`& < > " '`) written as references.
  package mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return }
    var start = 0
    while true {
      let index = brief_find_markup(base, start, text.count)
      append(UnsafeBufferPointer(rebasing: text[start..<index]))
      if index == text.count { return }
      switch base[index] {
      case 0x26: append("&amp;")
      case 0x3C: append("&lt;")
      case 0x3E: append("&gt;")
      case 0x22: append("&quot;")
      default: append("&#39;")
      }
      start = index + 1
    }
  }

  /// Adds a text as HTML has it, in text and in attributes between quotes.
  package mutating func append(escaping text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ append(escaping: $0) }) == nil {
      Array(text.utf8).withUnsafeBufferPointer { append(escaping: $0) }
    }
  }
}
