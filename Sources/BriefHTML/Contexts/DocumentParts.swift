internal import BriefModel
internal import BriefSite
internal import MustacheTemplates

/// Something that readers must know before they read.
struct BannerContext: TemplateContext {
  let style: String
  let label: String
  let text: String
  var linkLabel: String?
  var address: String?

  enum Field: Int, ContextField {
    case style, label, text, linkLabel, address
    var definition: (ContextType.Kind, String) {
      switch self {
      case .style: (.text, "What sort of banner: status, warning or notice.")
      case .label: (.text, "The word that opens it.")
      case .text: (.text, "What it says.")
      case .linkLabel: (.text, "The words of its link.")
      case .address: (.text, "Where it leads on.")
      }
    }
  }
  static let type = ContextType("a banner", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .style: .text(style)
    case .label: .text(label)
    case .text: .text(text)
    case .linkLabel: .optional(linkLabel)
    case .address: .optional(address)
    case nil: .nothing
    }
  }
}

func documentBanners(_ document: Document, _ frame: Frame) -> [BannerContext] {
  let around = frame.around
  let words = around.words
  let fields = document.fields
  var banners: [BannerContext] = []
  if let embargo = fields.embargo, embargo > around.site.asOf {
    banners.append(
      BannerContext(
        style: "warning", label: words.name(of: fields.status),
        text: words[.bannerEmbargo, words.date(embargo.date)]))
  }
  switch fields.status {
  case .draft:
    banners.append(
      BannerContext(style: "warning", label: words[.statusDraft], text: words[.bannerDraft]))
  case .inReview:
    banners.append(
      BannerContext(style: "status", label: words[.statusInReview], text: words[.bannerInReview]))
  case .approved:
    banners.append(
      BannerContext(style: "status", label: words[.statusApproved], text: words[.bannerApproved]))
  case .published: break
  case .superseded:
    var banner = BannerContext(
      style: "warning", label: words[.statusSuperseded], text: words[.bannerSuperseded])
    if let next = fields.supersededBy.flatMap({ around.site.work(withID: $0.value) }) {
      banner.linkLabel =
        around.site.documents[around.site.document(of: next, in: around.language)].title
      banner.address = frame.link(around.site.works[next].route)
    }
    banners.append(banner)
  case .withdrawn:
    banners.append(
      BannerContext(
        style: "warning", label: words[.statusWithdrawn],
        text: words[.bannerWithdrawn, fields.reason ?? ""]))
  }
  if fields.status != .withdrawn, let review = fields.reviewBy, review < around.site.asOf.date {
    banners.append(
      BannerContext(
        style: "warning", label: words[.reviewBy],
        text: words[.bannerReviewPassed, words.date(review)]))
  }
  if document.language != around.code {
    // Safety must be understood without reading the other language.
    let vocabulary = around.site.vocabulary
    if document.kind != .page, fields.status != .withdrawn, document.asksForSafety(vocabulary),
      vocabulary.site.safetyNotice.languages.contains(around.code)
    {
      banners.append(
        BannerContext(
          style: "warning", label: words[.calloutWarning],
          text: vocabulary.site.safetyNotice.text(in: around.code)))
    }
    let name =
      around.allWords.first { $0.language == document.language }?[.languageName]
      ?? document.language
    banners.append(
      BannerContext(style: "notice", label: words[.languages], text: words[.bannerFallback, name]))
  } else if fields.isMachineTranslated {
    banners.append(
      BannerContext(style: "notice", label: words[.languages], text: words[.bannerMachine]))
  }
  if let banner = behindBanner(document, frame) { banners.append(banner) }
  return banners
}

/// Which sections of a translation are older than the original, and the way to the original.
private func behindBanner(_ document: Document, _ frame: Frame) -> BannerContext? {
  let site = frame.around.site
  guard let state = document.translation, !state.behind.isEmpty,
    document.fields.status != .withdrawn, let work = site.work(withID: document.id)
  else { return nil }
  let original = site.documents[site.works[work].original]
  var banner = BannerContext(
    style: "notice", label: frame.around.words[.languages],
    text: frame.around.words.notice(of: document, behind: original) ?? "")
  guard let language = site.languages.firstIndex(of: original.language) else { return banner }
  banner.linkLabel =
    frame.around.words[
      .readOriginal, frame.around.allWords[language][.languageName]]
  banner.address = frame.here(site.prefix(language) + site.works[work].route)
  return banner
}

/// An author.
struct AuthorContext: TemplateContext {
  let author: DocumentFields.Author

  enum Field: Int, ContextField {
    case name, affiliation, orcid, perspective
    var definition: (ContextType.Kind, String) {
      switch self {
      case .name: (.text, "The author's name.")
      case .affiliation: (.text, "Where the author works.")
      case .orcid: (.text, "The author's ORCID.")
      case .perspective: (.text, "The perspective that the author declares.")
      }
    }
  }
  static let type = ContextType("an author", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .name: .text(author.name)
    case .affiliation: .optional(author.affiliation)
    case .orcid: .optional(author.orcid)
    case .perspective: .optional(author.perspective)
    case nil: .nothing
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
        file.pages == 1
          ? frame.around.words[.onePage] : frame.around.words[.pagesCount, String(file.pages)])
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
  let document: Document
  let work: Int
  let link: Link
  /// The title of this page's document, for links that show it.
  let title: String

  enum Field: Int, ContextField {
    case title, address, before, linkWords, after, language, isForeign
    var definition: (ContextType.Kind, String) {
      switch self {
      case .title: (.text, "The other document's title.")
      case .address: (.text, "Its page.")
      case .before: (.text, "Its sentence up to the link.")
      case .linkWords: (.text, "The words of the link.")
      case .after: (.text, "The rest of the sentence.")
      case .language: (.text, "The language of the other document.")
      case .isForeign: (.flag, "Whether that is not the page's language.")
      }
    }
  }
  static let type = ContextType("a backlink", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .title: .text(document.title)
    case .address: .text(frame.link(frame.around.site.works[work].route))
    case .before: .optional(link.before)
    case .linkWords: .text(link.words ?? title)
    case .after: .optional(link.after)
    case .language: .text(document.language)
    case .isForeign: .flag(document.language != frame.around.code)
    case nil: .nothing
    }
  }
}

/// A version of a document.
struct ChangeContext: TemplateContext {
  let change: DocumentFields.Change
  let words: Words

  enum Field: Int, ContextField {
    case date, version, note
    var definition: (ContextType.Kind, String) {
      switch self {
      case .date: (.text, "The day, in words.")
      case .version: (.text, "The version.")
      case .note: (.text, "What changed.")
      }
    }
  }
  static let type = ContextType("a version", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .date: .optional(change.date.map { words.date($0) })
    case .version: .optional(change.version)
    case .note: .optional(change.note)
    case nil: .nothing
    }
  }
}
