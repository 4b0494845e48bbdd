package import BriefDiagnostics
internal import BriefModel
internal import BriefSite

/// What a build says of drafts: their errors one by one, their warnings in one line, since nobody mends the
/// words of a text that is not written yet.
package struct DraftFindings {
  private let drafts: Set<String>
  private let untold: [String: Int]

  package init(_ checked: CheckedSite) {
    drafts = Set(checked.documents.lazy.filter { $0.fields.status == .draft }.map(\.path))
    untold = checked.linked.untold
  }

  private func isOfDraft(_ finding: Diagnostic) -> Bool {
    finding.severity != .error && drafts.contains(finding.range?.path ?? "")
  }

  /// All findings but the warnings of drafts.
  package func others(_ findings: [Diagnostic]) -> [Diagnostic] {
    findings.filter { !isOfDraft($0) }
  }

  /// What a build tells: what documents still need before they are approved is for `briefs check`.
  package func told(_ findings: [Diagnostic]) -> [Diagnostic] {
    others(findings).filter { !$0.rule.isGate || $0.severity == .error }
  }

  /// For each path but those of drafts the warnings that were counted and not made.
  package var othersUntold: [String: Int] { untold.filter { !drafts.contains($0.key) } }

  /// How many warnings drafts have, with the command that lists them; nil where they have none.
  ///
  /// - Parameter root: the workspace as it was named.
  package func line(_ findings: [Diagnostic], root: String) -> Message? {
    var counts = untold.filter { drafts.contains($0.key) }
    for finding in findings where finding.severity == .warning && isOfDraft(finding) {
      counts[finding.range?.path ?? "", default: 0] += 1
    }
    let all = counts.values.reduce(0, +)
    guard all > 0 else { return nil }
    let place = root == "." ? "" : " --root \(quotedForShell(root))"
    let found = countedWarnings(all)
    return .counted(
      counts.count,
      one:
        "\(found) in \(counts.count) draft, for when it is written; 'briefs check\(place) --status draft' lists them.",
      other:
        "\(found) in \(counts.count) drafts, for when they are written; 'briefs check\(place) --status draft' lists them."
    )
  }
}
