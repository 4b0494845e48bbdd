/// The one candidate that a misspelt word plainly means, or nil where that is not plain.
///
/// Optimal string alignment distance (Damerau 1964, restricted), at most a third of the word's
/// length and 3, and clearly nearer than every other candidate.
package func nearMiss(_ word: String, in candidates: some Sequence<String>) -> String? {
  let target = Array(word.lowercased().unicodeScalars)
  guard target.count > 1, target.count <= 80 else { return nil }
  let limit = min(3, max(1, target.count / 3))
  var best: (distance: Int, word: String)?
  var tied = false
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars)
    if abs(other.count - target.count) > limit { continue }
    let distance = editDistance(target, other)
    guard distance <= limit else { continue }
    if let known = best, distance >= known.distance {
      if distance == known.distance, candidate != known.word { tied = true }
    } else {
      best = (distance, candidate)
      tied = false
    }
  }
  return tied ? nil : best?.word
}

private func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
  if one.isEmpty || other.isEmpty { return max(one.count, other.count) }
  var beforeLast = [Int](repeating: 0, count: other.count + 1)
  var last = Array(0...other.count)
  for i in 1...one.count {
    var row = [i] + [Int](repeating: 0, count: other.count)
    for j in 1...other.count {
      let cost = one[i - 1] == other[j - 1] ? 0 : 1
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    beforeLast = last
    last = row
  }
  return last[other.count]
}
