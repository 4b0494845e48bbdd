/// An id: 1 to 64 of `a-z`, `0-9` and `-`, not beginning with a hyphen; nothing else can be one.
///
/// What becomes a part of an address is made from these alone.
package struct Identifier: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let text: String

  package init?(_ text: String) {
    let bytes = text.utf8
    guard (1...64).contains(bytes.count), bytes.first != 0x2D,
      bytes.allSatisfy({
        ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D
      })
    else { return nil }
    self.text = text
  }

  /// Words as an id: small letters without accents, with hyphens for what stands between; nil where
  /// nothing is left.
  package init?(folding words: String) {
    var bytes: [UInt8] = []
    for scalar in words.lowercased().unicodeScalars {
      let value = scalar.value
      if (value >= 0x61 && value <= 0x7A) || (value >= 0x30 && value <= 0x39) {
        bytes.append(UInt8(value))
      } else if let letters = plainLetters[scalar] {
        bytes += letters.utf8
      } else if value == 0x27 || value == 0x2019 {
        continue
      } else if scalar.properties.generalCategory != .nonspacingMark, !bytes.isEmpty,
        bytes.last != 0x2D
      {
        bytes.append(0x2D)
      }
    }
    bytes = Array(bytes.prefix(60))
    while bytes.last == 0x2D { bytes.removeLast() }
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  package var description: String { text }
  package static func < (one: Identifier, other: Identifier) -> Bool { one.text < other.text }
}

/// The letters of Latin scripts that carry a mark or join two, by what they are without it.
private let plainLetters: [Unicode.Scalar: String] = {
  var plain: [Unicode.Scalar: String] = [:]
  for (base, letters) in marked {
    for scalar in letters.unicodeScalars { plain[scalar] = base }
  }
  return plain
}()

private let marked: [(base: String, letters: String)] = [
  ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
  ("ae", "æ"),
  ("b", "ḃḅḇ"),
  ("c", "çćĉċčḉ"),
  ("d", "ðďđḋḍḏḑḓ"),
  ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
  ("f", "ḟ"),
  ("g", "ĝğġģǧǵḡ"),
  ("h", "ĥħȟḣḥḧḩḫẖ"),
  ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"),
  ("ij", "ĳ"),
  ("j", "ĵǰ"),
  ("k", "ķĸǩḱḳḵ"),
  ("l", "ĺļľŀłḷḹḻḽ"),
  ("m", "ḿṁṃ"),
  ("n", "ñńņňŉŋǹṅṇṉṋ"),
  ("o", "òóôõöøōŏőǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
  ("oe", "œ"),
  ("p", "ṕṗ"),
  ("r", "ŕŗřȑȓṙṛṝṟ"),
  ("s", "śŝşšſșṡṣṥṧṩ"),
  ("ss", "ß"),
  ("t", "ţťŧțțṫṭṯṱẗ"),
  ("th", "þ"),
  ("u", "ùúûüũūŭůűųǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
  ("v", "ṽṿ"),
  ("w", "ŵẁẃẅẇẉẘ"),
  ("x", "ẋẍ"),
  ("y", "ýÿŷȳẏẙỳỵỷỹ"),
  ("z", "źżžẑẓẕ"),
]
