package import BriefDiagnostics
internal import BriefSyntax

extension Rule {
  /// Every field is one that the tool knows.
  package static let unknownKey = Rule(
    "unknown-key", .warning,
    checks: Message("Every field is one that the tool knows."),
    why: Message("a misspelt field would be ignored, and what it says would be missing"),
    example: "countrys: ES",
    instead: "country: ES")
}

extension FieldReader {
  /// Tells a name that no field of the group has.
  mutating func checkUnknownKey(_ entry: YAMLEntry, in schema: ObjectSchema, _ names: [String]) {
    let near =
      schema.field(meantBy: entry.key, vocabulary)
      ?? nearMiss(entry.key, in: names)
    tell(
      .unknownKey, at: entry.keyRange,
      Message("'\(entry.key)' is not a field of \(schema.thing)")
        + near.map { Message("; did you mean '\($0)'?") },
      near.map { Message("write '\($0)'") }
        ?? Message("remove it, or look up the fields: briefs schema --format text"), repair: near)
  }
}

extension ObjectSchema {
  /// The field that a name means which other programs or another language give it.
  func field(meantBy name: String, _ vocabulary: Vocabulary?) -> String? {
    let words = name.lowercased().replacing("_", with: " ").replacing("-", with: " ")
    let usual = (vocabulary?.authorsWords ?? .english).fields[words]
    if let usual, field(usual) != nil { return usual }
    let catalogues = vocabulary?.catalogues ?? [:]
    let labelled = fields.first { field in
      ([.english] + catalogues.values).contains { field.label.text(in: $0).lowercased() == words }
    }
    return labelled?.name
  }
}

extension FieldReader {
  /// A setting that only targets of another kind have.
  mutating func checkSetting(_ other: YAMLEntry, of kind: TargetKind) {
    guard TargetKind.allSettings.contains(where: { $0.name == other.key }),
      !kind.settings.contains(where: { $0.name == other.key })
    else { return }
    tell(
      .unknownKey, at: other.keyRange,
      Message("targets of the kind '\(kind.name)' have no setting '\(other.key)'"),
      Message("remove it, or look up the fields: briefs schema --format text"))
  }

  /// Whether there is a rule of a name that the site sets.
  mutating func checkRuleName(_ entry: YAMLEntry, _ rules: [Rule]) -> Bool {
    if rules.contains(where: { $0.name == entry.key }) { return true }
    let near = nearMiss(entry.key, in: rules.map(\.name))
    tell(
      .unknownKey, at: entry.keyRange,
      Message("there is no rule '\(entry.key)'") + near.map { Message("; did you mean '\($0)'?") },
      near.map { Message("write '\($0)'") } ?? Message("'briefs check --explain' lists the rules"))
    return false
  }
}
