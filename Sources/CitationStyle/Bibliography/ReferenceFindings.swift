internal import BriefDiagnostics
internal import Bytes

/// What is told about one bibliography. After many findings of one file no more is told of it.
struct ReferenceFindings {
  let source: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  private static let most = 200

  init(_ source: SourceFile) { self.source = source }

  mutating func tell(
    _ rule: Rule, _ range: Range<Int>, _ summary: Message, help: Message,
    severity: Severity? = nil
  ) {
    guard diagnostics.count < Self.most else { return }
    diagnostics.append(
      Diagnostic(rule, at: source.range(range), summary, help: help, severity: severity))
  }
}
