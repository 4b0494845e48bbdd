internal import BriefModel
internal import BriefSite
internal import Bytes

/// Writes the map for search engines (sitemaps.org 0.9): all pages, or where they are too many for one
/// file the names of its parts.
func renderSitemap(_ site: Site, into out: inout ByteBuffer) {
  guard site.mapFileCount > 1 else { return renderSitemap(site, part: 1, into: &out) }
  out.append(
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
  )
  for part in 1...site.mapFileCount {
    out.append("<sitemap><loc>")
    let page = Page(kind: .sitemapPart(part), language: 0)
    out.append(escaping: site.vocabulary.site.address + site.address(of: page))
    out.append("</loc></sitemap>\n")
  }
  out.append("</sitemapindex>\n")
}

/// Writes one part of the map, each page with the other languages that it was written in.
func renderSitemap(_ site: Site, part: Int, into out: inout ByteBuffer) {
  let root = site.vocabulary.site.address
  out.append(
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
  )
  let size = site.mappedPagesPerFile
  for page in site.mappedPages().dropFirst((part - 1) * size).prefix(size) {
    for (_, route) in page.routes {
      out.append("<url><loc>")
      out.append(escaping: root + route.address)
      out.append("</loc>")
      if let date = page.changed, date.day > 0 {
        out.append("<lastmod>")
        out.append(date.iso)
        out.append("</lastmod>")
      }
      if page.routes.count > 1 {
        for (other, route) in page.routes {
          out.append("<xhtml:link rel=\"alternate\" hreflang=\"")
          out.append(site.languages[other])
          out.append("\" href=\"")
          out.append(escaping: root + route.address)
          out.append("\"/>")
        }
      }
      out.append("</url>\n")
    }
  }
  out.append("</urlset>\n")
}
