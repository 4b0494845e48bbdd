/// The word between the last two of a list as it sounds before the last: in Spanish "e" before an i
/// and "u" before an o.
///
/// Source: Real Academia Española, "Diccionario panhispánico de dudas", "y" and "o": not before a
/// diphthong ("agua y hielo"), also before figures that are read so ("7 u 8").
func euphonic(_ pattern: String, before word: String, in language: String) -> String {
  guard language == "es" || language.hasPrefix("es-") else { return pattern }
  let sound = word.prefix(24).lowercased().drop { !$0.isLetter && !$0.isNumber }
  let bare = sound.first == "h" ? sound.dropFirst() : sound
  let (first, second) = (bare.first, bare.dropFirst().first)
  if first == "i" || first == "í", second.map({ !"aeoáéó".contains($0) }) ?? true {
    return pattern.replacing(" y ", with: " e ")
  }
  let digits = sound.prefix { $0.isNumber }
  if first == "o" || first == "ó" || digits.first == "8" || digits == "11" {
    return pattern.replacing(" o ", with: " u ")
  }
  return pattern
}
