internal import BriefModel
internal import BriefSite
internal import BriefSyntax
internal import Bytes

extension TypstPrinter {
  mutating func references() {
    let references = site.vocabulary.references.sorted(document.citations)
    guard !references.isEmpty else { return }
    out.append("#heading(level: 1)[")
    text(words[.references])
    out.append("]\n#references(")
    for reference in references {
      out.append("[")
      let authors = reference.authorList
      if !authors.isEmpty { text(authors + (authors.hasSuffix(".") ? " " : ". ")) }
      text(
        reference.title
          + (reference.title.hasSuffix("?") || reference.title.hasSuffix(".") ? " " : ". "))
      let container = reference.container.isEmpty ? reference.publisher : reference.container
      if !container.isEmpty {
        out.append("#emph[")
        text(container)
        out.append("];")
        text(". ")
      }
      text([reference.year, reference.locator].filter { !$0.isEmpty }.joined(separator: ";"))
      text(".")
      if let address = reference.address {
        text(" ")
        out.append("#link(")
        string(address)
        out.append(")[")
        text(reference.doi.map { "doi:" + $0 } ?? address)
        out.append("];")
      }
      out.append("#label(")
      string("ref-" + reference.key)
      out.append(")], ")
    }
    out.append(")\n")
  }

  mutating func close() {
    guard document.kind != .page else { return }
    out.append("#closing(")
    string(words[.howToCite])
    out.append(", [")
    let names = fields.authors.map(\.name).joined(separator: ", ")
    let date = (fields.updated ?? fields.date).map { words.date($0) } ?? ""
    let siteTitle = site.vocabulary.site.title.text(in: document.language, else: site.languages)
    let mark = fields.title.hasSuffix("?") ? "" : "."
    text("\(names.isEmpty ? "" : names + ". ")\(fields.title)\(mark) \(siteTitle), \(date). ")
    let address = site.vocabulary.site.address + site.prefix(language) + site.works[work].route
    out.append("#link(")
    string(address)
    out.append(")])\n")
  }
}
