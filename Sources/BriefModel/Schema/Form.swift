internal import BriefDiagnostics

/// The form of a text: what it is checked by, and what is told of a text that has another.
///
/// Every form that the schema names is enforced wherever the schema is; `pattern` says the same to editors.
package struct Form: Sendable {
  /// The form as a regular expression (ECMA-262).
  package let pattern: String
  let rule: Rule
  let isRight: @Sendable (String) -> Bool
  /// What is wrong with a text.
  let problem: @Sendable (String) -> Message
  /// What to write instead.
  let help: Message
  let holds: Holds
  /// What was plainly meant, where that is certain.
  let repair: @Sendable (String) -> String?

  package func takes(_ text: String) -> Bool { isRight(text) }

  /// What readers are shown of it.
  enum Holds: Sendable { case text, address, language }

  init(
    _ pattern: String, _ rule: Rule, holds: Holds = .text, help: Message,
    repair: @escaping @Sendable (String) -> String? = { _ in nil },
    problem: @escaping @Sendable (String) -> Message,
    isRight: @escaping @Sendable (String) -> Bool
  ) {
    self.pattern = pattern
    self.rule = rule
    self.help = help
    self.holds = holds
    self.repair = repair
    self.problem = problem
    self.isRight = isRight
  }
}

extension Form {
  /// The id of a document.
  static let documentID = Form(
    "^[a-z0-9-]{3,64}$", .invalidId,
    help: Message("write, for example, 'id: my-brief'"),
    repair: { identifier(of: $0) },
    problem: {
      Message("'\($0)' cannot be an id: it needs 3 to 64 small letters, digits and hyphens")
    }, isRight: { isIdentifier($0) })

  /// A short name within a file: of a topic, a term or a question.
  static let name = Form(
    "^[a-z0-9][a-z0-9-]{0,63}$", .invalidId,
    help: Message("use 1 to 64 small letters, digits and hyphens, such as 'a-short-name'"),
    repair: { Identifier(folding: $0)?.text },
    problem: {
      Message("'\($0)' cannot be an id")
    }, isRight: { Identifier($0) != nil })

  package static let orcid = Form(
    "^(https://orcid\\.org/)?\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$", .invalidORCID,
    help: Message("copy the sixteen digits from orcid.org"),
    problem: {
      Message("'\($0)' is not an ORCID: its form or its check digit is wrong")
    }, isRight: { isORCID($0) })

  static let doi = Form(
    "^10\\.\\d{4,}(\\.\\d+)*/\\S+$", .invalidDOI,
    help: Message("write only what begins with '10.'"),
    repair: { text in
      let bare = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "doi:"].first {
        text.lowercased().hasPrefix($0)
      }.map { String(text.dropFirst($0.count)).trimming() }
      return bare.flatMap { isDOI($0) ? $0 : nil }
    },
    problem: { Message("'\($0)' is not a DOI") },
    isRight: { isDOI($0) })

  /// An old address of the site.
  static let alias = Form(
    "^/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*/?$", .invalidAlias,
    help: Message("write a path such as /old-page/, in letters, digits, '-', '.' and '_'"),
    problem: {
      Message("'\($0)' is not an address of this site")
    }, isRight: { isAlias($0) })

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

  /// The tag of a language (BCP 47).
  static let language = Form(
    "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$", .unknownLanguage, holds: .language,
    help: Message("write a code such as 'en', 'es', 'pt-BR' or 'zh-Hant'"),
    repair: { languageTag($0) },
    problem: {
      Message("'\($0)' is not a language code")
    }, isRight: { isLanguageCode($0) })

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
    }, isRight: { isWebAddress($0) && !$0.contains("?") && !$0.contains("#") })

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
