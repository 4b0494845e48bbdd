/// A rule's name, usual severity and manual page (`briefs check --explain NAME`).
///
/// A class, so that half a million findings share it; every property is constant.
package final class Rule: Sendable {
  package let name: String
  package let severity: Severity
  /// What the rule checks, in one or two sentences.
  package let checking: Message
  /// Why that matters to a reader or to the group.
  package let reason: Message
  /// What breaks the rule.
  package let example: String
  /// What to write instead.
  package let instead: String
  /// Whether it is one of the gates before publication: until a document is approved, what it lacks is
  /// a warning, whatever the rule's severity.
  package let isGate: Bool
  /// Whether it only advises: no setting makes an error of it.
  package let isAdvice: Bool

  package init(
    _ name: String, _ severity: Severity = .error, isGate: Bool = false, isAdvice: Bool = false,
    checks: Message, why: Message, example: String, instead: String
  ) {
    self.name = name
    self.severity = severity
    self.isGate = isGate
    self.isAdvice = isAdvice
    checking = checks
    reason = why
    self.example = example
    self.instead = instead
  }

  package var checks: String { checking.english }
  package var why: String { reason.english }

  /// The manual page as plain text.
  package func manual(in catalogue: Catalogue) -> String {
    func say(_ message: Message) -> String { message.text(in: catalogue) }
    let kind = isGate ? Message("\(severity.name); a warning until approval") : severity.name
    return """
      \(name) (\(say(kind)))

      \(say(checking))

      \(say(Message("Why it matters: \(reason)")))

      \(say(Message("Instead of:")))

      \(indented(example))

      \(say(Message("write:")))

      \(indented(instead))
      """
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "    " + $0
    }
    .joined(separator: "\n")
  }
}

extension Severity {
  /// The severity as it is printed.
  package var name: Message {
    switch self {
    case .error: Message("error")
    case .warning: Message("warning")
    case .note: Message("note")
    }
  }
}
