internal import BriefDiagnostics
internal import BriefSyntax
internal import Bytes
internal import CitationStyle

/// Citations in the text: that their works are known, and that they are read as they are meant.
extension BodyChecker {
  mutating func citation(_ index: Int32) {
    // A citation in brackets is no part of the sentence; the blank before it goes too.
    let citation = tree.citations[Int(tree.nodes[Int(index)].number)]
    if !citation.authorInText, words.count > 0, words.bytes[words.count - 1] == 0x20 {
      words.truncate(to: words.count - 1)
    }
    let sources = vocabulary.sources
    for item in citation.items {
      tellSecondWork(item)
      if let work = sources.number(of: item.key), !tellLongerKey(item) {
        if isInClaim, knownSources.insert(Int32(work)).inserted { claimSources.append(Int32(work)) }
        if let why = sources.retractions[work] {
          facts.retracted.append(
            RetractedCitation(key: sources.keys[work], range: item.keyRange, said: why))
        }
      } else if sources.number(of: item.key) == nil {
        tellUnknown(item)
      }
    }
  }

  func written(_ key: String) -> String { isPlainKey(key) ? "@\(key)" : "@{\(key)}" }
}

/// Whether a key can be written without braces (pandoc's manual, "Citation syntax").
package func isPlainKey(_ key: String) -> Bool {
  let bytes = Array(key.utf8)
  func isWord(_ byte: UInt8) -> Bool { byte.isAlphanumeric || byte == 0x5F || byte > 0x7F }
  guard let first = bytes.first, let last = bytes.last, isWord(first), isWord(last) else {
    return false
  }
  for (index, byte) in bytes.enumerated() where !isWord(byte) {
    guard ":.#$%&-+?<>~/".utf8.contains(byte), isWord(bytes[index + 1]) else { return false }
  }
  return true
}
