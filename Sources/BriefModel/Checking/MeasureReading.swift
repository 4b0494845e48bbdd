internal import BriefDiagnostics
internal import Bytes

/// How easily a text reads, from its words, sentences and syllables.
struct ReadingEase {
  private let measure: ReadingMeasure
  private var words = 0
  private var sentences = 0
  private var syllables = 0

  init(_ measure: ReadingMeasure) { self.measure = measure }

  /// Counts one paragraph; its end is the end of a sentence.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    let bytes = lowered(text)
    var at = 0
    var inSentence = false
    while at < bytes.count {
      let byte = bytes[at]
      if isLetter(bytes, at) {
        let start = at
        while at < bytes.count, isLetter(bytes, at) { at += width(bytes[at]) }
        words += 1
        syllables += count(bytes[start..<min(at, bytes.count)])
        inSentence = true
      } else {
        let ends = byte == 0x2E || byte == 0x21 || byte == 0x3F
        if ends, inSentence, at + 1 == bytes.count || bytes[at + 1] == 0x20 {
          sentences += 1
          inSentence = false
        }
        at += width(byte)
      }
    }
    if inSentence { sentences += 1 }
  }

  /// 0 to 100, higher is easier; nil for fewer than a hundred words, which say too little.
  var score: Int? {
    guard words >= 100, sentences > 0 else { return nil }
    return measure.ease(words: words, sentences: sentences, syllables: syllables)
  }

  private func isLetter(_ bytes: [UInt8], _ at: Int) -> Bool {
    let byte = bytes[at]
    return byte >= 0x61 && byte <= 0x7A || byte == 0xC3 || byte > 0xC3 && byte != 0xE2
  }

  private func width(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// Groups of vowels. One that stands open makes a syllable of its own; those that join make one only
  /// where no vowel is beside them.
  private func count(_ word: ArraySlice<UInt8>) -> Int {
    var result = 0
    var open = false
    var closed = false
    var lead: Int?
    for byte in word {
      if byte >= 0xC2, byte < 0xE0 {
        lead = Int(byte & 0x1F) << 6
        continue
      }
      let letter = byte < 0x80 ? Int(byte) : lead.map { $0 | Int(byte & 0x3F) } ?? Int.max
      lead = nil
      switch measure.kind(letter) {
      case .open:
        if !closed || open { result += 1 }
        (open, closed) = (true, false)
      case .closed:
        if !open && !closed { result += 1 }
        closed = true
      case .other: (open, closed) = (false, false)
      }
    }
    if measure.hasSilentE, word.count > 3, word.last == 0x65, result > 1 {
      let before = word[word.index(word.endIndex, offsetBy: -2)]
      let third = word[word.index(word.endIndex, offsetBy: -3)]
      // "table" has two, "tale" one.
      let isSpoken = before == 0x6C && measure.kind(Int(third)) == .other
      if !isSpoken { result -= 1 }
    }
    return max(1, result)
  }
}
