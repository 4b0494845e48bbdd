internal import Bytes

/// Where the signs of a body stand with which Markdown, our own forms and the habits of other programs begin:
/// one look at the bytes, for everybody who looks for one of them.
struct BodySigns: ~Copyable {
  /// Where a form of our own may begin.
  private(set) var forms: [Int32] = []
  /// Whether a percent sign follows a blank anywhere.
  private(set) var holdsUnits = false
  private var held: (UInt64, UInt64) = (0, 0)
  private var memory = UnsafeMutableBufferPointer<Int32>.allocate(capacity: 1024)
  private var count = 0
  private var lineMemory = UnsafeMutableBufferPointer<Int32>.allocate(capacity: 1024)
  private var lineCount = 0

  deinit {
    memory.deallocate()
    lineMemory.deallocate()
  }

  /// Where each line begins, counted from the body's first byte.
  var lineStarts: UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(rebasing: lineMemory[..<lineCount])
  }

  /// The places in the file, in order, but for line ends.
  var places: UnsafeBufferPointer<Int32> { UnsafeBufferPointer(rebasing: memory[..<count]) }

  /// Notes the signs of `bytes` from `base` on.
  mutating func fill(_ bytes: UnsafeBufferPointer<UInt8>, from base: Int) {
    forms.removeAll(keepingCapacity: true)
    held = (0, 0)
    holdsUnits = false
    let noted = note(bytes, from: base)
    if lineMemory.count <= noted {
      lineMemory.deallocate()
      lineMemory = .allocate(capacity: memory.count + 1)
    }
    lineMemory[0] = 0
    lineCount = 1
    count = 0
    for number in 0..<noted {
      let place = memory[number]
      let at = Int(place)
      let sign = bytes[at]
      if sign == 0x0A {
        lineMemory[lineCount] = Int32(at + 1 - base)
        lineCount += 1
        continue
      }
      memory[count] = place
      count += 1
      if sign < 0x40 {
        held.0 |= 1 << UInt64(sign)
        if sign == 0x25, at > base, bytes[at - 1] == 0x20 { holdsUnits = true }
      } else if sign < 0x80 {
        held.1 |= 1 << UInt64(sign & 0x3F)
        if mayBegin(sign, at, bytes, base) { forms.append(place) }
      }
    }
  }

  /// How many signs there are.
  private mutating func note(_ bytes: UnsafeBufferPointer<UInt8>, from base: Int) -> Int {
    var at = base
    var noted = 0
    while true {
      noted += bytes.notePlaces(
        ofAny: Self.signs, from: &at, in: UnsafeMutableBufferPointer(rebasing: memory[noted...]))
      if at >= bytes.count { return noted }
      let wider = UnsafeMutableBufferPointer<Int32>.allocate(capacity: memory.count * 2)
      _ = wider.update(fromContentsOf: memory[..<noted])
      memory.deallocate()
      memory = wider
    }
  }

  /// The signs that are noted; beyond ASCII the first bytes of blanks and hyphens that nobody sees.
  private static let signs = RareBytes("\n!#$%&':=@[\\]^`{|~", 0xC2, 0xE2, 0xEF)

  /// Whether an ASCII sign stands anywhere.
  func holds(_ sign: UInt8) -> Bool {
    (sign < 0x40 ? held.0 : held.1) & 1 << UInt64(sign & 0x3F) != 0
  }

  /// Whether a form of our own may begin within a range.
  func mayHoldForms(_ range: Range<Int>) -> Bool {
    if forms.isEmpty { return false }
    return forms.withUnsafeBufferPointer { forms in
      let first = Self.first(in: forms, from: range.lowerBound)
      return first < forms.count && forms[first] < range.upperBound
    }
  }

  /// The number of the first sign at a place or behind it.
  func first(from place: Int) -> Int { Self.first(in: places, from: place) }

  private static func first(in places: UnsafeBufferPointer<Int32>, from place: Int) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A reference to a note (`[^1]`) and what is struck out (`~~words~~`) are no forms of our own.
  private func mayBegin(
    _ sign: UInt8, _ at: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ base: Int
  ) -> Bool {
    let next = at + 1 < bytes.count ? bytes[at + 1] : 0x0A
    let before = at > base ? bytes[at - 1] : 0x0A
    switch sign {
    case 0x40, 0x7B: return true
    case 0x5B: return next == 0x5B
    case 0x5E:
      guard before == 0x5B, at < base + 2 || bytes[at - 2] != 0x5C else { return true }
      var end = at + 1
      while end < bytes.count, bytes[end].isAlphanumeric || bytes[end] == 0x2D { end += 1 }
      return end == at + 1 || end == bytes.count || bytes[end] != 0x5D
    case 0x7E:
      // One of exactly two that nothing parts.
      var (start, end) = (at, at + 1)
      while start > base, bytes[start - 1] == 0x7E, at - start < 3 { start -= 1 }
      while end < bytes.count, bytes[end] == 0x7E, end - at < 3 { end += 1 }
      return end - start != 2 || start > base && bytes[start - 1] == 0x5C
    default: return false
    }
  }
}

/// The lines of a body, each without its end.
struct BodyLines: RandomAccessCollection {
  fileprivate let starts: UnsafeBufferPointer<Int32>
  fileprivate let bytes: UnsafeBufferPointer<UInt8>
  fileprivate let base: Int

  init(_ signs: borrowing BodySigns, _ bytes: UnsafeBufferPointer<UInt8>, from base: Int) {
    starts = signs.lineStarts
    self.bytes = bytes
    self.base = base
  }

  var startIndex: Int { 0 }
  var endIndex: Int { starts.count }

  subscript(number: Int) -> Range<Int> {
    let start = base + Int(starts[number])
    var end = number + 1 < starts.count ? base + Int(starts[number + 1]) - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<Swift.max(start, end)
  }
}
