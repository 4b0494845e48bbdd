internal import BriefDiagnostics
internal import BriefSyntax

/// What a claim says in its lines, held against itself: numbers, level, reasons, framework.
struct ClaimCheck {
  let details: ClaimDetails
  let lines: ClaimLines
  let level: EvidenceLevel?
  let framework: EvidenceFramework
  /// Where its level stands, or its name.
  let levelRange: SourceRange
  let wording: Wording?
  let decimal: DecimalSign
  private(set) var diagnostics: [Diagnostic] = []

  init(
    _ details: ClaimDetails, _ lines: ClaimLines, level: EvidenceLevel?,
    framework: EvidenceFramework, levelRange: SourceRange, wording: Wording?, decimal: DecimalSign
  ) {
    self.details = details
    self.lines = lines
    self.level = level
    self.framework = framework
    self.levelRange = levelRange
    self.wording = wording
    self.decimal = decimal
  }

  mutating func check() {
    checkFramework()
    checkNoStudies()
    checkPicture()
    checkGroups()
    checkRelativeBase()
    checkNumbers()
    checkDirection()
    checkLevel()
  }

  mutating func tell(_ rule: Rule, _ range: SourceRange, _ summary: Message, _ help: Message) {
    diagnostics.append(Diagnostic(rule, at: range, summary, help: help))
  }
}
