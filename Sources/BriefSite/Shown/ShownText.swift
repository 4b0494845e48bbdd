internal import BriefDiagnostics
internal import Bytes

/// The language of a part of what is shown, and the direction of its script: `rtl` or `ltr`.
package struct PartLanguage: Sendable, Hashable {
  package let code: String
  package let direction: String

  init(_ code: String) {
    self.code = code
    direction = LanguageNames.isRightToLeft(code) ? "rtl" : "ltr"
  }

  /// The language alone, without script and region: `pt` of `pt-BR` (BCP 47, 2.1).
  package var base: String { code.split(separator: "-").first.map(String.init) ?? code }

  /// The country in the tag: `BR` of `pt-BR`; nil where it names none, or a region by its number.
  package var region: String? {
    code.split(separator: "-").dropFirst().first {
      $0.utf8.count == 2 && $0.utf8.allSatisfy(\.isLetter)
    }?.uppercased()
  }
}

/// Words with the language that they are in.
package struct ShownText: Sendable, Hashable {
  package let text: String
  package let language: PartLanguage
}

/// Where something leads.
package enum ShownTarget: Sendable, Hashable {
  /// A page or file of this site.
  case site(ShownPlace)
  /// An address of another site, as its author wrote it.
  case elsewhere(String)
  /// Nothing is there: only a review build shows such a link.
  case nowhere
}

/// A page or file of the site, and the part of it that is meant.
package struct ShownPlace: Sendable, Hashable {
  /// Below the root of the site, encoded, without a slash at its beginning: `es/briefs/es-plan/`.
  package let address: String
  /// The anchor of a part of the page, as it is written there.
  package let fragment: String?

  package init(_ address: String, fragment: String? = nil) {
    self.address = address
    self.fragment = fragment
  }

  /// The address with its fragment: `es/briefs/es-plan/#problem`.
  package var whole: String {
    fragment.map { "\(address)#\(percentEncoded(fragment: $0))" } ?? address
  }
}

/// A link with the words that stand for it where its author gave none.
package struct ShownLink: Sendable {
  package let title: ShownText
  package let target: ShownTarget
}
