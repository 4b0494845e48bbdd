package import BriefDiagnostics

extension Rule {
  /// The level of evidence belongs to its framework.
  package static let unknownEvidence = Rule(
    "unknown-evidence", .error,
    checks: Bilingual(
      "The level of evidence belongs to its framework.",
      es: "El nivel de evidencia pertenece a su marco."),
    why: Bilingual(
      "a level that no framework knows tells readers nothing",
      es: "un nivel que ningún marco conoce no dice nada"),
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
        "'\(text.value)' is a level of \(own), but the framework is '\(framework.rawValue)'",
        "write one of: \(names.joined(separator: ", ")); or change 'framework'",
        spanish: (
          "'\(text.value)' es un nivel de \(own), pero el marco es '\(framework.rawValue)'",
          "escriba uno de: \(names.joined(separator: ", ")); o cambie 'framework'"
        ))
      return nil
    }
    let meant = ["medium": "moderate", "verylow": "very-low", "very low": "very-low"][
      text.value.lowercased()]
    let near = meant ?? nearMiss(text.value, in: names)
    tell(
      .unknownEvidence, at: text.range,
      "'\(text.value)' is not a level of evidence" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      near.map { "write '\($0)'" } ?? "write one of: \(names.joined(separator: ", "))",
      spanish: (
        "'\(text.value)' no es un nivel de evidencia"
          + (near.map { "; ¿quiso decir '\($0)'?" } ?? ""),
        near.map { "escriba '\($0)'" } ?? "escriba uno de: \(names.joined(separator: ", "))"
      ), repair: near)
    return nil
  }
}
