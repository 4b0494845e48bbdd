package import BriefDiagnostics
package import BriefSyntax

/// Reads typed fields from a mapping. What is wrong with a field is told by `read`; what cannot be read is
/// absent here.
package struct FieldReader {
  package private(set) var diagnostics: [Diagnostic] = []
  let entries: [YAMLEntry]
  /// The lists of the site; nil where its own files are read.
  let vocabulary: Vocabulary?

  package init(_ node: YAMLNode, vocabulary: Vocabulary? = nil) {
    self.init(node.mapping ?? [], vocabulary: vocabulary)
  }

  package init(_ entries: [YAMLEntry], vocabulary: Vocabulary? = nil) {
    self.entries = entries
    self.vocabulary = vocabulary
  }

  /// Tells something about a field.
  package mutating func tell(
    _ rule: Rule, at range: SourceRange, _ summary: Message, _ help: Message,
    severity: Severity? = nil, repair: String? = nil
  ) {
    var told = Diagnostic(rule, at: range, summary, help: help, severity: severity)
    told.repair = repair.map { .init($0) }
    diagnostics.append(told)
  }

  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// The field of a name, or of its plural; an empty value counts as absent.
  package func entry(_ key: String, or plural: String? = nil) -> YAMLEntry? {
    entries.first { ($0.key == key || $0.key == plural) && !$0.value.isEmpty }
  }

  /// The text of a field, and where it stands.
  package func text(_ key: String, or plural: String? = nil) -> Located<String>? {
    guard let value = entry(key, or: plural)?.value, let text = value.scalar else { return nil }
    return Located(text, at: value.range)
  }

  /// A list of texts; one text counts as a list of one.
  package func texts(_ key: String, or plural: String? = nil) -> [Located<String>] {
    guard let value = entry(key, or: plural)?.value else { return [] }
    if let text = value.scalar { return [Located(text, at: value.range)] }
    return (value.list ?? []).compactMap { item in
      item.isEmpty ? nil : item.scalar.map { Located($0, at: item.range) }
    }
  }

  package func mapping(_ key: String) -> [YAMLEntry] { entry(key)?.value.mapping ?? [] }

  /// The entries of a list; one value counts as a list of one.
  package func items(_ key: String) -> [YAMLNode] {
    guard let value = entry(key)?.value else { return [] }
    return value.list ?? [value]
  }

  /// A date; with `partial`, a year or a month will do.
  package func date(_ key: String, partial: Bool = false) -> Located<CalendarDate>? {
    guard let text = text(key), let date = CalendarDate(text.value, partial: partial) else {
      return nil
    }
    return Located(date, at: text.range)
  }

  /// One of the values of a closed list.
  package func choice<Value: RawRepresentable>(_ key: String, _ type: Value.Type) -> Value?
  where Value.RawValue == String { text(key).flatMap { Value(rawValue: $0.value) } }

  /// One text, or one for each language.
  package func localized(_ key: String, _ languages: [String]) -> LocalizedText {
    guard let value = entry(key)?.value else { return LocalizedText([:]) }
    if let text = value.scalar { return LocalizedText([languages.first ?? "en": text]) }
    var texts: [String: String] = [:]
    for entry in value.mapping ?? [] { texts[entry.key] = entry.value.scalar }
    return LocalizedText(texts)
  }
}
