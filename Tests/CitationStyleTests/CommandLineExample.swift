import CitationStyle
import Foundation

/// A program around the library, as small as it can be:
///
///     cite STYLE.csl LIBRARY.json [--locale=FILE] [--language=es-ES] [--text] KEY[,KEY…][:LOCATOR] …
///
/// writes the citations and then the list of references, as HTML or as text, one a line.
struct CommandLineExample {
  let output: String
  let status: Int32

  init(_ arguments: [String]) {
    var values = arguments.filter { !$0.hasPrefix("--") }
    func option(_ name: String) -> String? {
      arguments.first { $0.hasPrefix("--\(name)=") }.map { String($0.dropFirst(name.count + 3)) }
    }
    guard values.count >= 2 else {
      output = "cite STYLE.csl LIBRARY.json KEY[,KEY…][:LOCATOR] …"
      status = 64
      return
    }
    do {
      let style = try String(contentsOfFile: values.removeFirst(), encoding: .utf8)
      let path = values.removeFirst()
      let references = try StyledReferences(
        style: style, references: try String(contentsOfFile: path, encoding: .utf8),
        as: path.hasSuffix(".bib") ? .bibTeX : .cslJSON,
        locales: try option("locale").map { [try String(contentsOfFile: $0, encoding: .utf8)] } ?? [],
        language: option("language"))
      let document = references.format(
        values.enumerated().map { index, value in
          Citation(items: Self.items(value), note: references.citesInNotes ? index + 1 : 0)
        })
      let isText = arguments.contains("--text")
      let lines =
        references.findings + document.citations.map { isText ? $0.text : $0.html }
        + document.entries.map { isText ? $0.passage.text : "<p id=\"\($0.id)\">\($0.passage.html)</p>" }
      output = lines.joined(separator: "\n") + "\n"
      status = 0
    } catch let refusal as StyledReferences.Refusal {
      output = refusal.findings.joined(separator: "\n") + "\n"
      status = 1
    } catch {
      output = "\(error.localizedDescription)\n"
      status = 66
    }
  }

  private static func items(_ value: String) -> [CiteItem] {
    let parts = value.split(separator: ":", maxSplits: 1)
    return (parts.first ?? "").split(separator: ",").map { key in
      var item = CiteItem(id: String(key))
      if parts.count > 1 { item.locator = String(parts[1]) }
      return item
    }
  }
}
