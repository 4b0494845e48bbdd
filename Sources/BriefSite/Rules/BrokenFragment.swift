internal import BriefDiagnostics
internal import BriefModel

extension Linker {
  /// A link to a part of a document leads to a heading or a claim of it, a quotation to a claim.
  mutating func checkFragment(
    _ fragment: String, of position: Int, isQuotation: Bool, at place: SourceRange
  ) {
    let original = originalOf[position]
    let id = documents[original].id
    if isQuotation, documents[original].fields.status == .withdrawn {
      return tellWithdrawn(id, place)
    }
    let places = position == original ? [position] : [position, original]
    let isKnown = places.contains { place in
      parts(of: place).claims.contains(fragment)
        || !isQuotation && parts(of: place).headings.contains(fragment)
    }
    if isKnown || documents[position].isUnreadable { return }
    let near = nearestPart(fragment, of: places, isQuotation)
    let repair = near.map { Diagnostic.Repair("#" + $0, insteadOf: "#" + fragment) }
    if isQuotation {
      return tell(
        .brokenFragment, place,
        Message("'\(id)' has no claim '\(fragment)' to quote")
          + near.map { Message("; did you mean '\($0)'?") },
        near.map { Message("write ![[\(id)#\($0)]]") }
          ?? Message("only claims can be quoted: > [!CLAIM] \(fragment)"),
        repair: repair)
    }
    tell(
      .brokenFragment, place,
      Message("'\(id)' has no part '\(fragment)'")
        + near.map { Message("; did you mean '\($0)'?") },
      near.map { Message("write '#\($0)'") }
        ?? Message("give the heading that id: ## Words {#\(fragment)}"),
      repair: repair)
  }
}

extension Linker {
  /// A recommendation that names a claim which its document does not make.
  mutating func tellUnknownClaim(
    _ name: String, of target: Int, isWithDocument: Bool, at place: SourceRange
  ) {
    let document = documents[target]
    let near = nearestPart(name, of: [target], true)
    tell(
      .brokenFragment, place,
      Message("'\(document.id)' makes no claim '\(name)'")
        + near.map { Message("; did you mean '\($0)'?") },
      near.map { Message("write '\(isWithDocument ? "\(document.id)#" : "")\($0)'") }
        ?? Message("write the id of a claim; of another document as 'id#claim'"))
  }
}
