/// One thing that is said about a document: its label and its values, in the order of the author.
package struct ShownFact: Sendable {
  /// The field that it comes from, as authors write it: `review_by`.
  package let field: String
  package let label: String
  /// Never empty: where nothing was written and something is asked for, it says so.
  package let values: [ShownValue]

  /// The anchor of its heading, where it is a section of its own.
  package var anchor: String { "field.\(field)" }
}

/// One value of a fact.
package struct ShownValue: Sendable {
  package let runs: [Run]
  /// The language of its words; nil where they are those of the interface.
  package let language: PartLanguage?

  /// A piece of a value: words, or words that lead somewhere.
  package enum Run: Sendable, Hashable {
    case text(String)
    case link(String, ShownTarget)
    /// A day in words, and the same as `2026-11-24`.
    case date(String, iso: String)
  }

  package init(_ runs: [Run], language: PartLanguage? = nil) {
    self.runs = runs
    self.language = language
  }

  package init(_ text: String, language: PartLanguage? = nil) {
    self.init([.text(text)], language: language)
  }

  /// The words alone.
  package var text: String {
    runs.map { run in
      switch run {
      case .text(let text), .link(let text, _), .date(let text, _): text
      }
    }.joined()
  }
}
