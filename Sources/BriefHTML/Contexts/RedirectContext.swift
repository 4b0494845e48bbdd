internal import BriefDiagnostics
internal import BriefSite
internal import MustacheTemplates

/// The page at an old address.
struct RedirectContext: TemplateContext {
  let title: String
  let address: String
  let canonical: String
  let text: String
  /// The language of the sentence.
  let language: String
  /// The language of the title.
  let titleLanguage: PartLanguage

  enum Field: Int, ContextField {
    case title, address, canonical, text, language, direction, isForeign, titleLanguage,
      titleDirection
    var definition: (ContextType.Kind, String) {
      switch self {
      case .title: (.text, "The title of the document.")
      case .address: (.text, "Where it is now.")
      case .canonical: (.text, "The same as an absolute address.")
      case .text: (.text, "The sentence before the link.")
      case .language: (.text, "The language of the page.")
      case .direction: (.text, "The direction of its script: ltr or rtl.")
      case .isForeign: (.flag, "Whether the title is in another language.")
      case .titleLanguage: (.text, "The language of the title.")
      case .titleDirection: (.text, "The direction of its script: ltr or rtl.")
      }
    }
  }
  static let type = ContextType("an old address", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .title: .text(title)
    case .address: .text(address)
    case .canonical: .text(canonical)
    case .text: .text(text)
    case .language: .text(language)
    case .direction: .text(LanguageNames.isRightToLeft(language) ? "rtl" : "ltr")
    case .isForeign: .flag(titleLanguage.code != language)
    case .titleLanguage: .text(titleLanguage.code)
    case .titleDirection: .text(titleLanguage.direction)
    case nil: .nothing
    }
  }
}
