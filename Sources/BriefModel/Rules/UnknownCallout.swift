package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// A callout is NOTE, TIP, IMPORTANT, WARNING, CAUTION, CLAIM or FINDINGS.
  package static let unknownCallout = Rule(
    "unknown-callout", .error,
    checks: Message("A callout is NOTE, TIP, IMPORTANT, WARNING, CAUTION, CLAIM or FINDINGS."),
    why: Message("another word would be printed as it stands"),
    example: """
      > [!WARNIG]
      > Never stop abruptly.
      """,
    instead: """
      > [!WARNING]
      > Never stop abruptly.
      """)
}

extension BodyChecker {
  mutating func tellUnknownCallout(_ callout: CalloutSyntax) {
    let names = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "CLAIM", "FINDINGS"]
    let near =
      vocabulary.authorsWords.callouts[callout.name.lowercased()]
      ?? nearMiss(callout.name, in: names)
    tell(
      .unknownCallout, callout.nameRange,
      Message("'\(callout.name)' is not a callout")
        + near.map { Message("; did you mean '\($0)'?") },
      near.map { Message("write '[!\($0)]'") }
        ?? Message("write one of: \(names.joined(separator: ", "))"))
  }
}
