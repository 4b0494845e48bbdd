internal import Bytes

/// A DOI as its bare name: `10.1016/S2215-0366(19)30032-X`, or `10/fg6rf9` as shortDOI makes them.
///
/// It is found in an address of any host, after `doi:`, percent-encoded, in capitals, with blanks inside
/// and full stops behind it (DOI Handbook, 2.2 and 3.8; shortdoi.org). In an address, `?` and `#` begin what
/// is no part of the name (RFC 3986, 3.4 and 3.5), and so do the views of publishers: `/full`, `/abstract`.
///
/// - Returns: nil for what holds no DOI.
package func normalDOI(_ written: String) -> String? {
  guard written.utf8.count < 2_000 else { return nil }
  var text = written.replacing("&amp;", with: "&").replacing("&lt;", with: "<")
    .replacing("&gt;", with: ">")
  if text.utf8.contains(0x5C) { text = text.replacing("\\_", with: "_") }
  text = withoutQuery(text)
  if text.utf8.contains(0x25) { text = percentDecoded(text) }
  // Blanks, and signs without width that come with copying.
  let scalars = text.unicodeScalars.filter { scalar in
    !(scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint)
  }
  let bytes = Array(String(String.UnicodeScalarView(scalars)).utf8)
  guard let start = nameStart(bytes) else { return shortName(bytes) }
  var end = bytes.count
  // A second name, or a word about something else, is no part of the first.
  for word in [";https:", ";http:", ",https:", ";doi:", "PMID:", ";PMID", "PMCID:", "[doi]", "|"] {
    let mark = Array(word.utf8)
    var at = start + 3
    while at + mark.count <= end {
      if bytes[at..<(at + mark.count)].elementsEqual(mark) {
        end = at
        break
      }
      at += 1
    }
  }
  while end > start, isTrailing(bytes[end - 1], bytes[start..<end]) { end -= 1 }
  let name = bytes[start..<end]
  guard let slash = name.firstIndex(of: 0x2F), slash + 1 < end else { return nil }
  return String(decoding: name, as: UTF8.self)
}

/// An address without its query and its fragment, and without the view of a publisher's page; what stands in
/// a query itself ends at the next part of it. A name alone, and an address in brackets, stay as they are.
private func withoutQuery(_ text: String) -> String {
  guard let scheme = text.firstRange(of: "://"),
    let name = text.firstRange(of: "10."), scheme.upperBound < name.lowerBound
  else { return withoutRemark(text) }
  let isQueried = text[..<name.lowerBound].contains("?")
  let end = text[name.lowerBound...].firstIndex { isQueried ? "&#".contains($0) : "?#".contains($0) }
  var address = text[..<(end ?? text.endIndex)]
  let host = text[scheme.upperBound...].prefix { $0 != "/" }.lowercased()
  if !host.hasSuffix("doi.org") {
    for view in ["/full", "/abstract", "/pdf", "/epdf", "/html", "/fulltext", "/meta", "/full.pdf"]
    where address.hasSuffix(view) && address.count(where: { $0 == "/" }) > 4 {
      address = address.dropLast(view.count)
      break
    }
  }
  return withoutRemark(String(address))
}

/// A name without what people write behind it after a blank: `10.1000/182 (accessed 3 May 2020)`.
private func withoutRemark(_ text: String) -> String {
  guard let name = text.firstRange(of: "10."), text[name.lowerBound...].contains(" ") else {
    return text
  }
  for remark in [" (", " [", " accessed", " Accessed", " retrieved", " Retrieved", " PMID", " Epub"] {
    if let found = text[name.lowerBound...].firstRange(of: remark) {
      return String(text[..<found.lowerBound])
    }
  }
  return text
}

/// `https://doi.org/fg6rf9` is the short DOI `10/fg6rf9`.
private func shortName(_ bytes: [UInt8]) -> String? {
  let words = String(decoding: bytes, as: UTF8.self).lowercased().split(separator: "/")
  guard words.count >= 2, words[words.count - 2].hasSuffix("doi.org"), let code = words.last,
    (4...9).contains(code.count), code.utf8.allSatisfy(\.isAlphanumeric)
  else { return nil }
  return "10/" + code
}

/// Where `10.1234/` or, of a short one, `10/` begins.
private func nameStart(_ bytes: [UInt8]) -> Int? {
  var at = 0
  while at + 3 < bytes.count {
    defer { at += 1 }
    guard bytes[at] == 0x31, bytes[at + 1] == 0x30,
      at == 0 || !bytes[at - 1].isAlphanumeric && bytes[at - 1] != 0x2E || endsInDOI(bytes, at)
    else { continue }
    var next = at + 2
    if bytes[next] == 0x2E {
      next += 1
      let digits = next
      while next < bytes.count, bytes[next].isDigit || bytes[next] == 0x2E { next += 1 }
      if next - digits >= 4, next < bytes.count, bytes[next] == 0x2F { return at }
    } else if bytes[next] == 0x2F, next + 1 < bytes.count,
      bytes[(next + 1)...].allSatisfy(\.isAlphanumeric),
      at == 0 || bytes[at - 1] == 0x2F || bytes[at - 1] == 0x3A, bytes.count - next < 12
    {
      return at
    }
  }
  return nil
}

/// `doi10.1000/1`: the word alone stands before the name.
private func endsInDOI(_ bytes: [UInt8], _ at: Int) -> Bool {
  at == 3 && String(decoding: bytes[..<3], as: UTF8.self).lowercased() == "doi"
}

/// Marks of the sentence around it; a bracket only where it was not opened within.
private func isTrailing(_ byte: UInt8, _ name: ArraySlice<UInt8>) -> Bool {
  switch byte {
  case 0x2E, 0x2C, 0x3B, 0x3A, 0x22, 0x27, 0x2F, 0x5D, 0x7D: true
  case 0x29: name.count { $0 == 0x29 } > name.count { $0 == 0x28 }
  case 0x3E: name.count { $0 == 0x3E } > name.count { $0 == 0x3C }
  default: false
  }
}
