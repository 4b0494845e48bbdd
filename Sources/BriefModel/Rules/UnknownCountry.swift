package import BriefDiagnostics

extension Rule {
  /// A country is an ISO 3166-1 code, a region code, EU or INT.
  package static let unknownCountry = Rule(
    "unknown-country", .error,
    checks: Message("A country is an ISO 3166-1 code, a region code, EU or INT."),
    why: Message("every brief is listed on its country's page, so the code must be exact"),
    example: "country: Spain",
    instead: "country: ES")
}

extension FieldReader {
  /// The country of a code; tells a text that is none, with the code that was meant.
  mutating func checkCountry(_ text: Located<String>, _ name: String) -> Country? {
    guard let countries = vocabulary?.countries else { return Country(code: text.value) }
    let code = text.value
    if countries.isCode(code) || countries.isRegion(code) { return Country(code: code) }
    guard let right = countries.correction(for: code) else {
      tell(
        .unknownCountry, at: text.range,
        Message("'\(code)' is not a country code or name"),
        Message("write the two letters of ISO 3166, such as ES, or INT for several countries"))
      return nil
    }
    let spoken = Country(code: right.code).name
    let meant =
      countries.isName(code)
      ? Message("the code of \(spoken) is '\(right.code)'")
      : Message("did you mean '\(spoken)' (\(right.code))?")
    tell(
      .unknownCountry, at: text.range,
      Message("'\(code)' is not a country code; \(meant)"),
      Message("write '\(name): \(right.code)'"),
      repair: right.code)
    return nil
  }
}
