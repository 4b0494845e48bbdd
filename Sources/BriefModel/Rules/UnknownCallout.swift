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
  /// Names of boxes in other programs, each with the one that says the same here.
  private static let sameElsewhere = [
    "info": "NOTE", "abstract": "NOTE", "summary": "NOTE", "tldr": "NOTE", "todo": "NOTE",
    "question": "NOTE", "help": "NOTE", "faq": "NOTE", "example": "NOTE", "quote": "NOTE",
    "cite": "NOTE", "seealso": "NOTE", "nota": "NOTE", "hint": "TIP", "success": "TIP",
    "check": "TIP", "done": "TIP", "consejo": "TIP", "importante": "IMPORTANT",
    "attention": "CAUTION", "precaucion": "CAUTION", "precaución": "CAUTION", "danger": "WARNING",
    "error": "WARNING", "bug": "WARNING", "failure": "WARNING", "fail": "WARNING",
    "missing": "WARNING", "aviso": "WARNING", "advertencia": "WARNING",
  ]

  mutating func tellUnknownCallout(_ callout: CalloutSyntax) {
    let names = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "CLAIM", "FINDINGS"]
    let near = Self.sameElsewhere[callout.name.lowercased()] ?? nearMiss(callout.name, in: names)
    tell(
      .unknownCallout, callout.nameRange,
      Message("'\(callout.name)' is not a callout")
        + near.map { Message("; did you mean '\($0)'?") },
      near.map { Message("write '[!\($0)]'") }
        ?? Message("write one of: \(names.joined(separator: ", "))"))
  }
}
