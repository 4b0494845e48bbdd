internal import BriefModel
internal import BriefSite
internal import Bytes
internal import MustacheTemplates

/// The lowered body with its holes filled for one page.
struct BodyWriter: MarkupWriter {
  enum Part { case lead, rest }
  let document: Document
  let number: Int
  let frame: Frame
  let part: Part

  func write(to buffer: inout ByteBuffer) {
    let body = document.body
    let range = part == .lead ? 0..<body.leadEnd : body.leadEnd..<body.bytes.count
    body.bytes.withUnsafeBytes { bytes in
      var at = range.lowerBound
      for hole in body.holes {
        let offset = Int(hole.offset)
        // A notice at the end of the lead belongs to it, whatever else stands there begins the rest.
        let isLead =
          offset < body.leadEnd
          || offset == body.leadEnd && (hole.kind == .safetyBox || hole.kind == .place)
        guard isLead == (part == .lead) else { continue }
        buffer.append(UnsafeBufferPointer(rebasing: bytes[at..<offset]))
        at = offset
        fill(hole, &buffer)
      }
      buffer.append(UnsafeBufferPointer(rebasing: bytes[at..<range.upperBound]))
    }
  }

  private func fill(_ hole: LoweredBody.Hole, _ buffer: inout ByteBuffer) {
    let site = frame.around.site
    switch hole.kind {
    case .safety, .safetyBox: return safetyNotice(hole.kind == .safetyBox, &buffer)
    case .quotation: return quotation(Int(hole.link), &buffer)
    case .place: return frame.findings.write(at: hole, to: &buffer)
    case .address, .title: break
    }
    let link = document.links[Int(hole.link)]
    let prefix = site.prefix(frame.around.language)
    let target = site.targets[number][Int(hole.link)]
    if hole.kind == .title { return buffer.append(escaping: title(of: link, target)) }
    buffer.append(frame.up)
    switch link.target {
    case .document(_, let fragment), .file(_, let fragment):
      guard target >= 0 else { return buffer.append("#") }
      buffer.append(
        escaping: site.folder(ofWork: Int(target), in: frame.around.language).address)
      if let fragment {
        buffer.append("#")
        buffer.append(escaping: percentEncoded(fragment: fragment))
      }
    case .country(let country):
      // A country that no shown document names has no page: the index has.
      let key = Listing.Key.country(country)
      buffer.append(prefix)
      buffer.append(site.listing(key) == nil ? "countries/" : site.route(of: key))
    case .topic(let topic):
      buffer.append(prefix)
      buffer.append(site.route(of: .topic(topic)))
    case .term(let term):
      buffer.append(prefix)
      buffer.append("glossary/#term-")
      buffer.append(escaping: site.vocabulary.terms[term].id)
    case .asset(let path): buffer.append(escaping: Route(ofAsset: path).address)
    }
  }

  private func written(_ target: Link.Target) -> String {
    switch target {
    case .document(let name, _), .file(let name, _): name
    default: ""
    }
  }

  func title(of link: Link, _ target: Int32) -> String {
    let site = frame.around.site
    let code = document.language
    switch link.target {
    case .document, .file:
      // A review build shows what was written where there is nothing to lead to.
      guard target >= 0 else { return link.words ?? written(link.target) }
      return site.documents[site.document(of: Int(target), in: frame.around.language)].title
    case .country(let country): return site.vocabulary.countries.name(country, in: code)
    case .topic(let topic): return site.vocabulary.label(ofTopic: topic, in: code)
    case .term(let term):
      return site.vocabulary.terms[term].label.text(in: code, else: site.languages)
    case .asset(let path): return path
    }
  }
}

extension BodyWriter {
  /// The site's notice, where the document discusses stopping a medicine.
  private func safetyNotice(_ isBox: Bool, _ buffer: inout ByteBuffer) {
    let vocabulary = frame.around.site.vocabulary
    let notice = vocabulary.site.safetyNotice
    guard document.kind != .page, !notice.isEmpty, document.asksForSafety(vocabulary) else {
      return
    }
    let words =
      frame.around.allWords.first { $0.language == document.language } ?? frame.around.words
    if isBox {
      buffer.append("<div class=\"callout warning\" role=\"note\">\n<p class=\"label\">")
      buffer.append(escaping: words[.calloutWarning])
      buffer.append("</p>\n")
    }
    buffer.append("<p><strong>")
    buffer.append(escaping: notice.text(in: document.language, else: vocabulary.site.languages))
    buffer.append("</strong></p>\n")
    if isBox { buffer.append("</div>\n") }
  }

  /// A claim of another document, with its certainty and where it comes from.
  private func quotation(_ number: Int, _ buffer: inout ByteBuffer) {
    let around = frame.around
    let site = around.site
    let target = site.targets[self.number][number]
    guard target >= 0, case .document(_, let fragment?) = document.links[number].target,
      let shown = site.shown(fragment, of: Int(target), in: around.language)
    else { return }
    let words = around.words
    let source = site.documents[shown.document]
    buffer.append("<figure class=\"claim quoted\">\n<p class=\"grade\">")
    if let level = shown.claim.level {
      buffer.append(escaping: words.certainty(of: shown.claim))
      buffer.append(" ")
      appendMark(level, to: &buffer)
      if shown.claim.showsType { buffer.append(" · ") }
    }
    if shown.claim.showsType || shown.claim.level == nil {
      buffer.append(escaping: words.name(of: shown.claim.type))
    }
    buffer.append("</p>\n")
    if shown.claim.isOverdue(site.asOf.date), let date = shown.claim.reviewBy {
      buffer.append("<p class=\"overdue\">")
      buffer.append(escaping: words[.claimOverdue, words.date(date)])
      buffer.append("</p>\n")
    }
    buffer.append("<blockquote class=\"said\"")
    if source.language != document.language {
      buffer.append(" lang=\"")
      buffer.append(escaping: source.language)
      buffer.append("\"")
    }
    buffer.append("><p>")
    buffer.append(escaping: site.words(of: shown, in: around.language))
    buffer.append("</p></blockquote>\n<figcaption>")
    buffer.append(escaping: words[.quotedFrom])
    buffer.append(" <a href=\"")
    buffer.append(frame.up)
    buffer.append(escaping: site.folder(ofWork: shown.work, in: around.language).address)
    buffer.append("#")
    buffer.append(escaping: shown.claim.id)
    buffer.append("\">")
    buffer.append(escaping: source.title)
    buffer.append("</a></figcaption>\n</figure>\n")
  }
}
