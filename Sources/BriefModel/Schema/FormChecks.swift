internal import Bytes

/// Whether a text is an ORCID with its right check digit (ISO 7064, MOD 11-2), bare or as an address.
func isORCID(_ text: String) -> Bool {
  let prefix = "https://orcid.org/"
  let bytes = Array((text.hasPrefix(prefix) ? text.dropFirst(prefix.count) : text[...]).utf8)
  guard bytes.count == 19 else { return false }
  var total = 0
  for (place, byte) in bytes.enumerated() {
    if place % 5 == 4 {
      guard byte == 0x2D else { return false }
    } else if place < 18 {
      guard byte >= 0x30, byte <= 0x39 else { return false }
      total = (total + Int(byte - 0x30)) * 2 % 11
    }
  }
  let check = (12 - total) % 11
  return bytes[18] == (check == 10 ? 0x58 : UInt8(0x30 + check))
}

/// Whether a text has the form of a DOI (ISO 26324: `10.`, a registrant of digits, a slash, a name).
func isDOI(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard bytes.starts(with: "10.".utf8), let slash = bytes.firstIndex(of: 0x2F),
    slash + 1 < bytes.count
  else { return false }
  let registrant = bytes[3..<slash]
  return registrant.count >= 4 && registrant.first != 0x2E && registrant.last != 0x2E
    && registrant.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E }
    && !text.contains(where: \.isWhitespace) && !hasControls(text)
}

/// Whether a text is an old address of the site: `/`, then names of letters, digits, `-`, `.` and `_`.
func isAlias(_ text: String) -> Bool {
  let parts = text.split(separator: "/", omittingEmptySubsequences: false)
  guard text.utf8.count <= 1_024, parts.count >= 2, parts[0].isEmpty else { return false }
  let names = parts.last?.isEmpty == true ? parts.dropFirst().dropLast() : parts.dropFirst()
  return !names.isEmpty
    && names.allSatisfy { name in
      name != "." && name != ".." && (1...255).contains(name.utf8.count)
        && name.utf8.allSatisfy { $0.isAlphanumeric || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
    }
}

/// Whether a text is an address of the web with a host (RFC 3986, `http` or `https`).
func isWebAddress(_ text: String) -> Bool {
  let lowered = text.prefix(8).lowercased()
  let start = lowered.hasPrefix("https://") ? 8 : lowered.hasPrefix("http://") ? 7 : 0
  guard start > 0 else { return false }
  let bytes = Array(text.utf8)
  guard
    !bytes.contains(where: {
      $0 <= 0x20 || $0 == 0x7F || $0 == 0x5C || $0 == 0x22 || $0 == 0x3C || $0 == 0x3E
    }),
    !text.contains(where: \.isWhitespace), !hasControls(text)
  else { return false }
  let host = bytes[start...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
  return host.contains { $0.isAlphanumeric || $0 > 0x7F }
}

/// Whether a text is the address of a mail box: something, `@`, a domain with a dot.
func isMailAddress(_ text: String) -> Bool {
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: \.isWhitespace),
    !hasControls(text),
    !text.utf8.contains(where: { [0x22, 0x3C, 0x3E, 0x28, 0x29, 0x2C, 0x3A, 0x3B].contains($0) })
  else { return false }
  let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
  return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
}

/// Whether a text holds signs that steer instead of being seen: controls, and changes of direction.
func hasControls(_ text: String) -> Bool {
  text.unicodeScalars.contains { scalar in
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

/// The tag of a language in its usual letters (BCP 47: `pt-br` is `pt-BR`); nil for what is none.
func languageTag(_ text: String) -> String? {
  let parts = text.replacing("_", with: "-").split(separator: "-", omittingEmptySubsequences: false)
  var tag: [String] = []
  for (number, part) in parts.enumerated() {
    guard part.utf8.allSatisfy({ $0.isAlphanumeric }) else { return nil }
    tag.append(
      number == 0
        ? part.lowercased()
        : part.utf8.count == 4
          ? part.prefix(1).uppercased() + part.dropFirst().lowercased() : part.uppercased())
  }
  let written = tag.joined(separator: "-")
  return isLanguageCode(written) ? written : nil
}

/// Whether a text is the tag of a language in its usual letters: a language, and if need be a script and
/// a region (`en`, `zh-Hant`, `pt-BR`, `es-419`; BCP 47).
package func isLanguageCode(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }
  guard let first = parts.first, (2...3).contains(first.count), parts.count <= 3,
    first.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
  else { return false }
  var rest = parts.dropFirst()
  if let script = rest.first, script.count == 4 {
    guard script[0] >= 0x41, script[0] <= 0x5A,
      script.dropFirst().allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
    else { return false }
    rest = rest.dropFirst()
  }
  guard let region = rest.first else { return true }
  let isLetters = region.count == 2 && region.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  let isDigits = region.count == 3 && region.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  return rest.count == 1 && (isLetters || isDigits)
}
