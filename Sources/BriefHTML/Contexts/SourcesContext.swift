internal import BriefModel
internal import BriefSite
internal import Bytes
internal import CitationStyle
internal import MustacheTemplates

/// The list of all cited works, with the documents that rest on each.
struct SourcesContext: FramedContext {
  let frame: Frame
  let page: Int

  enum Own: Int, ContextField {
    case heading, introduction, sources, downloads, position, numbers, previous, next, count,
      safetyNotice
    var definition: (ContextType.Kind, String) {
      switch self {
      case .heading: (.text, "The name of the list.")
      case .introduction: (.text, "What it is good for.")
      case .sources: (.list(SourceContext.type), "The works of this page of the list.")
      case .downloads: (.list(LinkContext.type), "All works as files for reference managers.")
      case .position: (.text, "Page 2 of 7; nothing where there is one page.")
      case .numbers:
        (
          .list(LinkContext.type),
          "The first, last and nearest pages by number; a gap has no address."
        )
      case .previous: (.text, "The page before.")
      case .next: (.text, "The page after.")
      case .count: (.text, "How many works are cited.")
      case .safetyNotice:
        (.text, "What readers are told where findings on stopping stand on the page.")
      }
    }
  }
  static let type = makeType("the list of sources")
  var type: ContextType { Self.type }

  func own(_ field: Own) -> TemplateValue {
    let site = frame.around.site
    let words = frame.around.words
    let pages = site.sourcePageCount
    switch field {
    case .heading: return .text(words[.sourcesTitle])
    case .introduction: return .text(words[.sourcesIntroduction])
    case .count:
      return .text(words.sources(site.sources.count))
    case .safetyNotice:
      let asks = shown.contains { $0.works.contains { site.showsFindingsOnStopping(Int($0)) } }
      guard asks, !site.vocabulary.site.safetyNotice.isEmpty else { return .nothing }
      return .optional(
        site.vocabulary.site.safetyNotice.text(in: frame.around.code, else: site.languages))
    case .sources:
      return .list(shown.map { SourceContext(frame: frame, source: $0) })
    case .downloads:
      return .list(
        downloadLinks { frame.here(site.address(of: Page(kind: .bibliography($0), language: 0))) })
    case .position: return pages > 1 ? .text(words[.pageOf, String(page), String(pages)]) : .nothing
    case .numbers: return .list(pagerLinks(page, of: pages, address))
    case .previous: return page > 1 ? .text(address(page - 1)) : .nothing
    case .next: return page < pages ? .text(address(page + 1)) : .nothing
    }
  }

  private var shown: ArraySlice<CitedSource> {
    let sources = frame.around.site.sources
    let start = (page - 1) * CitedSource.pageSize
    return sources[start..<min(start + CitedSource.pageSize, sources.count)]
  }

  private func address(_ page: Int) -> String {
    frame.here(
      frame.around.site.address(
        of: Page(kind: .sources(page: page), language: frame.around.language)))
  }
}

/// Links to the three files that reference managers read.
func downloadLinks(_ address: (ReferenceFormat) -> String) -> [LinkContext] {
  ReferenceFormat.allCases.map { format in
    LinkContext(label: format.name, address: address(format))
  }
}

/// One cited work and the documents that rest on it.
struct SourceContext: TemplateContext {
  let frame: Frame
  let source: CitedSource

  enum Field: Int, ContextField {
    case id, reference, retraction, documents
    var definition: (ContextType.Kind, String) {
      switch self {
      case .id: (.text, "The anchor of the work.")
      case .reference: (.markup, "Its reference in the style of the site.")
      case .retraction: (.text, "What is known where the work was retracted.")
      case .documents: (.markup, "Links to the documents that cite it.")
      }
    }
  }
  static let type = ContextType("a cited work", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    let around = frame.around
    let sources = around.site.vocabulary.sources
    switch Field(rawValue: field) {
    case .id: return .text("source-" + sources.anchor(of: source.source))
    case .reference:
      guard let processor = sources.processor(around.code) else {
        return .text(sources.keys[source.source])
      }
      // What every document shows serves here too, unless it has a number.
      if let kept = around.references[around.code]?.entry(source.source),
        kept.withUnsafeBytes({ $0.firstIndex(of: 1, from: 0) == nil })
      {
        return .writer(KeptWriter(bytes: kept))
      }
      return .writer(
        CiteAsWriter(
          citation: .styled(processor.unnumberedEntry(source.source), processor.locale)))
    case .retraction:
      guard let said = sources.retractions[source.source] else { return .nothing }
      return .text(
        said == "true" ? around.words[.retracted] : "\(around.words[.retracted]) \(said)")
    case .documents:
      return .writer(
        CitingDocumentsWriter(frame: frame, works: source.works, source: Int32(source.source)))
    case nil: return .nothing
    }
  }
}

/// Bytes that were made before.
struct KeptWriter: MarkupWriter {
  let bytes: KeptBytes
  func write(to buffer: inout ByteBuffer) { bytes.withUnsafeBytes { buffer.append($0) } }
}

/// Links to documents, each with its countries and with those of its claims that rest on a source.
struct CitingDocumentsWriter: MarkupWriter {
  let frame: Frame
  let works: [Int32]
  let source: Int32

  /// What would have to be looked at again if the source fell.
  private func claims(of work: Int, _ buffer: inout ByteBuffer) {
    let around = frame.around
    let resting = around.site.claims(of: work, in: around.language).filter {
      $0.claim.sources.contains(source)
    }
    guard !resting.isEmpty else { return }
    buffer.append("\n<ul class=\"claims\">\n")
    ClaimListWriter(frame: frame, claims: resting).write(to: &buffer)
    buffer.append("</ul>\n")
  }

  func write(to buffer: inout ByteBuffer) {
    let site = frame.around.site
    let prefix = site.prefix(frame.around.language)
    for work in works {
      let document = site.documents[site.document(of: Int(work), in: frame.around.language)]
      buffer.append("<li")
      if document.language != frame.around.words.spokenIn {
        buffer.append(frame.around.shown.language(of: document))
      }
      buffer.append("><a href=\"")
      buffer.append(frame.up)
      buffer.append(prefix)
      buffer.append(site.works[Int(work)].route)
      buffer.append("\">")
      buffer.append(escaping: document.title)
      buffer.append("</a>")
      let countries = site.documents[site.works[Int(work)].original].fields.countries
      if !countries.isEmpty {
        buffer.append(" <small")
        if document.language != frame.around.words.spokenIn {
          buffer.append(frame.around.shown.interface[frame.around.language])
        }
        buffer.append(">")
        buffer.append(
          escaping: countries.map { site.vocabulary.countries.name($0, in: frame.around.code) }
            .joined(separator: ", "))
        buffer.append("</small>")
      }
      claims(of: Int(work), &buffer)
      buffer.append("</li>\n")
    }
  }
}
