@_spi(_Unicode) private import Swift

/// A text in the composed normal form (NFC, Unicode Standard Annex 15): `e` and an accent become `é`.
///
/// Swift's `==` takes both spellings as equal, but disks, browsers and hashes of bytes do not: whatever
/// is written to a page or a file name goes through here first.
package func composed(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  var result = String.UnicodeScalarView()
  for scalar in text._nfc { result.append(scalar) }
  return String(result)
}

/// A text as systems compare it that tell neither capitals nor spellings of accents apart: folded to
/// small letters by way of the capital ones (so that `ß` meets `ss`), composed.
package func caseBlind(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 && !($0 >= 0x41 && $0 <= 0x5A) }) { return text }
  return composed(text.uppercased().lowercased())
}

/// A letter without its accents, small: `É` as `e`.
package func withoutAccent(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  let lowered = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  for first in String(lowered)._nfd { return first }
  return lowered
}
