/// One character where Unicode has one for a letter with its mark, else the two.
func composed(_ letter: Character, _ mark: Unicode.Scalar) -> String {
  if mark == "\u{361}" || mark == "\u{305}" || letter.unicodeScalars.count > 3 {
    return String(letter) + String(Character(mark))
  }
  var text = String(letter)
  text.unicodeScalars.append(mark)
  guard text.count == 1, let pair = text.first, let place = composedLetters.firstIndex(of: pair)
  else { return text }
  return String(composedLetters[place])
}

/// Every letter that Unicode holds ready with a mark. Characters are equal when they are canonically
/// equivalent, so a letter and a mark find the one that stands for both.
private let composedLetters: Set<Character> = Set(
  [0xC0...0x24F, 0x370...0x3FF, 0x400...0x4FF, 0x1E00...0x1FFC].joined().compactMap {
    Unicode.Scalar(UInt32($0)).flatMap { $0.properties.isAlphabetic ? Character($0) : nil }
  })
