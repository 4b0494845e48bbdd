/// Two states of a file as a unified diff, with two lines around each change.
package func unifiedDiff(_ before: SourceFile, _ after: SourceFile, paint: Paint) -> String {
  func lines(_ file: SourceFile) -> [String] {
    // By bytes, since to Swift a return and a new line are one character.
    file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { bytes in
      let isReturn = bytes.last == 0x0D
      let line = visible(String(decoding: isReturn ? bytes.dropLast() : bytes, as: UTF8.self))
      return isReturn ? line + "\r" : line
    }
  }
  let (old, new) = (lines(before), lines(after))
  let difference = new.difference(from: old)
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  // Every line with its mark, old and new interleaved.
  var marked: [(mark: Character, text: String, old: Int, new: Int)] = []
  var (at, other) = (0, 0)
  while at < old.count || other < new.count {
    if removed.contains(at) {
      marked.append(("-", old[at], at, other))
      at += 1
    } else if inserted.contains(other) {
      marked.append(("+", new[other], at, other))
      other += 1
    } else {
      marked.append((" ", old[at], at, other))
      at += 1
      other += 1
    }
  }
  var out = "--- \(visible(before.path, keepsLines: false))\n+++ \(visible(after.path, keepsLines: false))\n"
  var number = 0
  while number < marked.count {
    guard marked[number].mark != " " else {
      number += 1
      continue
    }
    let start = max(0, number - 2)
    var end = number
    var quiet = 0
    while end < marked.count, quiet <= 4 {
      quiet = marked[end].mark == " " ? quiet + 1 : 0
      end += 1
    }
    end = min(marked.count, end - max(0, quiet - 2))
    let part = marked[start..<end]
    let olds = part.filter { $0.mark != "+" }.count
    let news = part.filter { $0.mark != "-" }.count
    out += "@@ -\(marked[start].old + 1),\(olds) +\(marked[start].new + 1),\(news) @@\n"
    for line in part {
      let text = "\(line.mark)\(line.text)"
      out +=
        (line.mark == "+"
          ? paint.good(text) : line.mark == "-" ? paint.severity(.error, text) : text) + "\n"
    }
    number = end
  }
  return out
}
