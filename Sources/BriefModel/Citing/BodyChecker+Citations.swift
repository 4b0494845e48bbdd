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

  /// `[@a and @b]`: the second work would be words behind the first. A comma alone between them is told where
  /// the citation is read.
  private mutating func tellSecondWork(_ item: CitationSyntax.Item) {
    guard let sign = item.suffix.firstIndex(of: "@") else { return }
    let before = item.suffix[..<sign]
    guard before.last.map({ !$0.isLetter && !$0.isNumber }) ?? true,
      before.last(where: { !$0.isWhitespace }) != ","
    else { return }
    let rest = item.suffix[item.suffix.index(after: sign)...]
    let key =
      rest.hasPrefix("{")
      ? rest.dropFirst().prefix { $0 != "}" }
      : rest.prefix {
        !$0.isWhitespace && !",;]".contains($0)
      }
    guard !key.isEmpty else { return }
    let words = rest.hasPrefix("{") ? "{\(key)}" : String(key)
    tell(
      .citationForm, item.keyRange,
      Message(
        "the work '\(key)' is read as words about '\(item.key)': no semicolon stands before it"),
      Message("write '[\(written(item.key)); @\(words)]'"))
  }

  /// A key that goes on with signs that only braces can hold: `[@abr+]`, `@http://zotero.org/…`.
  private mutating func tellLongerKey(_ item: CitationSyntax.Item) -> Bool {
    guard let key = longerKey(item), vocabulary.sources.number(of: key) != nil else { return false }
    tell(
      .citationForm, item.keyRange,
      Message("the key '\(key)' is read as '\(item.key)': it holds signs that end a key"),
      Message("write '[@{\(key)}]'"))
    return true
  }

  /// What stands from the key's beginning to the next blank, semicolon or bracket, where that is more.
  private func longerKey(_ item: CitationSyntax.Item) -> String? {
    let start = item.keyRange.start
    var end = item.keyRange.end
    guard start < end, end < source.bytes.count, source.bytes[max(0, start - 1)] != 0x7B else {
      return nil
    }
    var open = 0
    while end < source.bytes.count, end - start < 400 {
      let byte = source.bytes[end]
      if byte.isWhitespace || byte == 0x3B || byte == 0x5D { break }
      if byte == 0x28 { open += 1 }
      if byte == 0x29 {
        if open == 0 { break }
        open -= 1
      }
      end += 1
    }
    // Marks of the sentence may follow.
    while end > item.keyRange.end {
      let text = String(decoding: source.bytes[start..<end], as: UTF8.self)
      if vocabulary.sources.number(of: text) != nil { return text }
      guard ".,:!?'\"*_".utf8.contains(source.bytes[end - 1]) else { return nil }
      end -= 1
    }
    return nil
  }

  private mutating func tellUnknown(_ item: CitationSyntax.Item) {
    if tellLongerKey(item) { return }
    let key = item.key
    if let place = vocabulary.sources.lost[key] {
      let told = Diagnostic(
        .unknownCitation, at: item.keyRange,
        Message("the entry of '\(key)' could not be read, see \(place.path)"),
        help: Message("mend the entry there; what is wrong with it is told at its place"),
        note: .init(Message("it goes wrong here"), at: place))
      diagnostics.append(told)
      return
    }
    if let figure = ["fig-", "tbl-", "sec-", "eq-", "fig:", "tbl:", "sec:", "eq:"].first(where: {
      key.hasPrefix($0)
    }) {
      return tell(
        .unknownCitation, item.keyRange,
        Message("figures, tables and parts are not numbered here: '@\(key)' names no source"),
        figure.hasPrefix("sec")
          ? Message("link to the heading: [words](#its-id)")
          : Message("say it in words: 'the figure below', 'the table above'"))
    }
    let (near, other) = vocabulary.sources.nearKeys(key)
    let question = other.map { Message(" (there is '\($0)', another year or number)") }
    tell(
      .unknownCitation, item.keyRange,
      Message("'\(key)' is not in the bibliography")
        + (near.map { Message("; did you mean '\($0)'?") } ?? question),
      near.map { Message("write '\(written($0))'") }
        ?? Message(
          "add the work to the bibliography in Site, or write '\\@\(key)' if it is no citation"),
      // Braces cannot be put around a word by replacing it.
      repair: near.flatMap { isPlainKey($0) ? .init($0, insteadOf: key) : nil })
  }

  private func written(_ key: String) -> String { isPlainKey(key) ? "@\(key)" : "@{\(key)}" }
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
