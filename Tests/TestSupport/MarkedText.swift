/// A text with places marked by `⟦` and `⟧`, so that tests need no line numbers.
package struct MarkedText {
  package let text: String
  /// The marked places as byte ranges of `text`.
  package let ranges: [Range<Int>]

  package init(_ marked: String) {
    var text = ""
    var ranges: [Range<Int>] = []
    var start: Int?
    for character in marked {
      switch character {
      case "⟦": start = text.utf8.count
      case "⟧":
        if let begin = start { ranges.append(begin..<text.utf8.count) }
        start = nil
      default: text.append(character)
      }
    }
    self.text = text
    self.ranges = ranges
  }
}
