package import BriefDiagnostics
internal import BriefSyntax

extension Rule {
  /// Every field is one that the tool knows.
  package static let unknownKey = Rule(
    "unknown-key", .warning,
    checks: Bilingual(
      "Every field is one that the tool knows.",
      es: "Cada campo es uno que la herramienta conoce."),
    why: Bilingual(
      "a misspelt field would be ignored, and what it says would be missing",
      es: "un campo mal escrito se pasaría por alto, y faltaría lo que dice"),
    example: "countrys: ES",
    instead: "country: ES")
}

extension FieldReader {
  /// Tells a name that no field of the group has.
  mutating func checkUnknownKey(_ entry: YAMLEntry, in schema: ObjectSchema, _ names: [String]) {
    let near = nearMiss(entry.key, in: names)
    tell(
      .unknownKey, at: entry.keyRange,
      Bilingual(
        "'\(entry.key)' is not a field of \(schema.thing.english)"
          + (near.map { "; did you mean '\($0)'?" } ?? ""),
        es: "'\(entry.key)' no es un campo de \(schema.thing.spanish)" + meant(near)),
      near.map { Bilingual("write '\($0)'", es: "escriba '\($0)'") }
        ?? Bilingual(
          "remove it, or look up the fields: briefs schema --format text",
          es: "quítelo, o consulte los campos: briefs schema --format text"), repair: near)
  }
}
