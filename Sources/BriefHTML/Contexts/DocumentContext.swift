internal import BriefModel
internal import BriefSite
internal import Bytes
internal import MustacheTemplates

/// The page of one document.
struct DocumentContext: FramedContext {
  let frame: Frame
  let shown: ShownDocument
  let printed: PrintedFile?

  enum Own: Int, ContextField {
    case kind, kindAddress, countries, topics, title, summary, contentLanguage, contentDirection,
      isForeign, hasBanners, banners, evidence, pdf, textWords
    case hasFacts, facts, hasKindFacts, kindFacts, hasSide, hasContents, contents, lead, body,
      sections
    case hasRecommendations, recommendations, hasReferences, references, hasReferenceFiles,
      referenceFiles
    case hasRelated, related, hasBacklinks, backlinks, hasChanges, changes, hasCiteAs, citeAs, citeNote
    case formerParts, findingsFile
    var definition: (ContextType.Kind, String) {
      switch self {
      case .kind: (.text, "What kind of document it is, by its type; nothing for pages.")
      case .kindAddress: (.text, "The list of that kind.")
      case .countries: (.list(LinkContext.type), "Its countries.")
      case .topics: (.list(LinkContext.type), "Its topics.")
      case .title: (.text, "Its title.")
      case .summary: (.text, "Its summary.")
      case .contentLanguage: (.text, "The language of its text.")
      case .contentDirection: (.text, "The direction of the script of its text: ltr or rtl.")
      case .isForeign: (.flag, "Whether that is not the page's language.")
      case .hasBanners: (.flag, "Whether readers must know something before they read.")
      case .banners: (.list(BannerContext.type), "What readers must know before they read.")
      case .evidence: (.object(EvidenceContext.type), "How sure the authors are.")
      case .pdf: (.object(PrintContext.type), "Its printable form; nothing where there is none.")
      case .textWords:
        (.object(WordsContext.type), "The texts of the interface in the language of the text.")
      case .hasFacts: (.flag, "Whether anything is said about it.")
      case .facts: (.list(FactContext.type), "What is said about it, in order.")
      case .hasKindFacts: (.flag, "Whether anything is special of its kind.")
      case .kindFacts: (.list(FactContext.type), "What is special of its kind, below the title.")
      case .sections: (.list(FactContext.type), "Sections of its kind, behind the text.")
      case .hasSide:
        (.flag, "Whether it has a side column: not for pages and withdrawn documents.")
      case .hasContents: (.flag, "Whether it has headings.")
      case .contents: (.list(ContentsContext.type), "Its headings of the second level.")
      case .lead: (.markup, "Key messages and safety notice.")
      case .body: (.markup, "The rest of the text.")
      case .hasRecommendations: (.flag, "Whether it recommends anything.")
      case .recommendations: (.list(RecommendationContext.type), "What it recommends.")
      case .hasReferences: (.flag, "Whether it cites works.")
      case .references:
        (.markup, "The works that it cites, each as a list item, in the style of the site.")
      case .hasReferenceFiles: (.flag, "Whether those files are there.")
      case .referenceFiles:
        (.list(LinkContext.type), "The works that it cites as files for reference managers.")
      case .hasRelated: (.flag, "Whether other documents are about the same.")
      case .related: (.markup, "Documents about the same, each as card.mustache shows it.")
      case .hasBacklinks: (.flag, "Whether other documents refer to it.")
      case .backlinks: (.list(BacklinkContext.type), "Documents that refer to it.")
      case .hasChanges: (.flag, "Whether its history is known.")
      case .changes: (.list(ChangeContext.type), "Its history.")
      case .hasCiteAs: (.flag, "Whether it can be cited: not for pages.")
      case .citeAs: (.markup, "How to cite it, in the style of the site.")
      case .citeNote: (.text, "That it is for review, and of which day, until it is published.")
      case .findingsFile:
        (.text, "The address of its findings with their numbers as a file; nothing where it has none.")
      case .formerParts:
        (.object(FormerPartsContext.type), "Ids that the page's parts had before; old links lead there.")
      }
    }
  }
  static let type = makeType("the page of a document")
  var type: ContextType { Self.type }

  func own(_ field: Own) -> TemplateValue {
    switch field {
    case .kind: return .optional(shown.typeName)
    case .kindAddress: return .text(frame.address(of: shown.typePlace))
    case .countries: return links(shown.countries)
    case .topics: return links(shown.topics)
    case .title: return .text(shown.title.text)
    case .summary: return .optional(shown.summary)
    case .contentLanguage: return .text(shown.textLanguage.code)
    case .contentDirection: return .text(shown.textLanguage.direction)
    case .isForeign: return .flag(shown.isForeign)
    case .hasBanners: return .flag(!shown.banners.isEmpty)
    case .banners: return .list(shown.banners.map { BannerContext(frame: frame, banner: $0) })
    case .evidence:
      guard let evidence = shown.evidence else { return .nothing }
      return .object(
        EvidenceContext(
          level: evidence.level, judgement: evidence.judgement, reason: evidence.reason,
          words: shown.words, address: frame.address(of: evidence.place)))
    case .pdf: return printed.map { .object(PrintContext(file: $0, frame: frame)) } ?? .nothing
    case .textWords: return .object(WordsContext(words: shown.textWords))
    case .hasFacts: return .flag(!shown.facts.isEmpty)
    case .facts: return .list(shown.facts.map { FactContext(frame: frame, fact: $0) })
    case .hasKindFacts: return .flag(!shown.lead.isEmpty)
    case .kindFacts: return .list(shown.lead.map { FactContext(frame: frame, fact: $0) })
    case .sections: return .list(shown.sections.map { FactContext(frame: frame, fact: $0) })
    case .hasSide: return .flag(shown.kind.isListed && !shown.isWithdrawn)
    case .hasContents: return .flag(!shown.contents.isEmpty)
    case .contents:
      return .list(shown.contents.map { ContentsContext(label: $0.text, id: $0.id) })
    case .lead: return body(.lead)
    case .body: return body(.rest)
    case .hasRecommendations: return .flag(!shown.recommendations.isEmpty)
    case .recommendations:
      return .list(
        shown.recommendations.map { RecommendationContext(frame: frame, page: shown, shown: $0) })
    case .hasReferences: return .flag(!shown.references.isEmpty)
    case .references:
      return shown.references.isEmpty
        ? .nothing : .writer(ReferenceListWriter(shown: shown, frame: frame))
    case .hasReferenceFiles: return .flag(!shown.referenceFiles.isEmpty)
    case .referenceFiles: return links(shown.referenceFiles)
    case .findingsFile: return .optional(shown.findingsFile.map { frame.address(of: $0) })
    case .hasRelated: return .flag(!shown.related.isEmpty)
    case .related: return .writer(CardWriter(frame: frame, works: shown.related.map(Int.init)))
    case .hasBacklinks: return .flag(!shown.backlinks.isEmpty)
    case .backlinks:
      return .list(
        shown.backlinks.map { BacklinkContext(frame: frame, shown: $0, page: shown.pageLanguage) })
    case .hasChanges: return .flag(!shown.changes.isEmpty)
    case .changes: return .list(shown.changes.map { ChangeContext(change: $0) })
    case .hasCiteAs: return .flag(shown.citation != nil)
    case .citeNote: return .optional(shown.citationNote)
    case .formerParts: return .object(FormerPartsContext(shown: shown))
    case .citeAs: return shown.citation.map { .writer(CiteAsWriter(citation: $0)) } ?? .nothing
    }
  }

  private func links(_ links: [ShownLink]) -> TemplateValue {
    .list(
      links.map { LinkContext(label: $0.title.text, address: frame.address(of: $0.target)) })
  }

  private func body(_ part: BodyWriter.Part) -> TemplateValue {
    shown.isWithdrawn
      ? .nothing : .writer(BodyWriter(shown: shown, frame: frame, part: part))
  }
}
