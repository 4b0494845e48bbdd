package import BriefDiagnostics
internal import BriefSyntax

/// Everything that a gate may look at: one document with what it inherits from its original.
package struct GateSubject {
  let fields: DocumentFields
  let kind: DocumentKind
  let claims: ClaimTable
  let outline: BodyOutline
  let language: String
  let isTranslation: Bool
  /// The first line of the document: where what is missing is told.
  let head: SourceRange
  /// The fields that the document has itself.
  let entries: [YAMLEntry]
  let vocabulary: Vocabulary
  let asOf: Moment

  var isEvidenceBrief: Bool { kind.isHeldAgainstGates && fields.type == .evidence }

  /// Where a field stands, or the head of the document where it has none.
  func place(_ field: String, or plural: String? = nil) -> SourceRange {
    entries.first { $0.key == field || $0.key == plural }?.value.range ?? head
  }
}

/// What a gate tells.
struct GateFinding {
  let range: SourceRange
  let summary: Message
  let help: Message
  /// What is still needed, in a few words.
  let need: Message

  init(at range: SourceRange, _ summary: Message, help: Message, need: Message) {
    self.range = range
    self.summary = summary
    self.help = help
    self.need = need
  }
}

/// One condition of publication: its rule, and how it is checked; a class so that each document's walk over
/// all of them copies none.
final class Gate: Sendable {
  typealias Check = @Sendable (GateSubject, (@autoclosure () -> GateFinding) -> Void) -> Void

  let rule: Rule
  let check: Check

  init(rule: Rule, check: @escaping Check) {
    self.rule = rule
    self.check = check
  }
}

/// Every gate, in the order in which members are told.
private let gates: [Gate] = [
  missingSectionGate, keyMessageCountGate, keyMessageClaimGate, optionCountGate, optionBalanceGate,
  searchMissingGate,
  searchOldGate, appraisalMissingGate, involvementMissingGate, claimsMissingGate,
  claimCertaintyGate, claimSourceGate, claimWordingGate, claimReadAbstractGate, downgradeReasonGate, cerqualSynthesisGate,
  levelAboveClaimsGate, recommendationInEvidenceGate, recommendationInTextGate, interestsMissingGate, fundingMissingGate,
  reviewsMissingGate, safetyNoticeMissingGate, placeholderGate,
]

/// What a document still lacks before it can be published.
///
/// A finding is as severe as its rule once the document is approved; until then it is a warning. What
/// was superseded or withdrawn is not held against the gates any more.
///
/// - Parameter isThorough: whether warnings are told too; a build only notes that there are any.
/// - Returns: the findings, whether there is anything at all, and how many findings were not told.
package func checkGates(_ subject: GateSubject, isThorough: Bool) -> (
  diagnostics: [Diagnostic], lacks: Bool, untold: Int
) {
  let status = subject.fields.status
  guard status != .superseded, status != .withdrawn else { return ([], false, 0) }
  var diagnostics: [Diagnostic] = []
  var lacks = false
  var untold = 0
  for gate in gates {
    let severity = status < .approved ? min(gate.rule.severity, .warning) : gate.rule.severity
    let isTold = isThorough || severity == .error
    gate.check(subject) { make in
      lacks = true
      guard isTold else {
        if subject.vocabulary.site.rules[gate.rule.name] != .off { untold += 1 }
        return
      }
      let finding = make()
      var told = Diagnostic(
        gate.rule, at: finding.range, finding.summary, help: finding.help, severity: severity)
      told.need = finding.need
      diagnostics.append(told)
    }
  }
  return (diagnostics, lacks, untold)
}
