package import BriefDiagnostics

extension Rule {
  /// The level of evidence belongs to its framework.
  package static let unknownEvidence = Rule(
    "unknown-evidence", .error,
    checks: Message("The level of evidence belongs to its framework."),
    why: Message("a level that no framework knows tells readers nothing"),
    example: "evidence: medium",
    instead: "evidence: moderate")
}

extension FieldReader {
  /// A level of a framework; another is told, with what was probably meant.
  mutating func level(_ text: Located<String>, _ framework: EvidenceFramework) -> EvidenceLevel? {
    let allowed = EvidenceLevel.allCases.filter {
      $0.isOCEBM == (framework == .ocebm) || $0 == .normative || $0 == .notGraded
    }
    if let level = EvidenceLevel(text.value, in: framework) { return level }
    let names = allowed.map(\.rawValue)
    if EvidenceLevel(rawValue: text.value) != nil {
      let own = framework == .ocebm ? "GRADE" : "OCEBM"
      tell(
        .unknownEvidence, at: text.range,
        Message(
          "'\(text.value)' is a level of \(own), but the framework is '\(framework.rawValue)'"),
        Message("write one of: \(names.joined(separator: ", ")); or change 'framework'"))
      return nil
    }
    let meant = (vocabulary?.authorsWords ?? .english).levels[text.value.lowercased()]
    let near = meant ?? named(text.value, among: allowed) ?? nearMiss(text.value, in: names)
    tell(
      .unknownEvidence, at: text.range,
      Message("'\(text.value)' is not a level of evidence")
        + near.map { Message("; did you mean '\($0)'?") },
      near.map { Message("write '\($0)'") }
        ?? Message("write one of: \(names.joined(separator: ", "))"), repair: near)
    return nil
  }

  /// The level that is called so in English or in a language of the site: `Muy baja`.
  private func named(_ text: String, among levels: [EvidenceLevel]) -> String? {
    let lowered = text.lowercased()
    let catalogues = [Catalogue.english] + (vocabulary?.catalogues.values.map { $0 } ?? [])
    return levels.first { level in
      catalogues.contains { level.adjective.text(in: $0).lowercased() == lowered }
    }?.rawValue
  }
}
