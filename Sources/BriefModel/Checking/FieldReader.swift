package import BriefDiagnostics
package import BriefSyntax

/// Reads typed fields from a mapping; every mistake is told at its own value, and reading goes on.
package struct FieldReader {
  package let source: SourceFile
  package private(set) var diagnostics: [Diagnostic] = []
  private let entries: [YAMLEntry]

  package init(_ source: SourceFile, _ node: YAMLNode) { self.init(source, node.mapping ?? []) }

  package init(_ source: SourceFile, _ entries: [YAMLEntry]) {
    self.source = source
    self.entries = entries
  }

  package mutating func tell(
    _ rule: Rule, at range: SourceRange, _ summary: String, _ help: String,
    severity: Severity? = nil
  ) {
    diagnostics.append(Diagnostic(rule, at: range, summary, help: help, severity: severity))
  }

  /// The field of a name, or of its plural; an empty value counts as absent.
  package func entry(_ key: String, or plural: String? = nil) -> YAMLEntry? {
    entries.first { ($0.key == key || $0.key == plural) && !$0.value.isEmpty }
  }

  package mutating func text(_ key: String, or plural: String? = nil) -> Located<String>? {
    guard let entry = entry(key, or: plural) else { return nil }
    return scalar(entry.value, "'\(entry.key)'")
  }

  /// A text, told if it is a list or a mapping.
  package mutating func scalar(_ node: YAMLNode, _ name: String) -> Located<String>? {
    if let text = node.scalar { return Located(text, at: node.range) }
    tell(
      .wrongType, at: node.range,
      "\(name) must be a text, not \(node.list != nil ? "a list" : "a group of fields")",
      "write it on one line after the colon")
    return nil
  }

  /// A list of texts; one text counts as a list of one.
  package mutating func texts(_ key: String, or plural: String? = nil) -> [Located<String>] {
    guard let entry = entry(key, or: plural) else { return [] }
    if let text = entry.value.scalar { return [Located(text, at: entry.value.range)] }
    guard let items = entry.value.list else {
      tell(
        .wrongType, at: entry.value.range, "'\(entry.key)' must be a text or a list",
        "write '\(entry.key): [one, two]'")
      return []
    }
    return items.compactMap { item in
      item.isEmpty ? nil : scalar(item, "each item of '\(entry.key)'")
    }
  }

  package func mapping(_ key: String) -> [YAMLEntry] { entry(key)?.value.mapping ?? [] }

  package func items(_ key: String) -> [YAMLNode] {
    guard let value = entry(key)?.value else { return [] }
    return value.list ?? [value]
  }

  package mutating func date(_ key: String, partial: Bool = false) -> Located<CalendarDate>? {
    guard let text = text(key) else { return nil }
    guard let date = CalendarDate(text.value, partial: partial) else {
      let form = text.value.count == 10 && text.value.filter({ $0 == "-" }).count == 2
      tell(
        .invalidDate, at: text.range,
        form
          ? "'\(text.value)' is not a day of the calendar"
          : "'\(text.value)' is not a date such as 2026-11-24",
        "write year, month and day with hyphens: 2026-11-24")
      return nil
    }
    return Located(date, at: text.range)
  }

  /// One of the values of a closed list.
  package mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Value.Type, _ rule: Rule, _ noun: String
  ) -> Value? where Value.RawValue == String {
    guard let text = text(key) else { return nil }
    return choice(text, type, rule, noun)
  }

  package mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ text: Located<String>, _ type: Value.Type, _ rule: Rule, _ noun: String
  ) -> Value? where Value.RawValue == String {
    if let value = Value(rawValue: text.value) { return value }
    let all = Value.allCases.map(\.rawValue)
    let near = nearMiss(text.value, in: all)
    tell(
      rule, at: text.range,
      "'\(text.value)' is not a \(noun)" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      near.map { "write '\($0)'" } ?? "write one of: \(all.joined(separator: ", "))")
    return nil
  }

  /// One text, or one for each language.
  package mutating func localized(_ key: String, _ languages: [String]) -> LocalizedText {
    guard let value = entry(key)?.value else { return LocalizedText([:]) }
    if let text = value.scalar { return LocalizedText([languages.first ?? "en": text]) }
    guard let entries = value.mapping else {
      tell(
        .wrongType, at: value.range, "'\(key)' must be a text, or one text for each language",
        "write '\(key): { en: …, es: … }'")
      return LocalizedText([:])
    }
    var texts: [String: String] = [:]
    for entry in entries {
      guard let text = scalar(entry.value, "'\(key)'") else { continue }
      texts[entry.key] = text.value
      if !isLanguageCode(entry.key) {
        tell(
          .unknownLanguage, at: entry.keyRange, "'\(entry.key)' is not a language code",
          "write a code such as 'en' or 'es'")
      }
    }
    return LocalizedText(texts)
  }

  /// Everything told, with a warning for each key that is not among the known ones.
  package mutating func finish(known: [String], of thing: String) -> [Diagnostic] {
    for entry in entries where !known.contains(entry.key) {
      let near = nearMiss(entry.key, in: known)
      tell(
        .unknownKey, at: entry.keyRange,
        "'\(entry.key)' is not a field of \(thing)"
          + (near.map { "; did you mean '\($0)'?" } ?? ""),
        near.map { "write '\($0)'" } ?? "remove it, or look up the fields in the README")
    }
    return diagnostics
  }
}
