internal import BriefDiagnostics

extension DocumentFields {
  static func evidence(_ value: FieldValue?) -> Evidence? {
    guard let value else { return nil }
    let group = value.fields
    let framework = group?["framework"]?.text.flatMap(EvidenceFramework.init) ?? .grade
    guard let text = (group?["level"] ?? value).text,
      let level = EvidenceLevel(text, in: framework)
    else { return nil }
    return Evidence(level: level, framework: framework, reason: group?["reason"]?.text)
  }
}

/// The sections that the field `translation` remembers.
func sectionsOfOrigin(_ values: FieldValues) -> [Section] {
  (values["translation"]?.fields?["made_from"]?.map ?? []).filter { !$0.text.isEmpty }.map {
    Section(id: $0.name, digest: $0.text)
  }
}

extension DocumentFields.Author {
  /// A plain text is a name.
  init?(_ value: FieldValue) {
    let group = value.fields
    guard let name = value.text ?? group?["name"]?.text else { return nil }
    self.init(
      name: name, affiliation: group?["affiliation"]?.text, orcid: group?["orcid"]?.text,
      roles: group?.texts("role") ?? [], perspective: group?["perspective"]?.text,
      email: group?["email"]?.text)
  }
}

extension DocumentFields.Funder {
  init?(_ value: FieldValue) {
    let group = value.fields
    guard let name = value.text ?? group?["funder"]?.text else { return nil }
    self.init(name: name, grant: group?["grant"]?.text, role: group?["role"]?.text)
  }
}

extension DocumentFields.Change {
  init(_ group: FieldValues) {
    self.init(
      date: group["date"]?.date, version: group["version"]?.text ?? "",
      note: group["note"]?.text ?? "", isSignificant: group["significant"]?.flag ?? false)
  }
}

extension DocumentFields.Review {
  init?(_ group: FieldValues) {
    guard let kind = group["kind"]?.text.flatMap(ReviewKind.init) else { return nil }
    self.init(
      by: group["by"]?.text ?? "", kind: kind, date: group["date"]?.date,
      outcome: group["outcome"]?.text)
  }
}

extension DocumentFields.Recommendation {
  init?(_ group: FieldValues) {
    guard let text = group.entry("text"), let words = text.value.text else { return nil }
    self.init(
      text: words, strength: group["strength"]?.text.flatMap(Strength.init),
      strengthRange: group.entry("strength")?.range ?? text.range,
      claims: group["claims"]?.texts ?? [], reason: group["reason"]?.text)
  }
}

extension FieldValues {
  /// The values of a list, without their places.
  func list(_ name: String) -> [FieldValue] { self[name]?.list.map(\.value) ?? [] }

  func texts(_ name: String) -> [String] { list(name).compactMap(\.text) }

  /// A text with its place.
  func located(_ name: String) -> Located<String>? {
    entry(name).flatMap { entry in entry.value.text.map { Located($0, at: entry.range) } }
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it stands first.
  func withoutRepeats() -> [Element] {
    // Most lists are short, and most hold nothing twice.
    if count < 9, indices.allSatisfy({ !self[..<$0].contains(self[$0]) }) { return self }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
