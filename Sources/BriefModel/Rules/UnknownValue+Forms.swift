internal import BriefDiagnostics
internal import BriefSyntax

extension Form {
  /// The fingerprint of a section.
  static let digest = Form(
    "^[0-9a-f]{12}$", .unknownValue,
    help: Message("run 'briefs translation accept', which writes it"),
    problem: {
      Message("'\($0)' is not the fingerprint of a section")
    },
    isRight: { text in
      text.utf8.count == 12
        && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
    })
}

extension Form {
  /// A branch of git (git-check-ref-format, without its rarest signs).
  static let branch = Form(
    "^[A-Za-z0-9][A-Za-z0-9._/-]*$", .unknownValue,
    help: Message("write a name such as 'pages'"),
    problem: {
      Message("'\($0)' cannot be a branch")
    },
    isRight: { text in
      text.utf8.count <= 200 && text.utf8.first.map(\.isAlphanumeric) == true
        && !text.contains("..")
        && !text.contains("//") && !text.hasSuffix("/") && !text.hasSuffix(".lock")
        && text.utf8.allSatisfy {
          $0.isAlphanumeric || $0 == 0x2E || $0 == 0x5F || $0 == 0x2F || $0 == 0x2D
        }
    })

  /// The absolute address of the site's root.
  static let siteAddress = Form(
    "^https?://[^\\s/?#]+", .unknownValue,
    help: Message("write it with 'https://' at its beginning, such as https://example.org/"),
    problem: { _ in
      Message("the address must be absolute")
    },
    // A path that begins with two slashes would lead to another site (RFC 3986, 4.2).
    isRight: { address in
      isWebAddress(address) && !address.contains("?") && !address.contains("#")
        && !address.dropFirst(8).contains("//")
    })

  /// A licence by its name in the SPDX list, or an expression of such names.
  static let license = Form(
    "^[A-Za-z0-9][A-Za-z0-9.+-]*( (AND|OR|WITH) [A-Za-z0-9][A-Za-z0-9.+-]*)*$", .unknownValue,
    help: Message("write its short name in the SPDX list, such as CC-BY-4.0"),
    repair: { text in
      let joined = text.split(separator: " ").joined(separator: "-")
      return text.uppercased().hasPrefix("CC ") ? joined.uppercased() : nil
    },
    problem: {
      Message("'\($0)' is not the name of a licence")
    },
    isRight: { text in
      let words = text.split(separator: " ", omittingEmptySubsequences: false)
      return text.utf8.count <= 200 && words.count % 2 == 1
        && words.enumerated().allSatisfy { number, word in
          number % 2 == 1
            ? ["AND", "OR", "WITH"].contains(word)
            : word.utf8.first.map(\.isAlphanumeric) == true
              && word.utf8.allSatisfy {
                $0.isAlphanumeric || $0 == 0x2D || $0 == 0x2E || $0 == 0x2B
              }
        }
    })
}

extension FieldReader {
  /// An address that everybody can read holds no password.
  mutating func checkPassword(in remote: Located<String>) {
    guard hasPassword(remote.value) else { return }
    tell(
      .unknownValue, at: remote.range,
      Message("this address has a password in it, and everybody can read this file"),
      Message("write it without, and let git keep the password: git help credentials"))
  }

  /// A folder or file that only a shell would find: `~/site`, `$HOME/site`.
  mutating func checkPath(_ path: Located<String>) {
    guard path.value.hasPrefix("~") || path.value.hasPrefix("$") else { return }
    tell(
      .unknownValue, at: path.range,
      Message("'\(path.value)' means something to a shell only"),
      Message(
        "write it whole, such as /srv/briefs, or as seen from the workspace, such as ../briefs"))
  }

  /// Whether the site may set a rule so: what protects readers stays an error.
  mutating func checkSetting(
    _ setting: SiteConfiguration.RuleSetting, of rule: YAMLEntry
  ) -> Bool {
    if !protectingRules.contains(rule.key) || setting == .error { return true }
    tell(
      .unknownValue, at: rule.value.range,
      Message("'\(rule.key)' protects readers and stays an error"),
      Message("remove this line"))
    return false
  }
}

/// Whether an address is of the form `https://user:password@example.org/`.
func hasPassword(_ address: String) -> Bool {
  let parts = address.split(separator: "/", omittingEmptySubsequences: false)
  guard parts.count > 2, parts[0].hasSuffix(":"), parts[1].isEmpty else { return false }
  return parts[2].contains("@") && (parts[2].split(separator: "@").first?.contains(":") ?? false)
}

extension ValueSchema {
  /// Every value of an enumeration, as authors write it.
  static func choice<Value: Labelled>(
    _ type: Value.Type, _ noun: Message, _ rule: Rule = .unknownValue
  ) -> ValueSchema {
    .choice(noun, rule, Value.allCases.map { Choice($0.rawValue, $0.label) })
  }

  static func choice(_ noun: Message, _ choices: Choice...) -> ValueSchema {
    .choice(noun, .unknownValue, choices)
  }

  static func choice(_ noun: Message, values: [String]) -> ValueSchema {
    .choice(noun, .unknownValue, values.map { Choice($0, .verbatim($0)) })
  }
}
