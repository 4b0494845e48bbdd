/// The words of a text in order, read once for runs of every length.
struct ProofText {
  private(set) var words: [ProofWord] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ form: ProofForm) {
    words.reserveCapacity(bytes.count / 6 + 8)
    eachProofWord(of: bytes, form) { words.append($0) }
  }

  /// Calls `body` with a hash of every run of so many words, and the positions of its words.
  @inline(__always)
  func eachRun(of length: Int, _ body: (UInt64, Range<Int>) -> Void) {
    guard words.count >= length else { return }
    words.withUnsafeBufferPointer { words in
      for first in 0...(words.count - length) {
        var run: UInt64 = length == 1 ? words[first].hash : 0
        if length > 1 {
          for place in first..<(first + length) {
            run = (run ^ words[place].hash) &* 0x9E37_79B9_7F4A_7C15
            run ^= run >> 29
          }
        }
        body(run, first..<(first + length))
      }
    }
  }
}

/// The runs of one length that may not be found, and whose they are.
struct ForbiddenRuns: Sendable {
  private var owners: [UInt64: Int32] = [:]
  /// A bit for each run, by the end of its hash: most runs of a page need no closer look.
  private var marks = [UInt64](repeating: 0, count: 1 << 16)

  var isEmpty: Bool { owners.isEmpty }

  /// The document that a run belongs to.
  @inline(__always)
  func owner(_ run: UInt64) -> Int32? {
    let bit = Int(truncatingIfNeeded: run >> 20) & (1 << 22 - 1)
    guard marks[bit >> 6] & 1 << UInt64(bit & 63) != 0 else { return nil }
    return owners[run]
  }

  mutating func add(_ run: UInt64, _ owner: Int32) {
    guard owners[run] == nil else { return }
    owners[run] = owner
    let bit = Int(truncatingIfNeeded: run >> 20) & (1 << 22 - 1)
    marks[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  mutating func remove(_ run: UInt64) { owners[run] = nil }
}
