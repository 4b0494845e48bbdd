package import BriefDiagnostics

extension Rule {
  /// A list of the site names each thing once: topics, words of the glossary, languages.
  package static let duplicateEntry = Rule(
    "duplicate-entry", .error,
    checks: Bilingual(
      "A list of the site names each thing once: the ids and other words of topics, the ids of the glossary, the languages.",
      es:
        "Una lista del sitio nombra cada cosa una vez: los identificadores y otras palabras de los temas, los del glosario, los idiomas."
    ),
    why: Bilingual(
      "nobody could tell which of the two a document means, and both would have one address",
      es:
        "no se sabría a cuál de las dos se refiere un documento, y ambas tendrían la misma dirección"
    ),
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
    var told = Diagnostic(
      .duplicateEntry, at: name.range, "'\(name.value)' stands in this list already",
      help: "remove one of the two, or give this one another name",
      note: .init("the other one is here", at: first))
    told.spanish = .init(
      summary: "'\(name.value)' ya está en esta lista",
      help: "quite uno de los dos, o dé a este otro nombre")
    diagnostics.append(told)
    return false
  }
}
