internal import BriefModel
internal import BriefSite
internal import Bytes
internal import MustacheTemplates

/// What every page of one language shares, made once.
///
/// A class: a page holds one reference to it, and no worker touches the counts of what is inside.
final class Surroundings: Sendable {
  struct MenuEntry: Sendable {
    let label: String
    let route: String
  }
  let shown: ShownSite
  let site: Site
  let language: Int
  let code: String
  let words: Words
  let title: String
  let description: String
  let menu: [MenuEntry]
  let footer: [MenuEntry]
  /// The path of the site's root, for the 404 page: `/` or `/briefs/`.
  let rootPath: String
  let printed: [Route: PrintedFile]
  /// For each work its card, with `rootMark` for the way up and `findsMark` for its claims.
  let cards: [KeptBytes]
  /// For each work its claims, as lists show them below its card; empty where there are none to show.
  let finds: [KeptBytes]
  /// For each language of the site, its references.
  let references: [String: ReferenceShelf]

  init(
    shown: ShownSite, language: Int, title: String, description: String,
    menu: [MenuEntry], footer: [MenuEntry], rootPath: String, printed: [Route: PrintedFile],
    cards: [KeptBytes], finds: [KeptBytes], references: [String: ReferenceShelf]
  ) {
    self.shown = shown
    site = shown.site
    self.language = language
    code = site.languages[language]
    words = shown.words[language]
    self.title = title
    self.description = description
    self.menu = menu
    self.footer = footer
    self.rootPath = rootPath
    self.printed = printed
    self.cards = cards
    self.finds = finds
    self.references = references
  }

  /// The same for a site that differs only in the text of a document.
  convenience init(_ other: Surroundings, shown: ShownSite) {
    self.init(
      shown: shown, language: other.language, title: other.title, description: other.description,
      menu: other.menu, footer: other.footer, rootPath: other.rootPath, printed: other.printed,
      cards: other.cards, finds: other.finds, references: other.references)
  }
}

/// One page's frame: head, menus, language menu, footer.
final class Frame {
  let around: Surroundings
  /// The page's address below the root.
  let address: String
  /// The way up to the root: `../../`.
  let up: String
  let title: String
  let description: String
  /// The page in each language, by position; nil where it is in one language only.
  let addresses: [String]?
  let feed: String?
  let isIndexed: Bool
  /// The address of the page that this one stands for; its own where that is nil.
  var canonical: String?
  /// The languages in which the page was written; nil for all.
  var written: [Int]?
  /// In the preview, what is told about the document of the page.
  var findings = PageFindings.none
  /// In the preview, what it adds to every page.
  var preview: PreviewDecoration?

  init(
    _ around: Surroundings, address: String, title: String, description: String,
    addresses: [String]?,
    feed: String? = nil, isIndexed: Bool = true, isAbsolute: Bool = false
  ) {
    self.around = around
    self.address = address
    self.title = title
    self.description = description
    self.addresses = addresses
    self.feed = feed
    self.isIndexed = isIndexed
    up = isAbsolute ? around.rootPath : relativeRoot(of: address)
  }

  /// A frame for cards, which are used on pages of any depth.
  init(_ around: Surroundings, up: String) {
    self.around = around
    self.up = up
    (address, title, description, addresses, feed, isIndexed) = ("", "", "", nil, nil, true)
  }

  /// The relative address of a route in this page's language.
  func link(_ route: String) -> String { here(around.site.prefix(around.language) + route) }

  /// The relative address of something below the root.
  func here(_ address: String) -> String { up.isEmpty && address.isEmpty ? "./" : up + address }

  /// The relative address of a place of the site.
  func address(of place: ShownPlace) -> String { here(place.whole) }

  /// The address of what a link leads to; this page where that is nothing.
  func address(of target: ShownTarget) -> String {
    switch target {
    case .site(let place): address(of: place)
    case .elsewhere(let address): address
    case .nowhere: "#"
    }
  }

  /// Appends the address of what a link leads to, as the value of an attribute.
  func append(_ target: ShownTarget, to buffer: inout ByteBuffer) {
    switch target {
    case .site(let place):
      buffer.append(up.isEmpty && place.address.isEmpty ? "./" : up)
      buffer.append(escaping: place.address)
      if let fragment = place.fragment {
        buffer.append("#")
        buffer.append(escaping: percentEncoded(fragment: fragment))
      }
    case .elsewhere(let address): buffer.append(escaping: address)
    case .nowhere: buffer.append("#")
    }
  }
}

/// `../` for each folder of an address.
func relativeRoot(of address: String) -> String {
  String(repeating: "../", count: address.utf8.reduce(0) { $0 + ($1 == 0x2F ? 1 : 0) })
}

enum FrameField: Int, ContextField {
  case language, direction, root, siteTitle, home, pageTitle, description, canonical, isIndexed,
    isReview
  case alternates, hasLanguages, languageMenu, menu, footerMenu, feed, words, publisher, licence
  case previewPolicy, previewHead, previewTop, previewBar

  static let count = allCases.count

  var definition: (ContextType.Kind, String) {
    switch self {
    case .language: (.text, "The language of the page: en.")
    case .direction: (.text, "The direction of its script: ltr or rtl.")
    case .root: (.text, "The way to the site's root: ../../ (put it before assets/).")
    case .siteTitle: (.text, "The name of the site.")
    case .home: (.text, "The address of the home page in this language.")
    case .pageTitle: (.text, "The title for the browser's window.")
    case .description: (.text, "One sentence for search engines.")
    case .canonical: (.text, "The absolute address of the page.")
    case .isIndexed: (.flag, "Whether search engines may list the page.")
    case .isReview: (.flag, "Whether this is a review build, which shows withheld documents.")
    case .alternates:
      (.list(LanguageContext.type), "The page in each language, with absolute addresses.")
    case .hasLanguages: (.flag, "Whether the page is in several languages.")
    case .languageMenu:
      (.list(LanguageContext.type), "The page in each language, with relative addresses.")
    case .menu: (.list(LinkContext.type), "The main menu.")
    case .footerMenu: (.list(LinkContext.type), "The pages that the footer leads to.")
    case .feed: (.text, "The address of the feed that belongs to the page.")
    case .words:
      (
        .object(WordsContext.type),
        "The texts of the interface, by their names in Templates/languages."
      )
    case .publisher: (.text, "Who publishes the site.")
    case .licence: (.text, "The licence of the site, as an SPDX id.")
    case .previewPolicy:
      (.markup, "What the preview adds to the policy in the head; nothing in a build.")
    case .previewHead: (.markup, "What the preview adds to the head; nothing in a build.")
    case .previewTop: (.markup, "What the preview says before the text; nothing in a build.")
    case .previewBar: (.markup, "What the preview says at the end of a page; nothing in a build.")
    }
  }

  func value(_ frame: Frame) -> TemplateValue {
    let around = frame.around
    switch self {
    case .language: return .text(around.words.spokenIn)
    case .direction: return .text(around.words[.direction])
    case .root: return .text(frame.up)
    case .siteTitle: return .text(around.title)
    case .home: return .text(frame.link(""))
    case .pageTitle: return .text(frame.title)
    case .description: return .optional(frame.description)
    case .canonical:
      return .text(around.site.vocabulary.site.address + (frame.canonical ?? frame.address))
    case .isIndexed: return .flag(frame.isIndexed && !around.site.isReview)
    case .isReview: return .flag(around.site.isReview)
    case .hasLanguages: return .flag((frame.addresses?.count ?? 0) > 1)
    case .alternates, .languageMenu:
      guard let addresses = frame.addresses, addresses.count > 1 else { return .nothing }
      let root = self == .alternates ? around.site.vocabulary.site.address : nil
      // A page that stands for a missing translation is no translation.
      let named =
        self == .alternates ? frame.written ?? Array(addresses.indices) : Array(addresses.indices)
      if self == .alternates, named.count < 2 || !named.contains(around.language) {
        return .nothing
      }
      return .list(
        named.map { language in
          let address = addresses[language]
          return LanguageContext(
            code: around.site.languages[language],
            name: around.shown.words[language][.languageName],
            address: root.map { $0 + address } ?? frame.here(address),
            isCurrent: language == around.language)
        })
    case .menu: return .list(around.menu.map { entry(frame, $0) })
    case .footerMenu: return .list(around.footer.map { entry(frame, $0) })
    case .feed: return .optional(frame.feed.map { frame.here($0) })
    case .words: return .object(WordsContext(words: around.words))
    case .publisher: return .optional(around.site.vocabulary.site.publisher)
    case .licence: return .optional(around.site.vocabulary.site.license)
    case .previewPolicy: return preview(.policy, frame)
    case .previewHead: return preview(.head, frame)
    case .previewTop: return preview(.top, frame)
    case .previewBar: return preview(.bar, frame)
    }
  }

  private func preview(_ part: PreviewDecoration.Part, _ frame: Frame) -> TemplateValue {
    frame.preview.map { .writer(PreviewPart(decoration: $0, part: part)) } ?? .nothing
  }

  private func entry(_ frame: Frame, _ entry: Surroundings.MenuEntry) -> LinkContext {
    let address = frame.around.site.prefix(frame.around.language) + entry.route
    return LinkContext(
      label: entry.label, address: frame.here(address), isCurrent: address == frame.address)
  }
}

/// A context that has the frame's fields before its own.
protocol FramedContext: TemplateContext {
  associatedtype Own: ContextField
  var frame: Frame { get }
  func own(_ field: Own) -> TemplateValue
}

extension FramedContext {
  /// The value of a field: those of the frame first, then those of the page.
  package func value(_ field: Int) -> TemplateValue {
    if let shared = FrameField(rawValue: field) { return shared.value(frame) }
    guard let field = Own(rawValue: field - FrameField.count) else { return .nothing }
    return own(field)
  }

  static func makeType(_ name: String) -> ContextType {
    ContextType(name, FrameField.fields + Own.fields)
  }
}
