/// Lines of plain text with a margin: what blocks are written into.
struct TextPage {
  private(set) var text = ""
  /// What every line begins with.
  private var margin = ""
  /// What the next line begins with instead: the mark of an item.
  private var mark: String?
  /// Whether a blank line stands before the next block.
  private var isApart = false
  /// Whether blocks stand close to each other: in a tight list.
  private var isTight = false
  private let width = 76

  /// Words wrapped at spaces; a line feed within them begins a line.
  mutating func paragraph(_ words: String) {
    open()
    for part in words.split(separator: "\n", omittingEmptySubsequences: false) { wrap(part) }
    close()
  }

  /// Lines as they are.
  mutating func lines(_ lines: [String]) {
    open()
    for line in lines { self.line(line) }
    close()
  }

  mutating func heading(_ words: String, level: Int) {
    isTight = false
    open()
    let start = text.endIndex
    wrap(words[...])
    let longest =
      text[start...].split(separator: "\n").map { $0.count - margin.count }.max() ?? 0
    if level < 4 {
      let rule: Character = level == 1 ? "=" : level == 2 ? "-" : "."
      line(String(repeating: rule, count: min(max(longest, 3), width - margin.count)))
    }
    close()
  }

  /// What holds around a part, to be given back at its end.
  struct Outer {
    fileprivate let margin: String
    fileprivate let isTight: Bool
  }

  /// Begins a part behind a margin: `> ` for words of others.
  mutating func begin(_ margin: String) -> Outer {
    open()
    let outer = Outer(margin: self.margin, isTight: isTight)
    self.margin += margin
    isApart = false
    isTight = false
    return outer
  }

  /// Begins an item: its mark stands before the first line, the same width before others.
  mutating func begin(item mark: String, isTight: Bool = true, hanging: Int = 0) -> Outer {
    if !isTight || !self.isTight { open() }
    let outer = Outer(margin: margin, isTight: isTight)
    self.mark = (self.mark ?? margin) + mark
    let last = mark.split(separator: "\n").last ?? ""
    margin += String(repeating: " ", count: max(last.count, hanging))
    isApart = false
    self.isTight = isTight
    return outer
  }

  mutating func end(_ outer: Outer) {
    // A mark stands even where nothing does.
    if mark != nil { line("") }
    margin = outer.margin
    isTight = outer.isTight
    close()
  }

  /// An item of one paragraph.
  mutating func item(_ mark: String, _ words: String, isTight: Bool = true, hanging: Int = 0) {
    let outer = begin(item: mark, isTight: isTight, hanging: hanging)
    paragraph(words)
    end(outer)
  }

  /// Ends a list: what follows stands apart.
  mutating func endList() {
    isTight = false
    isApart = true
  }

  private mutating func open() {
    guard isApart, !isTight, !text.isEmpty else { return }
    var blank = mark == nil ? margin : ""
    while blank.last == " " { blank.removeLast() }
    text += blank + "\n"
    isApart = false
  }

  private mutating func close() { isApart = true }

  private mutating func wrap(_ words: Substring) {
    var current = ""
    var length = 0
    // Of a first line with a shorter mark the margin counts all the same.
    let room = max(20, width - margin.count)
    for word in words.split(separator: " ") {
      let size = word.utf8.allSatisfy { $0 < 0x80 } ? word.utf8.count : word.count
      if length > 0, length + 1 + size > room {
        line(current)
        current = ""
        length = 0
      }
      if length > 0 {
        current += " "
        length += 1
      }
      current += word
      length += size
    }
    line(current)
  }

  private mutating func line(_ words: String) {
    var line = (mark ?? margin) + words.replacing("\u{A0}", with: " ")
    mark = nil
    while line.last == " " { line.removeLast() }
    text += line + "\n"
  }
}
