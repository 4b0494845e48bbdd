/// A language as databases write it, by its code: `English`, `eng` and `en` are `en`. What is none of them stays.
func writtenLanguage(_ text: String) -> String {
  let name = text.lowercased()
  if let code = medlineLanguages[name] { return code }
  // A word says the language, and no country.
  return languageCodes[name].map { String($0.prefix { $0 != "-" }) } ?? text
}

/// A number of a journal or a book without what databases write around it: `22150366 (ISSN)`.
func writtenSerialNumber(_ text: String) -> String {
  let number = text.prefix { $0 != " " && $0 != "(" && $0 != ";" }
  guard number.count == 8, number.allSatisfy({ $0.isASCIIDigit || $0 == "X" }) else {
    return number.isEmpty ? text : String(number)
  }
  return "\(number.prefix(4))-\(number.suffix(4))"
}

/// The languages of MEDLINE by the codes of ISO 639-1.
private let medlineLanguages = [
  "eng": "en", "spa": "es", "fre": "fr", "ger": "de", "por": "pt", "ita": "it", "dut": "nl",
  "dan": "da", "nor": "nb", "swe": "sv", "fin": "fi", "pol": "pl", "rus": "ru", "jpn": "ja",
  "chi": "zh", "ara": "ar", "tur": "tr", "gre": "el", "hun": "hu", "cze": "cs",
]
