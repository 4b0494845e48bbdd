package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

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
    if let list = countries.list(code) {
      tell(
        .unknownCountry, at: text.range,
        Message(
          "'\(code)' are several countries in one text"),
        Message(
          "write '\(name): \(list)'"), repair: list)
      return nil
    }
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

extension BodyChecker {
  mutating func tellUnknownCountry(_ syntax: DocumentLinkSyntax, _ code: String) {
    let right = vocabulary.countries.correction(for: code)
    tell(
      .unknownCountry, syntax.range,
      Message("'\(code)' is not a country code")
        + right.map { Message("; the code of \(Country(code: $0.code).name) is '\($0.code)'") },
      right.map { Message("write [[country:\($0.code)]]") }
        ?? Message("write the two letters of ISO 3166"),
      repair: right.map { .init($0.code, insteadOf: code) })
  }
}
