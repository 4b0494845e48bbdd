/// The number of an edition that is written in words, which styles put into words themselves: `Second`, `2nd
/// ed.`, `Segunda`, `3. Auflage` (BibTeX: "edition should be an ordinal"; CSL 1.0.2, `edition` is a number
/// variable); anything else as it is.
func plainEdition(_ written: String) -> String {
  let words = written.lowercased().split { " .,\u{A0}\u{202F}".contains($0) }
  guard let first = words.first, words.count <= 2,
    words.count == 1 || editionNouns.contains(String(words[1]))
  else { return written }
  if let number = ordinals[String(first)] { return String(number) }
  let digits = first.prefix(while: \.isASCIIDigit)
  guard !digits.isEmpty, digits.count < 4, endings.contains(String(first.dropFirst(digits.count)))
  else { return written }
  return String(digits)
}

private let editionNouns: Set<String> = [
  "ed", "edn", "edition", "ed’n", "edición", "édition", "auflage", "aufl", "edizione", "edição",
]

private let endings: Set<String> = [
  "", "st", "nd", "rd", "th", "a", "ª", "º", "e", "ème", "eme", "er", "re", "ère",
]

private let ordinals: [String: Int] = {
  var table: [String: Int] = [:]
  for names in [
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    "primera segunda tercera cuarta quinta sexta séptima octava novena décima",
    "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte",
    "première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième",
  ] {
    for (place, name) in names.split(separator: " ").enumerated() { table[String(name)] = place + 1 }
  }
  return table
}()
