internal import BriefModel
internal import BriefSite
internal import Bytes

/// Writes an Atom feed (RFC 4287) of the site, or of one list, newest first.
func renderFeed(
  _ site: Site, _ around: Surroundings, _ listing: Int?, _ address: String,
  into out: inout ByteBuffer
) {
  let root = site.vocabulary.site.address
  let page = String(address.dropLast("feed.xml".count))
  let works = (listing.map { site.listings[$0].works.map(Int.init) } ?? Array(site.listedWorks))
    .filter {
      site.documents[site.works[$0].original].fields.status != .withdrawn
    }.prefix(50)
  let shown = works.map {
    (work: $0, document: site.documents[site.document(of: $0, in: around.language)])
  }
  let newest = shown.compactMap { $0.document.fields.updated ?? $0.document.fields.date }.max()
  let title =
    listing.map { "\(name(of: site.listings[$0].key, around)) · \(around.title)" } ?? around.title
  out.append(
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\""
  )
  out.append(escaping: around.code)
  out.append("\">\n")
  element("title", title, &out)
  element("id", root + address, &out)
  element("updated", stamp(newest ?? site.asOf.date), &out)
  out.append("<link rel=\"self\" type=\"application/atom+xml\" href=\"")
  out.append(escaping: root + address)
  out.append("\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
  out.append(escaping: root + page)
  out.append("\"/>\n<author><name>")
  out.append(escaping: site.vocabulary.site.publisher ?? around.title)
  out.append("</name></author>\n")
  for (work, document) in shown {
    let fields = document.fields
    // An original that was not translated is led to where it stands, in its own language.
    let page = site.canonical(of: Page(kind: .document(work: work), language: around.language))
    let link = root + site.address(of: page)
    out.append("<entry")
    if document.language != around.code {
      out.append(" xml:lang=\"")
      out.append(escaping: document.language)
      out.append("\"")
    }
    out.append(">\n")
    element("title", document.title, &out)
    element("id", link, &out)
    element("updated", stamp(fields.updated ?? fields.date ?? site.asOf.date), &out)
    if let date = fields.date { element("published", stamp(date), &out) }
    out.append("<link rel=\"alternate\" type=\"text/html\" href=\"")
    out.append(escaping: link)
    out.append("\"/>\n")
    for author in fields.authors {
      out.append("<author><name>")
      out.append(escaping: author.name)
      out.append("</name></author>\n")
    }
    for topic in fields.topics {
      out.append("<category term=\"")
      out.append(escaping: site.vocabulary.topics[topic].id)
      out.append("\"/>\n")
    }
    element("summary", fields.summary, &out)
    out.append("</entry>\n")
  }
  out.append("</feed>\n")
}

private func element(_ name: StaticString, _ text: String, _ out: inout ByteBuffer) {
  out.append("<")
  out.append(name)
  out.append(">")
  out.append(escaping: text)
  out.append("</")
  out.append(name)
  out.append(">\n")
}

private func stamp(_ date: CalendarDate) -> String {
  let month = date.month == 0 ? 1 : date.month
  let day = date.day == 0 ? 1 : date.day
  return (CalendarDate(year: date.year, month: month, day: day) ?? date).iso + "T00:00:00Z"
}
