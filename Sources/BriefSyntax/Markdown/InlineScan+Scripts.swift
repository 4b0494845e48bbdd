internal import Bytes

/// `H~2~O`, `m^2^` and `^[a note]`, in pandoc's forms.
extension InlineScan {
  /// `~words~` after a letter or sign, without blanks inside.
  func lowered(_ start: Int) -> Form? {
    guard start > 0, !run[start - 1].isWhitespace, let inside = script(start, 0x7E) else {
      return nil
    }
    return form(start..<(inside.upperBound + 1), .subscripted(words(inside)))
  }

  /// `^words^`, without blanks inside.
  func raised(_ start: Int) -> Form? {
    guard start == 0 || run[start - 1] != 0x5B, let inside = script(start, 0x5E) else { return nil }
    return form(start..<(inside.upperBound + 1), .superscripted(words(inside)))
  }

  private func script(_ start: Int, _ sign: UInt8) -> Range<Int>? {
    var end = start + 1
    while end < min(run.count, start + 200), run[end] != sign {
      if run[end].isWhitespace || run[end] == Self.object { return nil }
      end += 1
    }
    guard end < run.count, run[end] == sign, end > start + 1 else { return nil }
    // `~~` is for what was struck out.
    if end + 1 < run.count, run[end + 1] == sign { return nil }
    return (start + 1)..<end
  }

  /// `^[`, where its bracket is closed and holds anything; no note holds another.
  mutating func noteBegins(_ start: Int) -> Form? {
    guard noteEnd < start, start + 1 < run.count, run[start + 1] == 0x5B else { return nil }
    let known = brackets ?? matching()
    brackets = known
    guard let end = known[start + 1],
      run[(start + 2)..<end].contains(where: { !$0.isWhitespace })
    else { return nil }
    noteEnd = end
    return form(start..<(start + 2), .noteBegins)
  }

  func noteEnds(_ at: Int) -> Form? { form(at..<(at + 1), .noteEnds) }

  private func matching() -> [Int: Int] {
    var pairs: [Int: Int] = [:]
    var open: [Int] = []
    for at in run.indices {
      if run[at] == 0x5B { open.append(at) }
      if run[at] == 0x5D, let start = open.popLast() { pairs[start] = at }
    }
    return pairs
  }

  /// `![[picture.png]]` and `[[id^block]]`, which are written so elsewhere and lead nowhere here.
  func isForeign(_ target: Range<Int>, _ start: Int) -> Bool {
    if run[target].contains(0x5E) { return true }
    guard start > 0, run[start - 1] == 0x21 else { return false }
    let name = words(target).lowercased()
    return [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".pdf"].contains {
      name.hasSuffix($0)
    }
  }
}
