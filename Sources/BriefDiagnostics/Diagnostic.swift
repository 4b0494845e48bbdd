/// How much a finding matters: an error stops publication, a warning makes the page worse.
package enum Severity: String, Sendable, Comparable, CaseIterable {
  case note, warning, error

  package static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }
  private var rank: Int { self == .error ? 2 : self == .warning ? 1 : 0 }
}

/// A rule's name, usual severity and manual page (`briefs check --explain NAME`).
package struct Rule: Sendable {
  package let name: String
  package let severity: Severity
  /// What the rule checks, in one or two sentences.
  package let checks: String
  /// Why that matters to a reader or to the group.
  package let why: String
  /// What breaks the rule.
  package let example: String
  /// What to write instead.
  package let instead: String

  package init(
    _ name: String, _ severity: Severity = .error, checks: String, why: String, example: String,
    instead: String
  ) {
    self.name = name
    self.severity = severity
    self.checks = checks
    self.why = why
    self.example = example
    self.instead = instead
  }

  /// The manual page as plain text.
  package var manual: String {
    """
    \(name) (\(severity.rawValue))

    \(checks)

    Why it matters: \(why)

    Instead of:

    \(indented(example))

    write:

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

/// One thing to tell the author.
package struct Diagnostic: Sendable {
  package let rule: Rule
  package var severity: Severity
  /// The smallest span that is wrong; nil where the whole workspace is meant.
  package let range: SourceRange?
  /// One line, enough when it stands alone, without a full stop.
  package let summary: String
  /// What to do, in the imperative.
  package let help: String?
  /// Another place that belongs to the finding.
  package let note: Note?

  package struct Note: Sendable {
    package let range: SourceRange
    package let text: String
    package init(_ text: String, at range: SourceRange) {
      self.text = text
      self.range = range
    }
  }

  package init(
    _ rule: Rule, at range: SourceRange?, _ summary: String, help: String? = nil, note: Note? = nil,
    severity: Severity? = nil
  ) {
    self.rule = rule
    self.severity = severity ?? rule.severity
    self.range = range
    self.summary = summary
    self.help = help
    self.note = note
  }

  /// The order in which findings are shown: by file and place, then by rule.
  package static func inReadingOrder(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
    let first = one.range ?? SourceRange(path: "")
    let second = other.range ?? SourceRange(path: "")
    if first != second { return first < second }
    return (one.rule.name, one.summary) < (other.rule.name, other.summary)
  }
}

/// A value and everything worth saying about the way to it.
package struct Diagnosed<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]
  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}
extension Diagnosed: Sendable where Value: Sendable {}
