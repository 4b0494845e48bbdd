internal import BriefDiagnostics

/// The form of a text: what it is checked by, and what is told of a text that has another.
///
/// Every form that the schema names is enforced wherever the schema is; `pattern` says the same to editors.
package struct Form: Sendable {
  /// The form as a regular expression (ECMA-262).
  package let pattern: String
  let rule: Rule
  let isRight: @Sendable (String) -> Bool
  /// What is wrong with a text.
  let problem: @Sendable (String) -> Message
  /// What to write instead.
  let help: Message
  let holds: Holds
  /// What was plainly meant, where that is certain.
  let repair: @Sendable (String) -> String?

  package func takes(_ text: String) -> Bool { isRight(text) }

  /// What readers are shown of it.
  enum Holds: Sendable { case text, address, language }

  init(
    _ pattern: String, _ rule: Rule, holds: Holds = .text, help: Message,
    repair: @escaping @Sendable (String) -> String? = { _ in nil },
    problem: @escaping @Sendable (String) -> Message,
    isRight: @escaping @Sendable (String) -> Bool
  ) {
    self.pattern = pattern
    self.rule = rule
    self.help = help
    self.holds = holds
    self.repair = repair
    self.problem = problem
    self.isRight = isRight
  }
}

