internal import BriefDiagnostics
internal import Bytes

/// An address that was plainly meant otherwise.
struct AddressSlip {
  let summary: Message
  let help: Message
  var repair: Diagnostic.Repair?
}

/// What is wrong with an address that leads nowhere as it is written: one without its scheme, with half of it,
/// a mail address, `#` alone; nil for any other (RFC 3986, 3; RFC 6068).
func addressSlip(_ address: String) -> AddressSlip? {
  if address == "#" {
    return AddressSlip(
      summary: Message("'#' leads nowhere"),
      help: Message("write the id of a heading after it, such as #options, or remove the link"))
  }
  if let inner = unquoted(address) { return meant(inner, address) }
  for (wrong, right) in misspelt where begins(address, with: wrong) {
    if begins(address, with: right) { return nil }
    let rest = address.utf8.dropFirst(wrong.utf8CodeUnitCount)
    return meant("\(right)" + String(decoding: rest, as: UTF8.self), address)
  }
  for (wrong, right): (StaticString, StaticString) in [("https:", "https://"), ("http:", "http://")]
  where begins(address, with: wrong) && !begins(address, with: right) {
    let rest = String(decoding: address.utf8.dropFirst(wrong.utf8CodeUnitCount), as: UTF8.self)
    if rest.first?.isLetter == true, rest.contains(".") { return meant("\(right)" + rest, address) }
  }
  if begins(address, with: "www.") { return meant("https://" + address, address) }
  guard address.utf8.contains(0x40),
    !address.utf8.contains(where: { $0 == 0x2F || $0 == 0x3A || $0 == 0x23 })
  else { return nil }
  let parts = address.split(separator: "@", omittingEmptySubsequences: false)
  if parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasSuffix("."),
    !parts[1].hasSuffix(".md")
  {
    return meant("mailto:" + address, address)
  }
  return nil
}

/// Whether an address needs to be looked at for a slip: most begin as none of them does.
func mayBeSlip(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = address.first else { return false }
  switch first | 0x20 {
  case 0x23: return address.count == 1
  case 0x68, 0x74, 0x77, 0x22, 0x27: return !address.hasPrefix("https://")
  default: return first >= 0x80 || address.contains(0x40)
  }
}

/// An address without the quotes around it, or nil.
private func unquoted(_ address: String) -> String? {
  let quotes: [Character] = ["“", "”", "‘", "’", "\"", "'", "«", "»"]
  // Most addresses begin with a letter.
  guard let sign = address.utf8.first, sign >= 0x80 || sign == 0x22 || sign == 0x27,
    let first = address.first, let last = address.last, address.count > 2,
    quotes.contains(first), quotes.contains(last)
  else { return nil }
  return String(address.dropFirst().dropLast())
}

private func meant(_ right: String, _ address: String) -> AddressSlip {
  AddressSlip(
    summary: Message("'\(address)' is no address of a page as it is written"),
    help: Message("write '\(right)'"), repair: .init(right, insteadOf: address))
}

/// Whether an address begins with ASCII signs, in capitals or not.
private func begins(_ address: String, with words: StaticString) -> Bool {
  var at = 0
  for byte in address.utf8.prefix(words.utf8CodeUnitCount) {
    let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
    if small != words.utf8Start[at] { return false }
    at += 1
  }
  return at == words.utf8CodeUnitCount
}

/// Beginnings that are slips of the two schemes of web pages.
private let misspelt: [(wrong: StaticString, right: StaticString)] = [
  ("https//", "https://"), ("http//", "http://"), ("htpps://", "https://"), ("htps://", "https://"),
  ("htttps://", "https://"), ("ttps://", "https://"), ("https;//", "https://"),
  ("https:/", "https://"), ("http:/", "http://"),
]
