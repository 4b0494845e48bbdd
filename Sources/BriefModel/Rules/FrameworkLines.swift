package import BriefDiagnostics
internal import BriefSyntax

extension Rule {
  /// A claim is judged by the terms of its own framework.
  package static let frameworkLines = Rule(
    "framework-lines", .error,
    checks: Message(
      "A claim is judged by the terms of its own framework: the four components belong to CERQual, 'lowered', 'raised' and relative effects to GRADE."
    ),
    why: Message("a finding of interviews has no risk ratio, and a trial no coherence"),
    example: """
      > certainty: moderate
      > adequacy: minor concerns
      """,
    instead: """
      > certainty: moderate
      > type: experience
      > adequacy: minor concerns
      """)
}

extension ClaimCheck {
  mutating func checkFramework() {
    let foreign: [String]
    switch framework {
    case .cerqual: foreign = ["lowered", "raised", "relative"]
    case .grade: foreign = CerqualPart.allCases.map(\.rawValue)
    case .ocebm, .consensus: foreign = ["lowered", "raised"] + CerqualPart.allCases.map(\.rawValue)
    }
    for key in foreign {
      guard let range = lines.place(key) else { continue }
      tell(
        .frameworkLines, range,
        framework == .cerqual
          ? Message("'\(key)' belongs to GRADE, and this claim is judged by CERQual")
          : CerqualPart(rawValue: key) != nil
            ? Message("'\(key)' belongs to CERQual, and this claim is judged otherwise")
            : Message("'\(key)' belongs to GRADE, and this claim is judged otherwise"),
        framework == .cerqual
          ? Message("write 'limitations', 'coherence', 'adequacy' and 'relevance' instead")
          : Message("write 'framework: cerqual' for a finding of interviews, or remove the line"))
    }
  }
}
