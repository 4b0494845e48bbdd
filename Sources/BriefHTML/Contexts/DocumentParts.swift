internal import BriefModel
internal import BriefSite
internal import MustacheTemplates

/// Something that readers must know before they read.
struct BannerContext: TemplateContext {
  let frame: Frame
  let banner: ShownBanner

  enum Field: Int, ContextField {
    case style, label, text, linkLabel, address, isForeign, language, direction
    var definition: (ContextType.Kind, String) {
      switch self {
      case .style: (.text, "What sort of banner: status, warning or notice.")
      case .label: (.text, "The word that opens it.")
      case .text: (.text, "What it says.")
      case .linkLabel: (.text, "The words of its link.")
      case .address: (.text, "Where it leads on.")
      case .isForeign: (.flag, "Whether the words of its link are not in the page's language.")
      case .language: (.text, "The language of the words of its link.")
      case .direction: (.text, "The direction of their script: ltr or rtl.")
      }
    }
  }
  static let type = ContextType("a banner", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    let language = banner.link?.title.language
    switch Field(rawValue: field) {
    case .style: return .text(banner.look.rawValue)
    case .label: return .text(banner.label)
    case .text: return .text(banner.text)
    case .linkLabel: return .optional(banner.link?.title.text)
    case .address: return .optional(banner.link.map { frame.address(of: $0.target) })
    case .isForeign: return .flag(language.map { $0.code != frame.around.words.spokenIn } ?? false)
    case .language: return .optional(language?.code)
    case .direction: return .optional(language?.direction)
    case nil: return .nothing
    }
  }
}

/// The printable form of a document.
struct PrintContext: TemplateContext {
  let file: PrintedFile
  let frame: Frame

  enum Field: Int, ContextField {
    case address, size, pages
    var definition: (ContextType.Kind, String) {
      switch self {
      case .address: (.text, "The PDF.")
      case .size: (.text, "Its size: 210 kB.")
      case .pages: (.text, "Its pages: 8 pages.")
      }
    }
  }
  static let type = ContextType("a printable form", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .address: .text(frame.here(file.route.address))
    case .size where file.size == 0, .pages where file.size == 0: .nothing
    case .size:
      .text(
        file.size < 1_000_000
          ? "\((file.size + 999) / 1000)\u{A0}kB"
          : "\(file.size / 1_000_000).\(file.size / 100_000 % 10)\u{A0}MB")
    case .pages:
      .text(
        frame.around.words.pages(file.pages))
    case nil: .nothing
    }
  }
}

/// A heading in the table of contents.
struct ContentsContext: TemplateContext {
  let label: String
  let id: String

  enum Field: Int, ContextField {
    case label, id
    var definition: (ContextType.Kind, String) {
      switch self {
      case .label: (.text, "The words of the heading.")
      case .id: (.text, "Its anchor.")
      }
    }
  }
  static let type = ContextType("a heading", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .label: .text(label)
    case .id: .text(id)
    case nil: .nothing
    }
  }
}

/// A document that refers to this one, with the sentence in which it does.
struct BacklinkContext: TemplateContext {
  let frame: Frame
  let shown: ShownBacklink
  let page: PartLanguage

  enum Field: Int, ContextField {
    case title, address, before, linkWords, after, language, direction, isForeign
    var definition: (ContextType.Kind, String) {
      switch self {
      case .title: (.text, "The other document's title.")
      case .address: (.text, "Its page.")
      case .before: (.text, "Its sentence up to the link.")
      case .linkWords: (.text, "The words of the link.")
      case .after: (.text, "The rest of the sentence.")
      case .language: (.text, "The language of the other document.")
      case .direction: (.text, "The direction of its script: ltr or rtl.")
      case .isForeign: (.flag, "Whether that is not the page's language.")
      }
    }
  }
  static let type = ContextType("a backlink", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .title: .text(shown.title.text)
    case .address: .text(frame.address(of: shown.place))
    case .before: .optional(shown.before)
    case .linkWords: .text(shown.words)
    case .after: .optional(shown.after)
    case .language: .text(shown.title.language.code)
    case .direction: .text(shown.title.language.direction)
    case .isForeign: .flag(shown.title.language != page)
    case nil: .nothing
    }
  }
}

/// A version of a document.
struct ChangeContext: TemplateContext {
  let change: ShownChange

  enum Field: Int, ContextField {
    case date, version, note, mark
    var definition: (ContextType.Kind, String) {
      switch self {
      case .date: (.text, "The day, in words.")
      case .version: (.text, "The version.")
      case .note: (.text, "What changed.")
      case .mark: (.text, "That what is said changed; nothing where it did not.")
      }
    }
  }
  static let type = ContextType("a version", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .date: .optional(change.date)
    case .version: .optional(change.version)
    case .note: .optional(change.note)
    case .mark: .optional(change.mark)
    case nil: .nothing
    }
  }
}
