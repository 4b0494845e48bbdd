package import BriefDiagnostics

/// The parts of an evidence brief, by the ids of their headings (SUPPORT Tool 13, Lavis and others 2009).
package let sectionRoles = [
  "key-messages", "problem", "options", "equity", "implementation", "monitoring", "methods",
  "involvement",
]

extension Rule {
  /// An evidence brief has all its parts, known by the ids of their headings.
  package static let missingSection = Rule(
    "missing-section", .error, isGate: true,
    checks: Message(
      "An evidence brief has its eight parts: key messages, problem, options, equity, implementation, monitoring, methods, involvement. They are known by the ids of their headings, whatever the words."
    ),
    why: Message(
      "readers of a ministry look for the same parts in every brief, and a part that is missing is a question that nobody asked"
    ),
    example: "## Who may be missed", instead: "## Who may be missed {#equity}")
}

let missingSectionGate = Gate(rule: .missingSection) { subject, tell in
  guard subject.isEvidenceBrief else { return }
  let missing = sectionRoles.filter { !subject.outline.sections.contains($0) }
  for role in missing {
    guard let range = subject.outline.emptySections[role] else { continue }
    tell(
      GateFinding(
        at: range,
        Message("the part '\(role)' is empty"),
        help: Message("write below the heading what is known, or that nothing is"),
        need: Message("text below '\(role)'")))
  }
  let absent = missing.filter { subject.outline.emptySections[$0] == nil }
  guard let first = absent.first else { return }
  let names = absent.joined(separator: ", ")
  tell(
    GateFinding(
      at: subject.head,
      .counted(
        absent.count, one: "the brief lacks the part \(names)",
        other: "the brief lacks the parts \(names)"),
      help: Message(
        "add a heading with the id, such as '## Words {#\(first)}', or give the id to a heading that is there"
      ),
      need: .counted(absent.count, one: "part \(names)", other: "parts \(names)")))
}
