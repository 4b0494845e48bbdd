internal import BriefDiagnostics
internal import Bytes

/// Looks for our own inline forms in the words of one block: `[[id]]`, `[@key]`, `@key`, `{++ ++}`, `~2~`,
/// `^2^`, `^[note]`.
///
/// libcmark-gfm splits such a form at soft breaks and emphasis, and forgets which characters were
/// escaped. So the words of the whole block are laid out as one run, each byte with its place in the
/// file; an escaped byte and everything opaque become bytes that no form can hold.
struct InlineScan {
  struct Form {
    enum Syntax {
      case documentLink(DocumentLinkSyntax)
      case citation(CitationSyntax)
      case mark(ReviewMarkSyntax)
      /// Words below or above the line.
      case subscripted(String)
      case superscripted(String)
      /// Where a note in the text begins, and where it ends.
      case noteBegins
      case noteEnds
    }
    let range: Range<Int>
    let source: Range<Int>
    let syntax: Syntax
  }

  var run: [UInt8] = []
  var places: [Int] = []
  var forms: [Form] = []
  /// What stands at escaped places, for words that are shown.
  var escapedBytes: [Int: UInt8] = [:]
  /// Where the block ends: nothing in it stands further on.
  private(set) var limit = 0
  private var position = 0
  private var nextForm = 0
  /// Addresses that were made links without being asked, within a citation: where in the run each stands,
  /// and how long it is there.
  private(set) var addresses: [Int: Int] = [:]
  /// Kinds of review marks that were opened in this block and never closed.
  var unclosed: Set<ReviewMarkSyntax.Kind> = []
  /// For each `[` of the run the `]` that closes it; made when a note is met.
  var brackets: [Int: Int]?
  /// Where the note that is open ends, -1 where none is.
  var noteEnd = -1

  /// How far after one piece of a block the next may begin.
  static let reach = 1 << 14
  static let object: UInt8 = 0x02
  static let escaped: UInt8 = 0x01

  var isActive: Bool { !forms.isEmpty }
  /// Whether anything of the block is laid out.
  var isBusy: Bool { !run.isEmpty || isActive }

  mutating func reset() {
    position = 0
    nextForm = 0
    // Most blocks hold no form, and nothing of them was laid out.
    guard isBusy else { return }
    run.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    forms.removeAll()
    brackets = nil
    noteEnd = -1
    if !escapedBytes.isEmpty { escapedBytes.removeAll() }
    if !addresses.isEmpty { addresses.removeAll() }
  }

  // MARK: Laying out the run

  /// Adds words and finds them in the file; gives the place after them.
  mutating func add(
    _ words: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from cursor: Int,
    to limit: Int
  ) -> Int {
    self.limit = limit
    // Words begin soon after what was found before them: nothing may be searched for in all of a block.
    let near = min(limit, cursor + words.count + Self.reach)
    if let start = bytes.place(of: words, from: cursor, to: near) {
      var slashes = 0
      while start - slashes > cursor, bytes[start - slashes - 1] == 0x5C { slashes += 1 }
      let first = run.count
      run.append(contentsOf: words)
      places.append(contentsOf: start..<(start + words.count))
      if slashes % 2 == 1, let byte = words.first {
        run[first] = Self.escaped
        escapedBytes[first] = byte
      }
      return start + words.count
    }
    for start in cursor..<max(cursor, min(limit, cursor + 2_000)) {
      if let end = addTolerantly(words, in: bytes, from: start, to: limit) { return end }
    }
    for byte in words {
      run.append(byte)
      places.append(cursor)
    }
    return cursor
  }

  /// Matches words against a source that escapes (`\@`) or names (`&amp;`) some of them.
  private mutating func addTolerantly(
    _ words: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int,
    to limit: Int
  ) -> Int? {
    let mark = run.count
    var at = start
    var index = 0
    while index < words.count {
      guard at < limit else { break }
      if bytes[at] == 0x5C, at + 1 < limit, bytes[at + 1] == words[index],
        !bytes[at + 1].isAlphanumeric
      {
        escapedBytes[run.count] = words[index]
        run.append(Self.escaped)
        places.append(at)
        at += 2
        index += 1
      } else if let end = referenceEnd(bytes, at, limit) {
        // A character reference stands for one character of the words.
        let length = words[index] < 0x80 ? 1 : words[index] < 0xE0 ? 2 : words[index] < 0xF0 ? 3 : 4
        for _ in 0..<min(length, words.count - index) {
          escapedBytes[run.count] = words[index]
          run.append(Self.escaped)
          places.append(at)
          index += 1
        }
        at = end
      } else if bytes[at] == words[index] {
        run.append(words[index])
        places.append(at)
        at += 1
        index += 1
      } else {
        break
      }
    }
    if index == words.count { return at }
    run.removeSubrange(mark...)
    places.removeSubrange(mark...)
    return nil
  }

  /// The end of `&name;` or `&#number;`, or nil.
  private func referenceEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int?
  {
    guard bytes[start] == 0x26,
      let end = bytes.firstIndex(of: 0x3B, from: start, to: min(limit, start + 40)),
      end > start + 1,
      bytes[(start + 1)..<end].allSatisfy({ $0.isAlphanumeric || $0 == 0x23 })
    else { return nil }
    return end + 1
  }

  mutating func addBreak(at place: Int) {
    run.append(0x0A)
    places.append(place)
  }

  mutating func addObject(at place: Int) {
    run.append(Self.object)
    places.append(place)
  }

  // MARK: Handing the run out again, in the same order

  /// How many of the next bytes of a text are plain, then which form begins, then how many it covers.
  mutating func next(remaining: Int) -> (plain: Int, form: Form?, skipped: Int) {
    while nextForm < forms.count, forms[nextForm].range.upperBound <= position { nextForm += 1 }
    guard nextForm < forms.count, forms[nextForm].range.lowerBound < position + remaining else {
      position += remaining
      return (remaining, nil, 0)
    }
    let form = forms[nextForm]
    let plain = max(0, form.range.lowerBound - position)
    let begins = form.range.lowerBound >= position
    let skipped = min(form.range.upperBound, position + remaining) - position - plain
    position += plain + skipped
    return (plain, begins ? form : nil, skipped)
  }

  /// Passes a line break; true when it stands inside a form.
  mutating func swallowsBreak() -> Bool {
    defer { position += 1 }
    guard isActive else { return false }
    while nextForm < forms.count, forms[nextForm].range.upperBound <= position { nextForm += 1 }
    return nextForm < forms.count && forms[nextForm].range.contains(position)
  }

  mutating func passObject() { position += 1 }

  // MARK: Addresses as keys

  /// Whether an address that follows here would be the key of a citation: `@http://…`, `@{http://…`.
  var expectsKey: Bool {
    guard let last = run.last else { return false }
    return last == 0x40 || last == 0x7B && run.dropLast().last == 0x40
  }

  mutating func addAddress(
    _ words: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from cursor: Int,
    to limit: Int
  ) -> Int {
    addresses[run.count] = words.count
    return add(words, in: bytes, from: cursor, to: limit)
  }

  /// Passes a link: true where it is no link but part of a form.
  mutating func passLink() -> Bool {
    guard let length = addresses[position] else {
      position += 1
      return false
    }
    while nextForm < forms.count, forms[nextForm].range.upperBound <= position { nextForm += 1 }
    if nextForm < forms.count, forms[nextForm].range.contains(position) { return true }
    position += length
    return false
  }
}
