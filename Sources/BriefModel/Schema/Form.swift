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
  let problem: @Sendable (String) -> Bilingual
  /// What to write instead.
  let help: Bilingual
  let holds: Holds
  /// What was plainly meant, where that is certain.
  let repair: @Sendable (String) -> String?

  package func takes(_ text: String) -> Bool { isRight(text) }

  /// What readers are shown of it.
  enum Holds: Sendable { case text, address, language }

  init(
    _ pattern: String, _ rule: Rule, holds: Holds = .text, help: Bilingual,
    repair: @escaping @Sendable (String) -> String? = { _ in nil },
    problem: @escaping @Sendable (String) -> Bilingual,
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
    help: Bilingual(
      "write, for example, 'id: my-brief'", es: "escriba, por ejemplo, 'id: mi-informe'"),
    repair: { identifier(of: $0) },
    problem: {
      Bilingual(
        "'\($0)' cannot be an id: it needs 3 to 64 small letters, digits and hyphens",
        es: "'\($0)' no puede ser un identificador: necesita de 3 a 64 minúsculas, cifras y guiones"
      )
    }, isRight: { isIdentifier($0) })

  /// A short name within a file: of a topic, a term or a question.
  static let name = Form(
    "^[a-z0-9][a-z0-9-]{0,63}$", .invalidId,
    help: Bilingual(
      "use 1 to 64 small letters, digits and hyphens, such as 'a-short-name'",
      es: "use de 1 a 64 minúsculas, cifras y guiones, como 'un-nombre-corto'"),
    repair: { Identifier(folding: $0)?.text },
    problem: {
      Bilingual("'\($0)' cannot be an id", es: "'\($0)' no puede ser un identificador")
    }, isRight: { Identifier($0) != nil })

  package static let orcid = Form(
    "^(https://orcid\\.org/)?\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$", .invalidORCID,
    help: Bilingual(
      "copy the sixteen digits from orcid.org", es: "copie las dieciséis cifras de orcid.org"),
    problem: {
      Bilingual(
        "'\($0)' is not an ORCID: its form or its check digit is wrong",
        es: "'\($0)' no es un ORCID: su forma o su cifra de control no es correcta")
    }, isRight: { isORCID($0) })

  static let doi = Form(
    "^10\\.\\d{4,}(\\.\\d+)*/\\S+$", .invalidDOI,
    help: Bilingual(
      "write only what begins with '10.'", es: "escriba solo lo que empieza por '10.'"),
    repair: { text in
      let bare = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "doi:"].first {
        text.lowercased().hasPrefix($0)
      }.map { String(text.dropFirst($0.count)).trimming() }
      return bare.flatMap { isDOI($0) ? $0 : nil }
    },
    problem: { Bilingual("'\($0)' is not a DOI", es: "'\($0)' no es un DOI") },
    isRight: { isDOI($0) })

  /// An old address of the site.
  static let alias = Form(
    "^/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*/?$", .invalidAlias,
    help: Bilingual(
      "write a path such as /old-page/, in letters, digits, '-', '.' and '_'",
      es: "escriba una ruta como /pagina-antigua/, con letras, cifras, '-', '.' y '_'"),
    problem: {
      Bilingual(
        "'\($0)' is not an address of this site", es: "'\($0)' no es una dirección de este sitio")
    }, isRight: { isAlias($0) })

  /// An address of the web that readers are led to.
  static let webAddress = Form(
    "^https?://[^\\s/?#]+", .invalidAddress, holds: .address,
    help: Bilingual(
      "write the whole address, such as https://example.org/page",
      es: "escriba la dirección completa, como https://example.org/pagina"),
    repair: { text in
      let whole = "https://" + text
      return text.contains(".") && !text.contains(":") && !text.contains("@") && isWebAddress(whole)
        ? whole : nil
    },
    problem: {
      Bilingual(
        "'\($0)' is not an address of the web", es: "'\($0)' no es una dirección de la web")
    }, isRight: { isWebAddress($0) })

  /// A mail box, or a page of the web.
  static let contact = Form(
    "^(https?://[^\\s/?#]+.*|[^\\s@]+@[^\\s@]+\\.[^\\s@]+)$", .invalidAddress, holds: .address,
    help: Bilingual(
      "write an address such as us@example.org or https://example.org/contact",
      es: "escriba una dirección como grupo@example.org o https://example.org/contacto"),
    problem: {
      Bilingual(
        "'\($0)' is neither a mail address nor an address of the web",
        es: "'\($0)' no es ni un correo ni una dirección de la web")
    }, isRight: { isWebAddress($0) || isMailAddress($0) })

  static let mail = Form(
    "^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$", .invalidAddress, holds: .address,
    help: Bilingual(
      "write an address such as ana@example.org", es: "escriba una dirección como ana@example.org"),
    problem: { Bilingual("'\($0)' is not a mail address", es: "'\($0)' no es un correo") },
    isRight: { isMailAddress($0) })

  /// The tag of a language (BCP 47).
  static let language = Form(
    "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$", .unknownLanguage, holds: .language,
    help: Bilingual(
      "write a code such as 'en', 'es', 'pt-BR' or 'zh-Hant'",
      es: "escriba un código como 'en', 'es', 'pt-BR' o 'zh-Hant'"),
    repair: { languageTag($0) },
    problem: {
      Bilingual("'\($0)' is not a language code", es: "'\($0)' no es un código de idioma")
    }, isRight: { isLanguageCode($0) })

  /// The fingerprint of a section.
  static let digest = Form(
    "^[0-9a-f]{12}$", .unknownValue,
    help: Bilingual(
      "run 'briefs translation accept', which writes it",
      es: "ejecute 'briefs translation accept', que lo escribe"),
    problem: {
      Bilingual(
        "'\($0)' is not the fingerprint of a section", es: "'\($0)' no es la huella de un apartado")
    },
    isRight: { text in
      text.utf8.count == 12
        && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
    })

  /// A branch of git (git-check-ref-format, without its rarest signs).
  static let branch = Form(
    "^[A-Za-z0-9][A-Za-z0-9._/-]*$", .unknownValue,
    help: Bilingual("write a name such as 'pages'", es: "escriba un nombre como 'pages'"),
    problem: {
      Bilingual("'\($0)' cannot be a branch", es: "'\($0)' no puede ser una rama")
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
    help: Bilingual(
      "write it with 'https://' at its beginning, such as https://example.org/",
      es: "escríbala con 'https://' al principio, como https://example.org/"),
    problem: { _ in
      Bilingual("the address must be absolute", es: "la dirección debe ser absoluta")
    }, isRight: { isWebAddress($0) && !$0.contains("?") && !$0.contains("#") })

  /// A licence by its name in the SPDX list, or an expression of such names.
  static let license = Form(
    "^[A-Za-z0-9][A-Za-z0-9.+-]*( (AND|OR|WITH) [A-Za-z0-9][A-Za-z0-9.+-]*)*$", .unknownValue,
    help: Bilingual(
      "write its short name in the SPDX list, such as CC-BY-4.0",
      es: "escriba su nombre corto en la lista SPDX, como CC-BY-4.0"),
    repair: { text in
      let joined = text.split(separator: " ").joined(separator: "-")
      return text.uppercased().hasPrefix("CC ") ? joined.uppercased() : nil
    },
    problem: {
      Bilingual(
        "'\($0)' is not the name of a licence", es: "'\($0)' no es el nombre de una licencia")
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
