/// What kind a character is, as the standard library says it, with a short way for ASCII: most of what
/// is asked here is ASCII, and the tables of Unicode cost a search for every letter.
extension Character {
  var isCapital: Bool {
    guard let ascii = asciiValue else { return isUppercase }
    return ascii >= 0x41 && ascii <= 0x5A
  }

  var isSmall: Bool {
    guard let ascii = asciiValue else { return isLowercase }
    return ascii >= 0x61 && ascii <= 0x7A
  }

  var isAlphabetic: Bool {
    guard let ascii = asciiValue else { return isLetter }
    return ascii | 0x20 >= 0x61 && ascii | 0x20 <= 0x7A
  }

  var isBlank: Bool {
    guard let ascii = asciiValue else { return isWhitespace }
    return ascii == 0x20 || ascii >= 0x09 && ascii <= 0x0D
  }
}

extension String {
  /// Replaces one scalar by a text; the general way of the standard library searches patterns.
  func replacing(_ scalar: Unicode.Scalar, by text: String) -> String {
    guard unicodeScalars.contains(scalar) else { return self }
    var out = ""
    for each in unicodeScalars {
      if each == scalar { out += text } else { out.unicodeScalars.append(each) }
    }
    return out
  }
}
