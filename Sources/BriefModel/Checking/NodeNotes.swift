internal import BriefSyntax

/// What checking found for single nodes of a tree, beside it: the tree stays as it was parsed.
package struct NodeNotes {
  /// For each node the number of its link among those of the document, or of its id among `ids`.
  private var numbers: [Int32] = []
  private var ids: [String] = []
  /// The parts of the document that links lead to, where they are written otherwise.
  private var fragments: [Int32: String] = [:]

  /// The notes of a tree that was not checked: there are none.
  package init() {}

  init(count: Int) { numbers = Array(repeating: -1, count: count) }

  /// The number of a link, picture, link to a document or quotation; nil where it leads nowhere in the
  /// site.
  package func link(of node: Int32) -> Int? { number(of: node) }

  /// The id of a heading.
  package func id(ofHeading node: Int32) -> String? { number(of: node).map { ids[$0] } }

  /// The id of the part of this document that a link means, where it is written otherwise.
  package func fragment(of node: Int32) -> String? { fragments[node] }

  private func number(of node: Int32) -> Int? {
    guard Int(node) < numbers.count, numbers[Int(node)] >= 0 else { return nil }
    return Int(numbers[Int(node)])
  }

  mutating func setLink(_ number: Int, of node: Int32) { numbers[Int(node)] = Int32(number) }

  mutating func setID(_ id: String, ofHeading node: Int32) {
    numbers[Int(node)] = Int32(ids.count)
    ids.append(id)
  }

  mutating func setFragment(_ id: String, of node: Int32) { fragments[node] = id }
}
