internal import Bytes

/// A proof, over the bytes of finished files, that nothing withheld is in them.
///
/// What may not be found is what withheld documents say and nothing public says: every run of six
/// words, every title, every rare word. What is public is the site as it would be if the withheld
/// documents had never been written (`PublicControl`): whatever that says is no leak, be it a sentence
/// that a draft quotes, an address that it links to, a value that it shares or an example of the manual.
package struct WithholdingProof: Sendable {
  /// How many words in a row are a text and not a turn of phrase; and how many signs, in scripts that
  /// put no blanks between words.
  private static let words = 6
  private static let signs = 12

  /// For each length of a run those that may not be found.
  private var forbidden: [(length: Int, runs: ForbiddenRuns)] = []
  private let secrets: [Secret]

  /// A document that the public may not see, or only in part.
  package struct Secret: Sendable {
    /// Its file in the workspace.
    package let path: String
    package let source: [UInt8]
    /// Its body as a page shows it, with links, notes and breaks of lines joined.
    package let rendered: [UInt8]
    package let title: String

    package init(path: String, source: [UInt8], rendered: [UInt8] = [], title: String) {
      self.path = path
      self.source = source
      self.rendered = rendered
      self.title = title
    }
  }

  /// Words that were found where they may not be.
  package struct Leak: Sendable, Hashable {
    /// The file of the site.
    package let path: String
    /// The withheld document.
    package let document: String
    package let words: String
  }

  /// A run that may not be found, met in a text.
  struct Met: Sendable, Hashable {
    let length: Int
    let run: UInt64
  }

  package init(_ secrets: [Secret]) {
    self.secrets = secrets
    for (number, secret) in secrets.enumerated() {
      secret.source.withUnsafeBufferPointer { forbid(ProofText($0, .plain), Int32(number)) }
      secret.rendered.withUnsafeBufferPointer { forbid(ProofText($0, .markup), Int32(number)) }
      let title = Array(secret.title.utf8)
      title.withUnsafeBufferPointer { forbidTitle(ProofText($0, .plain), Int32(number)) }
    }
    forbidden.sort { $0.length > $1.length }
  }

  private mutating func forbid(_ text: ProofText, _ number: Int32) {
    let words = text.words
    text.eachRun(of: Self.words) { run, range in
      // Digits and short words meet by chance.
      let letters = words[range].reduce(0) { $0 + $1.count }
      if letters >= 18 { add(run, Self.words, number) }
    }
    text.eachRun(of: Self.signs) { run, range in
      let signs = words[range].reduce(0) { $0 + ($1.isWhole ? 1 : 0) }
      if signs >= Self.words { add(run, Self.signs, number) }
    }
    for word in words where isRare(word) { add(word.hash, 1, number) }
  }

  private mutating func forbidTitle(_ title: ProofText, _ number: Int32) {
    let count = title.words.count
    // One short word alone proves nothing.
    guard (2..<Self.words).contains(count) else { return }
    let letters = title.words.reduce(0) { $0 + $1.count }
    if letters >= 8 { title.eachRun(of: count) { run, _ in add(run, count, number) } }
  }

  private mutating func add(_ run: UInt64, _ length: Int, _ number: Int32) {
    if let place = forbidden.firstIndex(where: { $0.length == length }) {
      forbidden[place].runs.add(run, number)
    } else {
      forbidden.append((length, ForbiddenRuns()))
      forbidden[forbidden.count - 1].runs.add(run, number)
    }
  }

  /// A long word, or one of letters and digits: a name, a code, a term of its own.
  private func isRare(_ word: ProofWord) -> Bool {
    word.count >= (word.hasDigit ? 6 : 8) && !word.isWhole
  }

  /// The withheld documents, by their files.
  var documents: [String] { secrets.map(\.path) }

  package var isEmpty: Bool { forbidden.allSatisfy(\.runs.isEmpty) }

  // MARK: What is public

  /// The runs of a public text that may not be found so far.
  func met(in bytes: UnsafeBufferPointer<UInt8>, _ forms: [ProofForm]) -> Set<Met> {
    var met: Set<Met> = []
    for form in forms {
      let text = ProofText(bytes, form)
      for (length, runs) in forbidden where !runs.isEmpty {
        text.eachRun(of: length) { run, _ in
          if runs.owner(run) != nil { met.insert(Met(length: length, run: run)) }
        }
      }
    }
    return met
  }

  /// Takes what a public text says from what may not be found.
  mutating func allow(_ met: Set<Met>) {
    for place in forbidden.indices {
      for met in met where met.length == forbidden[place].length {
        forbidden[place].runs.remove(met.run)
      }
    }
  }

  /// Takes everything that a text says from what may not be found.
  ///
  /// - Parameter path: a name that tells what sort of file it is.
  package mutating func allow(_ text: [UInt8], as path: String) {
    allow(text.withUnsafeBufferPointer { met(in: $0, ProofForm.forms(of: path)) })
  }

  // MARK: What is found

  /// The withheld words of a file: for each document those that stand first.
  ///
  /// - Parameters:
  ///   - path: the place of the file in the site; its ending tells what sort of file it is.
  ///   - kind: another ending, where the bytes were unpacked from the file.
  package func leaks(
    in bytes: UnsafeBufferPointer<UInt8>, at path: String, as kind: String? = nil
  ) -> [Leak] {
    var found: [Int32: Leak] = [:]
    for form in ProofForm.forms(of: kind ?? path) {
      let text = ProofText(bytes, form)
      for (length, runs) in forbidden where !runs.isEmpty {
        text.eachRun(of: length) { run, range in
          guard let number = runs.owner(run), found[number] == nil else { return }
          let words = text.words[range].map { bytes.text($0.start..<$0.end) }
          found[number] = Leak(
            path: path, document: secrets[Int(number)].path, words: words.joined(separator: " "))
        }
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }
}
