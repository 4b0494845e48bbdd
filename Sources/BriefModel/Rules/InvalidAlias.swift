package import BriefDiagnostics
internal import Bytes

extension Rule {
  /// An old address is a path of this site.
  package static let invalidAlias = Rule(
    "invalid-alias", .error,
    checks: Message("An old address is a path of this site."),
    why: Message("links from elsewhere would break"),
    example: "aliases: [https://example.org/old]",
    instead: "aliases: [/old-page/]")
}

extension Form {
  /// An old address of the site.
  static let alias = Form(
    "^/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*/?$", .invalidAlias,
    help: Message("write a path such as /old-page/, in letters, digits, '-', '.' and '_'"),
    problem: {
      Message("'\($0)' is not an address of this site")
    }, isRight: { isAlias($0) })
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
