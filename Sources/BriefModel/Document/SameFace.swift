extension DocumentText {
  /// Whether every other page shows the same of this text as of an earlier state of it, provided
  /// that its front matter did not change: only its own text differs.
  func hasSameFace(as earlier: DocumentText) -> Bool {
    path == earlier.path && language == earlier.language
      && isUnreadable == earlier.isUnreadable && linkedTopics == earlier.linkedTopics
      && reviewMarks.isEmpty == earlier.reviewMarks.isEmpty
      && isAlike(headings, earlier.headings) {
        $0.id == $1.id && $0.level == $1.level && $0.text == $1.text
      }
      && isAlike(links, earlier.links) {
        $0.target == $1.target && $0.words == $1.words && $0.before == $1.before
          && $0.after == $1.after
      }
      && isAlike(references, earlier.references) { $0.work == $1.work }
      && isAlike(quotations, earlier.quotations) { $0.link == $1.link && $0.within == $1.within }
      && isAlike(claims, earlier.claims) {
        $0.id == $1.id && $0.level == $1.level && $0.type == $1.type
          && $0.framework == $1.framework && $0.reviewBy == $1.reviewBy && $0.words == $1.words
          && $0.sources == $1.sources
      }
  }
}

private func isAlike<Elements: Collection>(
  _ one: Elements, _ other: Elements,
  by isSame: (Elements.Element, Elements.Element) -> Bool
) -> Bool {
  one.count == other.count && zip(one, other).allSatisfy(isSame)
}
