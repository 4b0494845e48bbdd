internal import BriefModel
internal import BriefSite
internal import Bytes
internal import MustacheTemplates

/// The page of one document.
struct DocumentContext: FramedContext {
  let frame: Frame
  let work: Int
  let document: Document
  let number: Int
  let printed: PrintedFile?
  private let related: [Int]
  private let backlinks: [BacklinkContext]
  private let banners: [BannerContext]

  init(frame: Frame, work: Int, document: Document, number: Int, printed: PrintedFile?) {
    self.frame = frame
    self.work = work
    self.document = document
    self.number = number
    self.printed = printed
    related = relatedWorks(work, document, frame.around.site)
    backlinks = backlinksTo(work, document, frame)
    banners = documentBanners(document, frame)
  }

  enum Own: Int, ContextField {
    case kind, kindAddress, countries, topics, title, summary, contentLanguage, isForeign,
      hasBanners, banners, evidence
    case authors, date, isoDate, updated, isoUpdated, reviewBy, version, interests, funding,
      reviews, question
    case briefType, searched, hasAudience, audience, doi, licence, statusName, pdf, contents, lead,
      body, references, related
    case backlinks, changes, citeAs, hasFacts, hasContents, hasReferences, hasRelated, hasBacklinks,
      hasChanges, referenceFiles, hasReferenceFiles, hasCiteAs,
      hasRecommendations, recommendations, involvement, appraisal
    var definition: (ContextType.Kind, String) {
      switch self {
      case .hasRecommendations: (.flag, "Whether it recommends anything.")
      case .recommendations: (.list(RecommendationContext.type), "What it recommends.")
      case .involvement: (.texts, "How people with lived experience took part.")
      case .appraisal: (.texts, "How its sources were appraised.")
      case .kind: (.text, "What kind of document it is; nothing for pages.")
      case .kindAddress: (.text, "The list of that kind.")
      case .countries: (.list(LinkContext.type), "Its countries.")
      case .topics: (.list(LinkContext.type), "Its topics.")
      case .title: (.text, "Its title.")
      case .summary: (.text, "Its summary.")
      case .contentLanguage: (.text, "The language of its text.")
      case .isForeign: (.flag, "Whether that is not the page's language.")
      case .hasBanners: (.flag, "Whether readers must know something before they read.")
      case .banners: (.list(BannerContext.type), "What readers must know before they read.")
      case .evidence: (.object(EvidenceContext.type), "How sure the authors are.")
      case .authors: (.list(AuthorContext.type), "Its authors.")
      case .date: (.text, "The day it was published, in words.")
      case .isoDate: (.text, "The same as 2026-11-24.")
      case .updated: (.text, "The day it was last changed, in words.")
      case .isoUpdated: (.text, "The same as 2026-11-24.")
      case .reviewBy: (.text, "The day by which it is to be reviewed, in words.")
      case .version: (.text, "Its version.")
      case .interests: (.texts, "The interests of its authors.")
      case .funding: (.texts, "Who paid for it.")
      case .reviews: (.texts, "Who reviewed it.")
      case .question: (.text, "The question that it answers.")
      case .briefType: (.text, "What type of brief it is.")
      case .searched: (.text, "When and where was searched.")
      case .hasAudience: (.flag, "Whether it says for whom it is written.")
      case .audience: (.list(LinkContext.type), "For whom it is written.")
      case .doi: (.text, "Its DOI.")
      case .licence: (.text, "Its licence.")
      case .statusName: (.text, "Its status.")
      case .pdf: (.object(PrintContext.type), "Its printable form; nothing where there is none.")
      case .contents: (.list(ContentsContext.type), "Its headings of the second level.")
      case .lead: (.markup, "Key messages and safety notice.")
      case .body: (.markup, "The rest of the text.")
      case .references:
        (.markup, "The works that it cites, each as a list item, in the style of the site.")
      case .related: (.markup, "Documents about the same, each as card.mustache shows it.")
      case .backlinks: (.list(BacklinkContext.type), "Documents that refer to it.")
      case .changes: (.list(ChangeContext.type), "Its history.")
      case .citeAs: (.markup, "How to cite it, in the style of the site.")
      case .referenceFiles:
        (.list(LinkContext.type), "The works that it cites as files for reference managers.")
      case .hasCiteAs: (.flag, "Whether it can be cited: not for pages.")
      case .hasReferenceFiles: (.flag, "Whether those files are there.")
      case .hasFacts:
        (.flag, "Whether it has a side column: not for pages and withdrawn documents.")
      case .hasContents: (.flag, "Whether it has headings.")
      case .hasReferences: (.flag, "Whether it cites works.")
      case .hasRelated: (.flag, "Whether other documents are about the same.")
      case .hasBacklinks: (.flag, "Whether other documents refer to it.")
      case .hasChanges: (.flag, "Whether its history is known.")
      }
    }
  }
  static let type = makeType("the page of a document")
  var type: ContextType { Self.type }

  private var fields: DocumentFields { document.fields }
  private var words: Words { frame.around.words }
  private var site: Site { frame.around.site }
  private var isWithdrawn: Bool { fields.status == .withdrawn }

  func own(_ field: Own) -> TemplateValue {
    // A withdrawn document keeps its title, date and reason only.
    if isWithdrawn {
      switch field {
      case .kind, .title, .contentLanguage, .isForeign, .hasBanners, .banners, .date, .isoDate,
        .kindAddress:
        break
      default: return .nothing
      }
    }
    switch field {
    case .kind: return document.kind == .page ? .nothing : .text(words.name(of: document.kind))
    case .kindAddress: return .text(frame.link(site.route(of: .kind(document.kind))))
    case .countries:
      return .list(
        fields.countries.map {
          LinkContext(
            label: site.vocabulary.countries.name($0, in: frame.around.code),
            address: frame.link(site.route(of: .country($0))))
        })
    case .topics:
      return .list(
        fields.topics.map {
          LinkContext(
            label: site.vocabulary.label(ofTopic: $0, in: frame.around.code),
            address: frame.link(site.route(of: .topic($0))))
        })
    case .title: return .text(fields.title)
    case .summary: return .optional(fields.summary)
    case .contentLanguage: return .text(document.language)
    case .isForeign: return .flag(document.language != frame.around.code)
    case .hasBanners: return .flag(!banners.isEmpty)
    case .banners: return .list(banners)
    case .evidence:
      guard let evidence = fields.evidence else { return .nothing }
      return .object(
        EvidenceContext(
          evidence: evidence, words: words,
          address: frame.link(site.route(of: .evidence(evidence.level)))))
    case .authors: return .list(fields.authors.map { AuthorContext(author: $0) })
    case .date: return .optional(fields.date.map { words.date($0) })
    case .isoDate: return .optional(fields.date?.iso)
    case .updated: return .optional(fields.updated.map { words.date($0) })
    case .isoUpdated: return .optional(fields.updated?.iso)
    case .reviewBy: return .optional(fields.reviewBy.map { words.date($0) })
    case .version: return .optional(fields.version)
    case .interests:
      return .texts(fields.interests.map { "\($0.author): \($0.statement ?? words[.noInterests])" })
    case .funding: return .texts(fields.funding.map { $0 == "none" ? words[.noFunding] : $0 })
    case .reviews:
      return .texts(
        fields.reviews.map { review in
          let date = review.date.map { ", " + words.date($0) } ?? ""
          return "\(review.by) (\(words.name(of: review.kind))\(date))"
        })
    case .question: return .optional(fields.question)
    case .briefType:
      guard let type = fields.type, document.kind == .brief else { return .nothing }
      return .text(words.name(of: type))
    case .searched:
      let parts =
        [fields.searchDate.map { words.date($0) }].compactMap(\.self) + fields.searchSources
      return .optional(parts.joined(separator: ", "))
    case .hasAudience: return .flag(!fields.audience.isEmpty)
    case .audience:
      return .list(
        fields.audience.map {
          LinkContext(label: words.name(of: $0), address: frame.link(site.route(of: .audience($0))))
        })
    case .doi: return .optional(fields.doi)
    case .licence: return .optional(fields.license ?? site.vocabulary.site.license)
    case .statusName: return .text(words.name(of: fields.status))
    case .pdf: return printed.map { .object(PrintContext(file: $0, frame: frame)) } ?? .nothing
    case .contents:
      return .list(
        (fields.recommendations.isEmpty
          ? [] : [ContentsContext(label: words[.recommendations], id: "recommendations")])
          + document.headings.filter { $0.level == 2 }.map {
            ContentsContext(label: $0.text, id: $0.id)
          }
          + (document.references.isEmpty
            ? [] : [ContentsContext(label: words[.references], id: "references")]))
    case .lead:
      return .writer(BodyWriter(document: document, number: number, frame: frame, part: .lead))
    case .body:
      return .writer(BodyWriter(document: document, number: number, frame: frame, part: .rest))
    case .references:
      return document.references.isEmpty
        ? .nothing : .writer(ReferenceListWriter(document: document, frame: frame))
    case .referenceFiles:
      guard site.hasReferences(work) else { return .nothing }
      return .list(
        downloadLinks {
          frame.here(site.address(of: Page(kind: .references(work: work, $0), language: 0)))
        })
    case .hasCiteAs: return .flag(document.kind != .page)
    case .hasReferenceFiles: return .flag(site.hasReferences(work))
    case .related: return .writer(CardWriter(frame: frame, works: related))
    case .backlinks: return .list(backlinks)
    case .changes:
      return .list(fields.changes.reversed().map { ChangeContext(change: $0, words: words) })
    case .citeAs: return document.kind == .page ? .nothing : citation
    case .hasFacts: return .flag(document.kind != .page)
    case .hasContents: return .flag(!document.headings.isEmpty || !document.references.isEmpty)
    case .hasReferences: return .flag(!document.references.isEmpty)
    case .hasRelated: return .flag(!related.isEmpty)
    case .hasBacklinks: return .flag(!backlinks.isEmpty)
    case .hasChanges: return .flag(!fields.changes.isEmpty)
    case .hasRecommendations: return .flag(!fields.recommendations.isEmpty)
    case .recommendations:
      return .list(
        fields.recommendations.map {
          RecommendationContext(frame: frame, work: work, recommendation: $0)
        })
    case .involvement: return .texts(fields.involvement)
    case .appraisal: return .texts(fields.appraisal)
    }
  }

  /// In the style of the site; where it has none: authors, title, site, date, address.
  private var citation: TemplateValue {
    let address = site.vocabulary.site.address + frame.address
    if let processor = site.vocabulary.sources.processor(document.language),
      processor.style.hasBibliography
    {
      let item = document.asSource(
        address: address, siteTitle: frame.around.title, publisher: site.vocabulary.site.publisher,
        genre: words.name(of: document.kind))
      return .writer(
        CiteAsWriter(text: processor.reference(to: item), locale: processor.locale))
    }
    let names = fields.authors.map(\.name).joined(separator: ", ")
    let date = (fields.updated ?? fields.date).map { words.date($0) } ?? ""
    let version = fields.version.map { ", \(words[.version].lowercased()) \($0)" } ?? ""
    let place = fields.doi.map { "https://doi.org/\($0)" } ?? address
    let mark = fields.title.hasSuffix("?") ? "" : "."
    var escaped = ByteBuffer(capacity: 512)
    escaped.append(
      escaping:
        "\(names.isEmpty ? "" : names + ". ")\(fields.title)\(mark) \(frame.around.title), \(date)\(version). \(place)"
    )
    return .markup(escaped.string)
  }
}

/// Named by the authors first, then found by topics and countries.
private func relatedWorks(_ work: Int, _ document: Document, _ site: Site) -> [Int] {
  guard document.kind != .page, document.fields.status != .withdrawn else { return [] }
  var works = document.fields.related.compactMap { site.work(withID: $0.value) }
  for near in site.related.works(near: work, limit: 5)
  where works.count < 5 && !works.contains(near) {
    if site.documents[site.works[near].original].fields.status != .withdrawn { works.append(near) }
  }
  return works
}

private func backlinksTo(_ work: Int, _ document: Document, _ frame: Frame) -> [BacklinkContext] {
  let site = frame.around.site
  return site.backlinks[work].compactMap { backlink in
    let other = site.documents[Int(backlink.document)]
    guard other.fields.status != .withdrawn, let otherWork = site.work(withID: other.id),
      site.document(of: otherWork, in: frame.around.language) == Int(backlink.document)
    else { return nil }
    return BacklinkContext(
      frame: frame, document: other, work: otherWork, link: other.links[Int(backlink.link)],
      title: document.title)
  }
}
