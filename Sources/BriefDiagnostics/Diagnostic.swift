/// How much a finding matters: an error stops publication, a warning makes the page worse.
package enum Severity: String, Sendable, Comparable, CaseIterable {
  case note, warning, error

  package static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }
  private var rank: Int { self == .error ? 2 : self == .warning ? 1 : 0 }
}

/// One thing to tell the author.
package struct Diagnostic: Sendable {
  package let rule: Rule
  package var severity: Severity
  /// The smallest span that is wrong; nil where the whole workspace is meant.
  package let range: SourceRange?
  /// One line, enough when it stands alone, without a full stop.
  package var message: Message
  /// What to do, in the imperative.
  package var nextStep: Message?
  /// Another place that belongs to the finding.
  package var note: Note? { rare?.note }
  /// What `briefs doctor` may write there instead, where that is plain.
  package var repair: Repair? {
    get { rare?.repair }
    set {
      guard newValue != nil || rare != nil else { return }
      rare = Rare(note: rare?.note, repair: newValue)
    }
  }
  /// What few findings have, kept apart: there may be half a million of them.
  private var rare: Rare?
  /// What the document still needs, in a few words: for the table at the end of `briefs check`.
  package var need: Message?

  private final class Rare: Sendable {
    let note: Note?
    let repair: Repair?

    init(note: Note?, repair: Repair?) {
      self.note = note
      self.repair = repair
    }
  }

  /// Other words for the place of a finding.
  package struct Repair: Sendable, Hashable {
    /// The words within the place that are meant; nil for all of it.
    package let old: String?
    /// What belongs there; nil where only names that the sources had once could tell.
    package let new: String?

    package init(_ new: String?, insteadOf old: String? = nil) {
      self.old = old
      self.new = new
    }
  }

  /// A further place that belongs to a finding, and what stands there.
  package struct Note: Sendable {
    package let range: SourceRange
    package let text: Message
    package init(_ text: Message, at range: SourceRange) {
      self.text = text
      self.range = range
    }
  }

  package init(
    _ rule: Rule, at range: SourceRange?, _ message: Message, help: Message? = nil,
    note: Note? = nil, severity: Severity? = nil
  ) {
    self.rule = rule
    self.severity = severity ?? rule.severity
    self.range = range
    self.message = message
    self.nextStep = help
    rare = note.map { Rare(note: $0, repair: nil) }
  }

  /// The line that stands alone, in English.
  package var summary: String { message.english }
  /// The next step, in English.
  package var help: String? { nextStep?.english }

  /// The order in which findings are shown: by file and place, then by rule.
  package static func inReadingOrder(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
    let first = one.range ?? SourceRange(path: "")
    let second = other.range ?? SourceRange(path: "")
    if first != second { return first < second }
    if one.rule.name != other.rule.name { return one.rule.name < other.rule.name }
    return one.summary < other.summary
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
