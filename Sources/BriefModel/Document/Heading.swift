/// A heading of the body, for the table of contents and for checking fragments.
package struct Heading: Sendable {
  package let level: Int
  package let id: String
  package let text: String
  /// Where it stands, as a byte of the file.
  package let offset: Int
  /// The id that it had before; links still lead there.
  package var former: String?
}

extension [Heading] {
  /// The headings in the order in which they stand in the file.
  var inTextOrder: [Heading] {
    let isRising = zip(self, dropFirst()).allSatisfy { $0.offset <= $1.offset }
    return isRising ? self : sorted { ($0.offset, $0.id) < ($1.offset, $1.id) }
  }
}
