package import BriefDiagnostics

extension Rule {
  /// A country is an ISO 3166-1 code, a region code, EU or INT.
  package static let unknownCountry = Rule(
    "unknown-country", .error,
    checks: Bilingual(
      "A country is an ISO 3166-1 code, a region code, EU or INT.",
      es: "Un país es un código ISO 3166-1, el código de una región, EU o INT."),
    why: Bilingual(
      "every brief is listed on its country's page, so the code must be exact",
      es: "cada informe figura en la página de su país, así que el código debe ser exacto"),
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
        Bilingual(
          "'\(code)' is not a country code or name",
          es: "'\(code)' no es ni el código ni el nombre de un país"),
        Bilingual(
          "write the two letters of ISO 3166, such as ES, or INT for several countries",
          es: "escriba las dos letras de ISO 3166, como ES, o INT si son varios países"))
      return nil
    }
    let meant =
      countries.isName(code)
      ? "the code of \(right.name) is '\(right.code)'"
      : "did you mean '\(right.name)' (\(right.code))?"
    tell(
      .unknownCountry, at: text.range,
      Bilingual(
        "'\(code)' is not a country code; \(meant)",
        es:
          "'\(code)' no es un código de país; el de \(countries.name(Country(code: right.code), in: "es")) es '\(right.code)'"
      ),
      Bilingual("write '\(name): \(right.code)'", es: "escriba '\(name): \(right.code)'"),
      repair: right.code)
    return nil
  }
}
