package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// A claim stands between paragraphs: in no list, footnote, quotation or other claim.
  package static let claimPlace = Rule(
    "claim-place", .error,
    checks: Message(
      "A claim stands between paragraphs: in no list, footnote, quotation or other claim."),
    why: Message(
      "it is linked to, numbered and collected; inside something else it would be read as a part of that"
    ),
    example: """
      - > [!CLAIM] support-helps
        >
        > Support helps.
      """,
    instead: """
      > [!CLAIM] support-helps
      >
      > Support helps.
      """)
}

extension BodyChecker {
  mutating func checkPlace(_ syntax: CalloutSyntax) {
    guard let around = enclosing.last(where: { $0 != .tableRow }) else { return }
    let name =
      switch around {
      case .list, .item, .taskItem: Message("a list")
      case .footnoteDefinition: Message("a footnote")
      case .callout: isInClaim ? Message("another claim") : Message("another callout")
      default: Message("a quotation")
      }
    tell(
      .claimPlace, syntax.nameRange,
      Message("this claim stands inside \(name)"),
      Message("move it out, into a place of its own between paragraphs"))
  }
}

extension BodyChecker {
  mutating func tellFindingsInClaim(_ callout: CalloutSyntax) {
    tell(
      .claimPlace, callout.nameRange,
      Message("a table of all claims stands inside one of them"),
      Message("move it out, into a place of its own between paragraphs"))
  }
}
