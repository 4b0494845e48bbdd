package import BriefDiagnostics
internal import Bytes

extension Rule {
  /// An address is one of the web, or of a mail box where one is asked for.
  package static let invalidAddress = Rule(
    "invalid-address", .error,
    checks: Message("An address is one of the web, or of a mail box where one is asked for."),
    why: Message("readers are led there; what is no address leads nowhere"),
    example: "source: see the ministry",
    instead: "source: https://example.org/plan")
}

extension Form {
  /// An address of the web that readers are led to.
  static let webAddress = Form(
    "^https?://[^\\s/?#]+", .invalidAddress, holds: .address,
    help: Message("write the whole address, such as https://example.org/page"),
    repair: { text in
      let whole = "https://" + text
      return text.contains(".") && !text.contains(":") && !text.contains("@") && isWebAddress(whole)
        ? whole : nil
    },
    problem: {
      Message("'\($0)' is not an address of the web")
    }, isRight: { isWebAddress($0) })

  /// A mail box, or a page of the web.
  static let contact = Form(
    "^(https?://[^\\s/?#]+.*|[^\\s@]+@[^\\s@]+\\.[^\\s@]+)$", .invalidAddress, holds: .address,
    help: Message("write an address such as us@example.org or https://example.org/contact"),
    problem: {
      Message("'\($0)' is neither a mail address nor an address of the web")
    }, isRight: { isWebAddress($0) || isMailAddress($0) })

  static let mail = Form(
    "^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$", .invalidAddress, holds: .address,
    help: Message("write an address such as ana@example.org"),
    problem: { Message("'\($0)' is not a mail address") },
    isRight: { isMailAddress($0) })
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
