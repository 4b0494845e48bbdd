internal import BriefDiagnostics
internal import BriefModel

extension Linker {
  /// Finds what every link of every document leads to.
  mutating func resolveLinks() {
    targets.reserveCapacity(documents.count)
    for index in documents.indices {
      let document = documents[index]
      var found = [Int32](repeating: -1, count: document.links.count)
      for (number, link) in document.links.enumerated() {
        switch link.target {
        case .document(let id, let fragment):
          found[number] = target(
            originals[id], id, fragment, link, Int32(number), from: index)
        case .file(let path, let fragment):
          found[number] = target(
            paths[path], path, fragment, link, Int32(number), from: index)
        default: break
        }
      }
      targets.append(found)
      checkReviewMarks(index)
    }
  }

  private mutating func target(
    _ position: Int?, _ name: String, _ fragment: String?, _ link: Link, _ number: Int32,
    from index: Int
  ) -> Int32 {
    guard let position else {
      tellBrokenLink(name, link, from: index)
      return -1
    }
    let original = originalOf[position]
    let place = range(documents[index], link.range)
    checkShown(
      original, to: index, at: place,
      help: Message("remove the link until the document is shown, or publish both together"))
    if let fragment {
      checkFragment(fragment, of: position, isQuotation: quotes(number, in: index), at: place)
    }
    return Int32(original)
  }

  /// Whether a link of a document quotes a claim.
  private mutating func quotes(_ number: Int32, in index: Int) -> Bool {
    !documents[index].quotations.isEmpty && quoting(index).contains(number)
  }
}
