/// Marks whole words where only a piece of a word was marked as kept: `{A}lzheimer` is one name, and so is
/// Zotero's `<span class="nocase">A</span>lzheimer`.
///
/// Case belongs to words (CSL 1.0.2, "Text-case"); a mark within a word would capitalise what follows it.
func keptWords(_ text: String) -> String {
  let open = "<span class=\"nocase\">"
  let close = "</span>"
  guard text.utf8.contains(0x3C), text.contains(open) else { return text }
  var out = ""
  var rest = text[...]
  var endOfKept = -1
  while let start = rest.firstRange(of: open) {
    out += rest[..<start.lowerBound]
    rest = rest[start.upperBound...]
    // One that is never closed is left to whoever shows it.
    guard let stop = closing(rest) else { return text }
    let inside = rest[..<stop]
    var after = rest[rest.index(stop, offsetBy: close.count)...]
    var before = ""
    if inside.first.map(belongsToWord) == true {
      while let last = out.last, belongsToWord(last) {
        before.append(last)
        out.removeLast()
      }
    }
    var behind = ""
    if inside.last.map(belongsToWord) == true {
      while let next = after.first, belongsToWord(next) {
        behind.append(next)
        after = after.dropFirst()
      }
    }
    if before.isEmpty, out.utf8.count == endOfKept, inside.first.map(belongsToWord) == true {
      // {A}{B}: one word of two pieces.
      out.removeLast(close.count)
    } else {
      out += open + String(before.reversed())
    }
    out += inside + behind + close
    endOfKept = out.utf8.count
    rest = after
  }
  return out + rest
}

/// Where the span that was opened before ends: at its own mark, past those within it.
private func closing(_ text: Substring) -> String.Index? {
  var depth = 1
  var at = text.startIndex
  while let mark = text[at...].firstIndex(of: "<") {
    if text[mark...].hasPrefix("</span>") {
      depth -= 1
      if depth == 0 { return mark }
    } else if text[mark...].hasPrefix("<span") {
      depth += 1
    }
    at = text.index(after: mark)
  }
  return nil
}

private func belongsToWord(_ letter: Character) -> Bool {
  letter.isAlphabetic || letter.isNumber || letter == "’" || letter == "'"
}
