/// The number of a month, or of a season (13 to 16), by its name or the beginning of it, in English,
/// Spanish, French, German, Portuguese, Italian and Dutch; nil for any other word.
func monthNumber(_ word: String) -> Int? {
  let name = folded(word)
  guard name.count >= 3 else { return nil }
  // "juin" and "juillet" share more than their first letters.
  if name.hasPrefix("jui") { return name.hasPrefix("juin") || name == "jui" ? 6 : 7 }
  if let exact = seasons[name] { return exact }
  guard let number = beginnings[String(name.prefix(3))] else { return nil }
  return names[number - 1].contains { $0.hasPrefix(name) } ? number : nil
}

/// Small letters without their accents.
private func folded(_ word: String) -> String {
  let plain: [Character: Character] = [
    "é": "e", "û": "u", "ä": "a", "ç": "c", "ñ": "n", "ü": "u", "á": "a", "í": "i", "ó": "o",
    "ú": "u", "ã": "a", "è": "e", "ê": "e", "ö": "o", "à": "a", "ô": "o",
  ]
  return String(
    word.lowercased().compactMap { letter -> Character? in
      letter == "." ? nil : plain[letter] ?? letter
    })
}

private let names: [[String]] = [
  ["january", "enero", "janvier", "januar", "janeiro", "gennaio", "januari", "janner"],
  ["february", "febrero", "fevrier", "februar", "fevereiro", "febbraio", "februari"],
  ["march", "marzo", "mars", "marz", "marco", "maart", "maerz"],
  ["april", "abril", "avril", "aprile"],
  ["may", "mayo", "mai", "maio", "maggio", "mei"],
  ["june", "junio", "juni", "junho", "giugno"],
  ["july", "julio", "juli", "julho", "luglio"],
  ["august", "agosto", "aout", "augustus"],
  ["september", "septiembre", "septembre", "setembro", "settembre", "sept", "setiembre"],
  ["october", "octubre", "octobre", "oktober", "outubro", "ottobre"],
  ["november", "noviembre", "novembre", "novembro"],
  ["december", "diciembre", "decembre", "dezember", "dezembro", "dicembre"],
]

/// By the first three letters, which tell all of them apart.
private let beginnings: [String: Int] = {
  var table: [String: Int] = [:]
  for (index, month) in names.enumerated() {
    for name in month { table[String(name.prefix(3))] = index + 1 }
  }
  return table
}()

private let seasons: [String: Int] = [
  "spring": 13, "summer": 14, "autumn": 15, "fall": 15, "winter": 16,
  "primavera": 13, "verano": 14, "otono": 15, "invierno": 16,
  "printemps": 13, "ete": 14, "automne": 15, "hiver": 16,
  "fruhling": 13, "fruhjahr": 13, "sommer": 14, "herbst": 15,
  "verao": 14, "outono": 15, "inverno": 16, "estate": 14, "autunno": 15, "lente": 13, "zomer": 14,
  "herfst": 15,
]
