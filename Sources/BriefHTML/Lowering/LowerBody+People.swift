internal import BriefModel
internal import BriefSite
internal import Bytes

extension BodyLowering {
  /// A hundred people without an option and a hundred with it: circles, those it happened to filled.
  func people(_ claim: Claim, _ walk: Walk) {
    guard let shown = ShownPeople(claim, words: walk.words) else { return }
    out.append("<figure class=\"people\">\n")
    for group in shown.groups {
      out.append("<div><svg role=\"img\" viewBox=\"0 0 120 120\" aria-label=\"")
      out.append(escaping: group.label)
      out.append("\">")
      circles(0..<group.marked, isMarked: true)
      circles(group.marked..<100, isMarked: false)
      out.append("</svg>\n<p>")
      out.append(escaping: group.label)
      out.append("</p></div>\n")
    }
    out.append("<figcaption>")
    out.append(escaping: shown.caption)
    out.append("</figcaption>\n</figure>\n")
  }

  /// Ten in a row, each a point drawn with a round pen; the others have a smaller point of paper within.
  private func circles(_ places: Range<Int>, isMarked: Bool) {
    if places.isEmpty { return }
    for pen in isMarked ? ["marked"] : ["ring", "hole"] {
      out.append("<path class=\"")
      out.append(pen)
      out.append("\" d=\"")
      for place in places {
        out.append("M")
        out.append(number: place % 10 * 12 + 6)
        out.append(" ")
        out.append(number: place / 10 * 12 + 6)
        out.append("h0")
      }
      out.append("\"/>")
    }
  }
}
