package import BriefDiagnostics
internal import BriefModel

extension Rule {
  /// An old address belongs to one document and is not in use.
  package static let aliasCollision = Rule(
    "alias-collision", .error,
    checks: Message("An old address belongs to one document and is not in use."),
    why: Message("readers of an old link would reach the wrong page"),
    example: "aliases: [/countries/]",
    instead: "aliases: [/old-name/]")
}

extension Linker {
  /// An old address that stands where something else stands, with what is there.
  mutating func tellAliasCollision(
    _ number: Int, _ first: OutputOwner, _ taken: Message, _ note: Diagnostic.Note?
  ) {
    let alias = aliases[number]
    if case .document(let index) = first, index == originalOf[alias.document] {
      return tell(
        .aliasCollision, alias.range,
        Message("'/\(alias.route.address)' is the present address of this document"),
        Message("remove it"))
    }
    if case .alias(let other) = first, aliases[other].document == alias.document {
      return tell(
        .aliasCollision, alias.range,
        Message(
          "'/\(alias.route.address)' stands twice among the old addresses of this document"),
        Message("keep it once"), note: note)
    }
    if case .alias(let other) = first {
      return tell(
        .aliasCollision, alias.range,
        Message(
          "'/\(alias.route.address)' is an old address of '\(documents[aliases[other].document].id)' already"
        ), Message("keep it in one of the two"), note: note)
    }
    tell(
      .aliasCollision, alias.range,
      Message("'/\(alias.route.address)' is the address of \(taken) already"),
      Message("remove it, or write the address that the document had before"), note: note)
  }
}
