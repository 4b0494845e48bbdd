package import BriefDiagnostics
package import Bytes

/// The page of the preview that lists what is told about every document.
///
/// - Parameters:
///   - told: for each file what is told, and the address of its page below the root.
///   - limit: how many findings are listed at most; the rest is counted.
package func findingsPage(
  _ told: [(path: String, address: String?, findings: [Diagnostic])], decoration: PreviewDecoration,
  limit: Int = 500, to page: inout ByteBuffer
) {
  func say(_ message: Message) -> String { message.text(in: decoration.catalogue) }
  let title = say(Message("What the check says"))
  page.append(
    "<!doctype html>\n<html lang=\"\(decoration.catalogue.language)\" dir=\"\(decoration.catalogue.direction)\">\n<head>\n<meta charset=\"utf-8\">\n"
  )
  page.append(
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>\(title)</title>\n"
  )
  decoration.write(.head, to: &page)
  page.append("</head>\n<body class=\"briefs-page\">\n<main class=\"briefs-list\">\n")
  decoration.write(.top, to: &page)
  page.append("<h1>\(title)</h1>\n<p>")
  page.append(escaping: decoration.counts)
  page.append(". <a href=\"/\">\(say(Message("Go to the site")))</a></p>\n")
  var left = limit
  for file in told where left > 0 {
    page.append("<h2>")
    if let address = file.address {
      page.append("<a href=\"/")
      page.append(escaping: address)
      page.append("\">")
    }
    page.append(
      escaping: file.path.isEmpty
        ? say(Message("The workspace")) : file.path)
    page.append(file.address == nil ? "</h2>\n" : "</a></h2>\n")
    for diagnostic in file.findings.prefix(left) {
      page.append("<aside class=\"briefs-finding \(diagnostic.severity.rawValue)\"><p>")
      appendWords(of: diagnostic, line: nil, in: decoration.catalogue, to: &page)
      page.append("</p></aside>\n")
      left -= 1
    }
  }
  let all = told.reduce(0) { $0 + $1.findings.count }
  if all > limit {
    page.append("<p>\(say(Message("and \(all - limit) more")))</p>\n")
  }
  page.append("</main>\n")
  decoration.write(.bar, to: &page)
  page.append("</body>\n</html>\n")
}
