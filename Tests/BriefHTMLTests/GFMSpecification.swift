import BriefDiagnostics
import BriefHTML
import BriefModel
import BriefSyntax
import Foundation
import TestSupport
import Testing

/// The examples of the GFM specification through our own reader and lowering.
///
/// What is compared is the sequence of elements and words: attributes, wrappers (`div`, `section`) and
/// blanks are ours. Examples that the format wants otherwise are listed one by one with the reason.
struct GFMSpecification {
  static let path = "/usr/share/doc/cmark-gfm/spec.txt.gz"

  struct Example {
    let number: Int
    let markdown: String
    let html: String
  }

  static func examples() throws -> [Example] {
    let text = try run("/bin/gzip", ["-dc", path]).output
    var examples: [Example] = []
    for part in text.components(separatedBy: "\n```````````````````````````````` example")
      .dropFirst()
    {
      let body = part.components(separatedBy: "\n````````````````````````````````")[0]
      guard let start = body.firstIndex(of: "\n") else { continue }
      let halves = body[body.index(after: start)...].components(separatedBy: "\n.\n")
      guard halves.count >= 1 else { continue }
      let markdown = halves[0].hasSuffix("\n.") ? String(halves[0].dropLast(2)) : halves[0]
      examples.append(
        Example(
          number: examples.count + 1,
          markdown: markdown.replacingOccurrences(of: "→", with: "\t") + "\n",
          html: (halves.count > 1 ? halves[1] : "").replacingOccurrences(of: "→", with: "\t")))
    }
    return examples
  }

  private static func body(_ tree: MarkdownTree) -> CheckedBody {
    CheckedBody(tree: tree, cited: .none, claims: [], language: "en")
  }

  @Test(
    .enabled(
      if: canBegin(where: FileManager.default.fileExists(atPath: path)),
      "skipped: the Debian package cmark-gfm is missing"))
  func drawsTheExamples() throws {
    let examples = try Self.examples()
    #expect(examples.count > 660)
    let reader = MarkdownReader()
    let lowering = BodyLowering(
      vocabulary: Vocabulary(site: SiteConfiguration()), words: [], asOf: Moment(seconds: 0))
    var different: [Int] = []
    for example in examples {
      let told = reader.read(SourceFile(path: "a.md", text: example.markdown), from: 0)
      if told.contains(where: { $0.severity == .error }) || example.html.contains("<!")
        || Self.holdsRawHTML(example) || Self.holdsRefusedAddress(example)
      {
        continue
      }
      let own = lowering.lower(Self.body(reader.tree)).bytes.array
      if Self.reduced(String(decoding: own, as: UTF8.self)) != Self.reduced(example.html) {
        different.append(example.number)
      }
    }
    let unexpected = different.filter { Self.wanted[$0] == nil }
    let first = unexpected.prefix(3).compactMap { number in examples.first { $0.number == number } }
      .map { example in
        _ = reader.read(SourceFile(path: "a.md", text: example.markdown), from: 0)
        let own = String(
          decoding: lowering.lower(Self.body(reader.tree)).bytes.array, as: UTF8.self)
        return
          "\(example.markdown)\n--- ours\n\(Self.reduced(own))\n--- theirs\n\(Self.reduced(example.html))"
      }
    #expect(unexpected == [], "\(first.joined(separator: "\n=====\n"))")
    #expect(
      Set(Self.wanted.keys).subtracting(different) == [],
      "these are drawn as the specification says now")
  }

  /// Addresses that are refused are words, not links.
  static func holdsRefusedAddress(_ example: Example) -> Bool {
    example.html.matches(of: /href="([A-Za-z][A-Za-z0-9+.-]*):/).contains {
      !["http", "https", "mailto", "tel"].contains($0.1.lowercased())
    }
  }

  /// Refused HTML is shown as code; what the specification passes through cannot be compared.
  static func holdsRawHTML(_ example: Example) -> Bool {
    let known =
      /<\/?(p|h[1-6]|blockquote|ul|ol|li|pre|code|em|strong|del|a|img|br|hr|table|thead|tbody|tr|th|td|input)\b/
    var html = example.html
    html.replace(known, with: "")
    let reader = MarkdownReader()
    _ = reader.read(SourceFile(path: "a.md", text: example.markdown), from: 0)
    return reader.tree.nodes.contains { $0.kind == .htmlBlock || $0.kind == .htmlInline }
  }

  static func reduced(_ html: String) -> String {
    var text = html
    text.replace(/<input[^>]*>/, with: "")
    text.replace(/<span class="task"[^>]*>[^<]*<\/span>/, with: "")
    text.replace(/<\/?(div|section|span|figure|figcaption)\b[^>]*>/, with: "")
    text.replace(/<(img)\b[^>]*alt="([^"]*)"[^>]*>/) { "<img>\($0.2)" }
    text.replace(/<([a-z][a-z0-9]*)\b[^>]*>/) { "<\($0.1)>" }
    text.replace("&#39;", with: "'")
    text.replace("&quot;", with: "\"")
    text.replace(/[\s\u{A0}]+/, with: "")
    // One level below the title is the highest: `#` and `##` are drawn alike.
    text.replace("h1>", with: "h2>")
    return text
  }

  /// Differences that the format wants.
  static let wanted: [Int: String] = {
    var wanted = [556: "'[[foo]]' is a link to a document"]
    for number in [580, 581, 584, 585, 592, 593, 594, 596, 597, 598, 599] {
      wanted[number] = "an image alone in its paragraph, with a title, is a numbered figure"
    }
    for number in [610, 614, 616, 619, 620] {
      wanted[number] = "the example is of CommonMark without autolinks, which the format has"
    }
    return wanted
  }()
}
