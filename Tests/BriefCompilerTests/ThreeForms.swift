import BriefCompiler
import BriefModel
import BriefSite
import Bytes
import Foundation
import TestSupport
import Testing

/// One document in the three forms that readers are given: its page, the source of its print, its text.
struct ThreeForms {
  let page: String
  let typst: String
  let text: String
  /// The absolute address of the page.
  let address: String

  init(_ workspace: TestWorkspace, _ id: String, language: String = "en") throws {
    let world = try workspace.world()
    var wish = CompilationWish()
    wish.prints = false
    try self.init(check(try prepare(Reading(world)), wish), id, language: language)
  }

  init(_ checked: CheckedSite, _ id: String, language code: String = "en") throws {
    let site = checked.linked.site
    let work = try #require(site.work(withID: id), "no document '\(id)'")
    let language = try #require(site.languages.firstIndex(of: code))
    let pages = checked.compiler.pages(of: site, printed: [], workers: 1)
    var writer = pages.makeRenderer()
    var buffer = ByteBuffer()
    let page = Page(kind: .document(work: work), language: language)
    writer.render(page, into: &buffer)
    self.page = buffer.string
    address = site.vocabulary.site.address + site.address(of: page)
    text = try checked.plainText(of: id, in: code)
    let isPrinted = checked.compiler.printables(of: site).contains {
      $0.work == work && $0.language == language
    }
    typst = isPrinted ? try checked.printSource(of: id, in: code) : ""
  }

  /// Each form with its name, in one line.
  var all: [(name: String, words: String)] {
    [("page", unescaped(page)), ("print", typst), ("text", text)].map {
      ($0.0, $0.1.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }

  private func unescaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&#39;", with: "'").replacingOccurrences(of: "&quot;", with: "\"")
      .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&amp;", with: "&")
  }

  // MARK: Links

  /// Where the links of the text lead on the page, as absolute addresses in alphabetical order; notes,
  /// citations and files to download have their own ways in each form.
  var pageLinks: [String] {
    let start = page.range(of: "<div class=\"lead text\"")?.lowerBound ?? page.startIndex
    let end = page.range(of: "<div class=\"after\">")?.lowerBound ?? page.endIndex
    let text = page[start..<end].replacing(/<aside class="side"[\s\S]*?<\/aside>/, with: "")
    return text.matches(of: /<a [^>]*?href="([^"]*)"([^>]*)>/).compactMap { match in
      let target = unescaped(String(match.1))
      let isOwn = ["#ref.", "#note.", "#noteref.", "#cite."].contains { target.hasPrefix($0) }
      if isOwn || match.2.contains("download") { return nil }
      return URL(string: target, relativeTo: URL(string: address))?.absoluteString ?? target
    }.sorted()
  }

  /// The same of the print's source.
  var printLinks: [String] {
    let body = typst.range(of: "\n)\n").map { typst[$0.upperBound...] } ?? typst[...]
    let end =
      (body.range(of: "\n#related(") ?? body.range(of: "\n#closing("))?.lowerBound ?? body.endIndex
    let text = String(body[..<end])
    let outer = text.matches(of: /#link\("((?:[^"\\]|\\.)*)"\)/).map { String($0.1) }
    let inner = text.matches(of: /#link\(label\("part-([^"]*)"\)\)/).map { "\(address)#\($0.1)" }
    return (outer + inner).map { URL(string: $0)?.absoluteString ?? $0 }.sorted()
  }
}
