internal import BriefModel
internal import BriefSite
internal import Bytes
internal import MustacheTemplates

/// Claims as the items of a list, written straight into the page: a large site has a quarter of a
/// million of them on the pages of its topics and countries.
///
///     <li><a href="…#id">What it claims.</a> <b class="moderate">Moderate</b></li>
struct ClaimListWriter: MarkupWriter {
  let frame: Frame
  let claims: [ShownClaim]
  /// Whether each claim is followed by its type and its document instead of its level, on the page of
  /// a level.
  var showsDocuments = false

  func write(to buffer: inout ByteBuffer) {
    let around = frame.around
    let site = around.site
    let prefix = site.prefix(around.language)
    let today = site.asOf.date
    for shown in claims {
      let claim = shown.claim
      buffer.append("<li>")
      if showsDocuments { buffer.append("<p>") }
      link(shown, prefix, claim.id, &buffer)
      if claim.titles.isEmpty {
        buffer.append(escaping: claim.words)
      } else {
        buffer.append(escaping: site.words(of: shown, in: around.language))
      }
      buffer.append("</a>")
      if !showsDocuments, let level = claim.level {
        // The style sheet adds the mark: it says nothing that the word does not.
        buffer.append(" <b class=\"")
        buffer.append(level.key)
        buffer.append("\">")
        buffer.append(escaping: around.words.name(of: level))
        buffer.append("</b>")
      }
      if claim.isOverdue(today), let date = claim.reviewBy {
        buffer.append(" <span class=\"overdue\">")
        buffer.append(escaping: around.words[.claimOverdue, around.words.date(date)])
        buffer.append("</span>")
      }
      if showsDocuments { origin(shown, prefix, &buffer) }
      buffer.append("</li>\n")
    }
  }

  private func link(
    _ shown: ShownClaim, _ prefix: String, _ anchor: String?, _ buffer: inout ByteBuffer
  ) {
    let site = frame.around.site
    buffer.append("<a href=\"")
    buffer.append(frame.up)
    buffer.append(prefix)
    buffer.append(escaping: site.works[shown.work].route)
    if let anchor {
      buffer.append("#")
      buffer.append(escaping: anchor)
    }
    buffer.append("\"")
    let document = site.documents[shown.document]
    if document.language != frame.around.words.spokenIn {
      buffer.append(frame.around.shown.language(of: document))
    }
    buffer.append(">")
  }

  private func origin(_ shown: ShownClaim, _ prefix: String, _ buffer: inout ByteBuffer) {
    let around = frame.around
    let site = around.site
    buffer.append("</p>\n<p class=\"from\"><span>")
    buffer.append(escaping: around.words.name(of: shown.claim.type))
    buffer.append("</span> ")
    link(shown, prefix, nil, &buffer)
    buffer.append(escaping: site.documents[shown.document].title)
    buffer.append("</a>")
    let countries = site.documents[site.works[shown.work].original].fields.countries
    if !countries.isEmpty {
      buffer.append(" <small>")
      for (number, country) in countries.enumerated() {
        if number > 0 { buffer.append(", ") }
        buffer.append(escaping: site.vocabulary.countries.name(country, in: around.code))
      }
      buffer.append("</small>")
    }
    buffer.append("</p>")
  }
}
