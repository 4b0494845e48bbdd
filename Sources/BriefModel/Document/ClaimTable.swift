/// The claims of a document in the order of reading, each found by its id at once.
package struct ClaimTable: RandomAccessCollection, Sendable {
  private let claims: [Claim]
  /// Where the first claim of an id stands; nil where there are so few that a look at each is quicker.
  private let numbers: [String: Int]?
  /// Whether any claim has figures.
  package let holdsFigures: Bool

  package init(_ claims: [Claim] = []) {
    self.claims = claims
    holdsFigures = claims.contains { $0.details?.hasNumbers ?? false }
    numbers =
      claims.count <= 8
      ? nil
      : Dictionary(
        claims.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first claim of an id.
  package func named(_ id: String) -> Claim? {
    if let numbers { return numbers[id].map { claims[$0] } }
    return claims.first { $0.id == id }
  }

  package var startIndex: Int { claims.startIndex }
  package var endIndex: Int { claims.endIndex }
  package subscript(position: Int) -> Claim { claims[position] }
}
