package import BriefDiagnostics
internal import Bytes

extension Rule {
  /// An ORCID has its form and its check digit.
  package static let invalidORCID = Rule(
    "invalid-orcid", .error,
    checks: Message("An ORCID has its form and its check digit."),
    why: Message("a wrong digit would credit another person"),
    example: "orcid: 0000-0002-1825-0098",
    instead: "orcid: 0000-0002-1825-0097")
}

extension Form {
  package static let orcid = Form(
    "^(https://orcid\\.org/)?\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$", .invalidORCID,
    help: Message("copy the sixteen digits from orcid.org"),
    problem: {
      Message("'\($0)' is not an ORCID: its form or its check digit is wrong")
    }, isRight: { isORCID($0) })
}

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
