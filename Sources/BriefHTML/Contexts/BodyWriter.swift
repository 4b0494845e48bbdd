internal import BriefModel
internal import BriefSite
internal import Bytes
internal import MustacheTemplates

/// The lowered body with its holes filled for one page.
struct BodyWriter: MarkupWriter {
  enum Part { case lead, rest }
  let shown: ShownDocument
  let frame: Frame
  let part: Part

  func write(to buffer: inout ByteBuffer) {
    let body = shown.document.body
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
    let number = Int(hole.link)
    switch hole.kind {
    case .address: frame.append(shown.links[number].target, to: &buffer)
    case .title: title(number, &buffer)
    case .safety, .safetyBox: safetyNotice(hole.kind == .safetyBox, &buffer)
    case .quotation: quotation(number, &buffer)
    case .place: frame.findings.write(at: hole, to: &buffer)
    }
  }

  /// The title of what a link leads to; a review build shows what was written where that is nothing.
  private func title(_ number: Int, _ buffer: inout ByteBuffer) {
    let title = shown.links[number].title
    guard title.language != shown.textLanguage else { return buffer.append(escaping: title.text) }
    buffer.append("<span")
    buffer.append(title.language)
    buffer.append(">")
    buffer.append(escaping: title.text)
    buffer.append("</span>")
  }

  /// The site's notice, where the document discusses stopping a medicine.
  private func safetyNotice(_ isBox: Bool, _ buffer: inout ByteBuffer) {
    guard let notice = shown.safetyNotice else { return }
    if isBox {
      buffer.append("<div class=\"callout warning\" role=\"note\">\n<p class=\"label\">")
      buffer.append(escaping: shown.textWords[.calloutWarning])
      buffer.append("</p>\n")
    }
    buffer.append("<p><strong>")
    buffer.append(escaping: notice)
    buffer.append("</strong></p>\n")
    if isBox { buffer.append("</div>\n") }
  }

  /// A claim of another document, with its certainty and where it comes from.
  private func quotation(_ link: Int, _ buffer: inout ByteBuffer) {
    guard let quoted = shown.quotation(link) else { return }
    let badge = quoted.badge
    buffer.append("<figure class=\"claim quoted\">\n<p class=\"grade\">")
    if let level = badge.level {
      buffer.append(escaping: badge.certainty)
      buffer.append(" ")
      appendMark(level, to: &buffer)
      if !badge.type.isEmpty { buffer.append(" · ") }
    }
    buffer.append(escaping: badge.type)
    buffer.append("</p>\n")
    if !badge.overdue.isEmpty {
      buffer.append("<p class=\"overdue\">")
      buffer.append(escaping: badge.overdue)
      buffer.append("</p>\n")
    }
    buffer.append("<blockquote class=\"said\"")
    if quoted.words.language != shown.textLanguage { buffer.append(quoted.words.language) }
    buffer.append("><p>")
    buffer.append(escaping: quoted.words.text)
    buffer.append("</p></blockquote>\n<figcaption>")
    buffer.append(escaping: shown.textWords[.quotedFrom])
    buffer.append(" <a href=\"")
    frame.append(.site(quoted.place), to: &buffer)
    buffer.append("\"")
    if quoted.title.language != shown.textLanguage { buffer.append(quoted.title.language) }
    buffer.append(">")
    buffer.append(escaping: quoted.title.text)
    buffer.append("</a></figcaption>\n</figure>\n")
  }
}

extension ByteBuffer {
  /// ` lang="es" dir="ltr"`: the attributes of a part in another language than that around it.
  mutating func append(_ language: PartLanguage) {
    append(" lang=\"")
    append(escaping: language.code)
    append("\" dir=\"")
    append(escaping: language.direction)
    append("\"")
  }
}
