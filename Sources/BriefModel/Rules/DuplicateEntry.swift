package import BriefDiagnostics

extension Rule {
  /// A list of the site names each thing once: topics, words of the glossary, languages.
  package static let duplicateEntry = Rule(
    "duplicate-entry", .error,
    checks: Message(
      "A list of the site names each thing once: the ids and other words of topics, the ids of the glossary, the languages."
    ),
    why: Message(
      "nobody could tell which of the two a document means, and both would have one address"),
    example: """
      - id: services
      - id: services
      """,
    instead: """
      - id: services
      - id: support
      """)
}

/// The names that a list has used, each with its place.
struct UsedNames {
  private var places: [String: SourceRange] = [:]

  /// Takes a name; tells one that is taken, with both places.
  ///
  /// - Returns: whether it was free.
  @discardableResult
  mutating func take(_ name: Located<String>, _ diagnostics: inout [Diagnostic]) -> Bool {
    guard let first = places[name.value] else {
      places[name.value] = name.range
      return true
    }
    let told = Diagnostic(
      .duplicateEntry, at: name.range, Message("'\(name.value)' stands in this list already"),
      help: Message("remove one of the two, or give this one another name"),
      note: .init(Message("the other one is here"), at: first))
    diagnostics.append(told)
    return false
  }
}
