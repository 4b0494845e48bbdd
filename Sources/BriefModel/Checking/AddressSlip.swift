internal import BriefDiagnostics

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
  let scheme = address.prefix { $0.isLetter || $0 == ":" || $0 == "/" || $0 == ";" }.lowercased()
  for (wrong, right) in misspelt where scheme.hasPrefix(wrong) && !scheme.hasPrefix(right) {
    return meant(right + address.dropFirst(wrong.count), address)
  }
  for (wrong, right) in [("https:", "https://"), ("http:", "http://")]
  where address.lowercased().hasPrefix(wrong) {
    let rest = address.dropFirst(wrong.count)
    if rest.first?.isLetter == true, rest.contains(".") { return meant(right + rest, address) }
  }
  if address.lowercased().hasPrefix("www.") { return meant("https://" + address, address) }
  guard !address.contains("/"), !address.contains(":"), !address.contains("#") else { return nil }
  let parts = address.split(separator: "@", omittingEmptySubsequences: false)
  if parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasSuffix("."),
    !parts[1].hasSuffix(".md")
  {
    return meant("mailto:" + address, address)
  }
  return nil
}

/// An address without the quotes around it, or nil.
private func unquoted(_ address: String) -> String? {
  let quotes: [Character] = ["“", "”", "‘", "’", "\"", "'", "«", "»"]
  guard let first = address.first, let last = address.last, address.count > 2,
    quotes.contains(first), quotes.contains(last)
  else { return nil }
  return String(address.dropFirst().dropLast())
}

private func meant(_ right: String, _ address: String) -> AddressSlip {
  AddressSlip(
    summary: Message("'\(address)' is no address of a page as it is written"),
    help: Message("write '\(right)'"), repair: .init(right, insteadOf: address))
}

/// Beginnings that are slips of the two schemes of web pages.
private let misspelt: [(wrong: String, right: String)] = [
  ("https//", "https://"), ("http//", "http://"), ("htpps://", "https://"), ("htps://", "https://"),
  ("htttps://", "https://"), ("ttps://", "https://"), ("https;//", "https://"),
  ("https:/", "https://"), ("http:/", "http://"),
]
