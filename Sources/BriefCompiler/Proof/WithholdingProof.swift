internal import BriefModel
internal import Bytes

/// A proof, over the bytes of finished files, that nothing withheld is in them.
///
/// Every run of six words of a withheld document that stands nowhere in what may be shown is looked for
/// in every file, whatever markup stands between the words; of short titles and of addresses shorter
/// runs. So it depends on none of the steps that made the files.
package struct WithholdingProof: Sendable {
  /// How many words in a row are a text and not a turn of phrase.
  private static let length = 6
  /// For each length of a run, the runs that may not be found.
  private var forbidden: [Int: Set<UInt64>] = [:]
  private let addresses: [String]

  /// A text that was found where it may not be.
  package struct Leak: Sendable {
    package let path: String
    package let words: String
  }

  /// A document that the public may not see, or only in part.
  package struct Secret: Sendable {
    package let source: [UInt8]
    package let title: String
    /// Its address without a language: `briefs/secret-plan/`; empty where readers may know it.
    package let address: String

    package init(source: [UInt8], title: String, address: String) {
      self.source = source
      self.title = title
      self.address = address
    }
  }

  /// - Parameter known: everything that may be shown: sources of shown documents, the site's own files,
  ///   names that the tool itself has.
  package init(_ secrets: [Secret], known: [[UInt8]]) {
    addresses = secrets.map(\.address).filter { !$0.isEmpty }
    for secret in secrets {
      secret.source.withUnsafeBufferPointer { bytes in
        add(bytes, runsOf: Self.length)
      }
      for text in [secret.title, secret.address] {
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { bytes in
          var count = 0
          eachWord(of: bytes, isMarkup: false) { _, _, _ in count += 1 }
          // One word alone proves nothing.
          if (2..<Self.length).contains(count) { add(bytes, runsOf: count) }
        }
      }
    }
    for text in known {
      text.withUnsafeBufferPointer { bytes in
        for length in forbidden.keys {
          eachRun(of: bytes, length, isMarkup: false) { run, _ in forbidden[length]?.remove(run) }
        }
      }
    }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, runsOf length: Int) {
    eachRun(of: bytes, length, isMarkup: false) { run, range in
      // Digits and short words meet by chance.
      if range.count >= (length == Self.length ? 24 : 8) {
        forbidden[length, default: []].insert(run)
      }
    }
  }

  package var isEmpty: Bool { forbidden.values.allSatisfy(\.isEmpty) && addresses.isEmpty }

  /// The first withheld text in a file, or nil.
  package func leak(in bytes: UnsafeBufferPointer<UInt8>, at path: String) -> Leak? {
    for address in addresses where path.hasPrefix(address) || path.contains("/" + address) {
      return Leak(path: path, words: path)
    }
    let isMarkup = path.hasSuffix(".html") || path.hasSuffix(".xml") || path.hasSuffix(".svg")
    for (length, runs) in forbidden.sorted(by: { $0.key > $1.key }) where !runs.isEmpty {
      var found: Range<Int>?
      eachRun(of: bytes, length, isMarkup: isMarkup) { run, range in
        if found == nil, runs.contains(run) { found = range }
      }
      if let found { return Leak(path: path, words: plain(bytes, found, isMarkup)) }
      // Addresses stand inside tags.
      guard isMarkup, length < Self.length else { continue }
      eachRun(of: bytes, length, isMarkup: false) { run, range in
        if found == nil, runs.contains(run) { found = range }
      }
      if let found { return Leak(path: path, words: plain(bytes, found, false)) }
    }
    return nil
  }

  private func plain(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ isMarkup: Bool
  ) -> String {
    var words: [String] = []
    eachWord(of: UnsafeBufferPointer(rebasing: bytes[range]), isMarkup: isMarkup) { _, start, end in
      words.append(bytes.text((range.lowerBound + start)..<(range.lowerBound + end)))
    }
    return words.joined(separator: " ")
  }
}

/// Calls `body` with a hash of every run of words and the bytes that it stands in.
private func eachRun(
  of bytes: UnsafeBufferPointer<UInt8>, _ length: Int, isMarkup: Bool,
  _ body: (UInt64, Range<Int>) -> Void
) {
  withUnsafeTemporaryAllocation(of: (hash: UInt64, start: Int).self, capacity: length) { last in
    var count = 0
    eachWord(of: bytes, isMarkup: isMarkup) { hash, start, end in
      last[count % length] = (hash, start)
      count += 1
      guard count >= length else { return }
      var run: UInt64 = 0
      for place in 0..<length {
        run = (run ^ last[(count + place) % length].hash) &* 0x9E37_79B9_7F4A_7C15
        run ^= run >> 29
      }
      body(run, last[count % length].start..<end)
    }
  }
}

/// Calls `body` with a hash (FNV-1a, 64 bits) and the place of every word; letters of ASCII count as
/// small, tags of markup and character references as space.
@inline(__always)
private func eachWord(
  of bytes: UnsafeBufferPointer<UInt8>, isMarkup: Bool, _ body: (UInt64, Int, Int) -> Void
) {
  var at = 0
  let end = bytes.count
  while at < end {
    let byte = bytes[at]
    if isWord(byte) {
      let start = at
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      while at < end, isWord(bytes[at]) {
        let letter = bytes[at] &- 0x41 < 26 ? bytes[at] | 0x20 : bytes[at]
        hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
        at += 1
      }
      body(hash, start, at)
    } else if byte == 0x3C, isMarkup {
      while at < end, bytes[at] != 0x3E { at += 1 }
    } else if byte == 0x26 {
      var close = at + 1
      while close < end, close < at + 10, isWord(bytes[close]) || bytes[close] == 0x23 {
        close += 1
      }
      at = close < end && bytes[close] == 0x3B ? close + 1 : at + 1
    } else {
      at += 1
    }
  }
}

@inline(__always)
private func isWord(_ byte: UInt8) -> Bool {
  byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
}
