internal import MustacheTemplates

/// The page at an old address.
struct RedirectContext: TemplateContext {
  let title: String
  let address: String
  let canonical: String
  let text: String
  let language: String

  enum Field: Int, ContextField {
    case title, address, canonical, text, language
    var definition: (ContextType.Kind, String) {
      switch self {
      case .title: (.text, "The title of the document.")
      case .address: (.text, "Where it is now.")
      case .canonical: (.text, "The same as an absolute address.")
      case .text: (.text, "The sentence before the link.")
      case .language: (.text, "The language of the page.")
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
    case nil: .nothing
    }
  }
}
