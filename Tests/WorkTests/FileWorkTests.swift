import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefSite
import Testing
import WorkCounter

@testable import CitationStyle

/// The same for pictures and other files of authors, for citations as they are formatted, and for the small
/// readers of names, dates and addresses.
struct FileWorkTests {
  private let tests = WorkTests()

  /// Pictures whose parts are endless, circular, empty or cut: what each begins with, the part that is
  /// repeated, and how often in the smallest.
  static let pictures: [(name: String, head: [UInt8], piece: [UInt8])] = [
    ("png", png, [0, 0, 0, 0] + Array("tEXt".utf8) + [0, 0, 0, 0]),
    ("png", png, [0, 0, 0, 1] + Array("IDAT".utf8) + [0, 0, 0, 0, 0]),
    ("png", png, [0x7F, 0xFF, 0xFF, 0xFF] + Array("IDAT".utf8)),
    ("jpeg", [0xFF, 0xD8], [0xFF, 0xE1, 0, 2]),
    ("jpeg", [0xFF, 0xD8], [0xFF, 0xE1, 0, 16] + Array("Exif".utf8) + [0, 0] + tiff),
    ("jpeg", [0xFF, 0xD8], [0xFF, 0xFF, 0xFF]), ("jpeg", [0xFF, 0xD8], [0xFF, 0xDA, 0, 2, 1, 0xFF]),
    ("jpeg", [0xFF, 0xD8], [0xFF, 0xDA, 0, 2, 1, 0xFF, 0xD0]),
    ("webp", riff, Array("EXIF".utf8) + [0, 0, 0, 0]), ("webp", riff, Array("VP8 ".utf8) + [1, 0, 0, 0, 0]),
    ("webp", riff, Array("XMP ".utf8) + [0xFF, 0xFF, 0xFF, 0x7F]),
    ("gif", gif, [0x21, 0xFE, 1, 0x61, 0]), ("gif", gif, [0x2C] + [UInt8](repeating: 0, count: 9) + [2, 1, 0, 0]),
    ("gif", gif, [0x21, 0xFF, 1]), ("tiff", tiff, [8, 0, 0, 0, 8, 0, 0, 0]),
    ("tiff", tiff, [1, 0, 0x69, 0x87, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0]),
    ("svg", [], Array("<svg>".utf8)), ("svg", svg, Array("<g>".utf8)), ("svg", svg, Array("<a b=\"c\"/>".utf8)),
    ("svg", svg, Array("<!-- a -->".utf8)), ("svg", svg, Array("<!--".utf8)),
    ("svg", svg, Array("<metadata>".utf8)), ("svg", svg, Array("<style>@import url(a);".utf8)),
    ("svg", svg, Array("&#106;".utf8)), ("svg", svg, Array("<![CDATA[".utf8)),
    ("svg", svg, Array("<a href='&#x6a;ava".utf8)), ("svg", svg, Array("<i:x xmlns:i=\"a\"/>".utf8)),
    ("svg", Array("<!DOCTYPE svg [".utf8), Array("<!ENTITY a \"&a;&a;\">".utf8)),
    ("none", [], Array("a".utf8)),
  ]
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0, 0, 0, 0]
  private static let riff: [UInt8] = Array("RIFF".utf8) + [0xFF, 0, 0, 0] + Array("WEBP".utf8)
  private static let gif: [UInt8] = Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0]
  private static let tiff: [UInt8] = [0x49, 0x49, 42, 0, 8, 0, 0, 0]
  private static let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\">".utf8)

  @Test(arguments: pictures.indices)
  func picture(_ number: Int) {
    let (name, head, piece) = Self.pictures[number]
    let works = [1, 2, 4, 8].map { times in
      var bytes = head
      for _ in 0..<(times * 6_000 / piece.count) { bytes += piece }
      work_begin()
      _ = PictureFile.read(bytes)
      _ = PictureFile.emptiness(of: bytes)
      _ = withoutMetadata(bytes)
      return Double(work_done()) + 2_000
    }
    tests.check(works, "\(name) \(piece.prefix(12))")
  }

  /// Works in many citations, and citations with many works: everything that asks whether two are alike.
  @Test(arguments: [
    #""author":[{"family":"Roe"}],"issued":{"date-parts":[[2020]]}"#,
    #""author":[{"family":"Roe","given":"A"},{"family":"Doe","given":"B"}],"title":"T#""#,
    #""author":[{"family":"Roe#"}],"issued":{"date-parts":[[2020]]}"#,
    #""title":"<i>a</i> \"b\" <sup>#</sup>""#, #""note":"a: b\nDOI: 10.1/#\n""#,
  ])
  func citations(_ fields: String) throws {
    func work(_ count: Int) throws -> Double {
      let works = (0..<count).map {
        #"{"id":"w\#($0)","type":"book",\#(fields.replacing("#", with: "\($0)"))}"#
      }
      let items = readCSLJSON(
        SourceFile(path: "a.json", text: "[\(works.joined(separator: ","))]")
      ).value.items
      #expect(items.count == count)
      let style = try #require(Self.smallStyle())
      let locale = CitationLocale(language: "en-US", style: style, files: [])
      let keys = items.map(\.id)
      let citations =
        keys.enumerated().map { Citation(items: [CiteItem(id: $1)], note: $0 + 1) }
        + [Citation(items: keys.map { CiteItem(id: $0) }, note: count + 1)]
      work_begin()
      let processor = CitationProcessor(style: style, locale: locale, items: items)
      _ = processor.makeFormatter().format(citations, uncited: keys)
      return Double(work_done()) + 5_000
    }
    let works = try [20, 40, 80, 160].map(work)
    tests.check(works, fields)
  }

  private static let style = """
    <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
    <info><title>Small</title><id>small</id></info>
    <citation disambiguate-add-year-suffix="true" disambiguate-add-names="true"
      disambiguate-add-givenname="true" collapse="year">
    <layout prefix="(" suffix=")" delimiter="; "><group delimiter=", ">
    <names variable="author"><name form="short"/><substitute><text variable="title"/></substitute></names>
    <date variable="issued"><date-part name="year"/></date></group></layout></citation>
    <bibliography><sort><key variable="author"/><key variable="title"/></sort><layout suffix=".">
    <group delimiter=". "><names variable="author"/><text variable="title" text-case="title"/>
    <text variable="DOI"/></group></layout></bibliography></style>
    """

  /// Readers of one value each, with what is repeated for each of them.
  static let pieces = [
    "a", "{", "\\'", "\\emph{", "$x$", " and ", "A, B and ", "2020/", "1 ", "-", "10.1/", "%20", "&amp;", "&",
    "<i>", "</i>", "\"", "'", "« ", "a: b\n", "{:a: b}", "p. ", "and 1, ", "é", "\u{301}", "Ø", ".", "/..", "[",
    "(", "@", "#", "|", ": ",
  ]

  @Test(arguments: pieces)
  func smallReaders(_ piece: String) throws {
    let locale = CitationLocale(
      language: "es-ES", style: try #require(Self.smallStyle()), files: [])
    let locators = LocatorReader(locale)
    let readers: [(String, (String) -> Void)] = [
      ("LaTeXText", { _ = LaTeXText.read($0) }), ("bibTeXNames", { _ = bibTeXNames($0) }),
      ("parseDate", { _ = parseDate($0) }), ("normalDOI", { _ = normalDOI($0) }),
      ("withoutEntities", { _ = withoutEntities($0) }), ("parseMarkup", { _ = parseMarkup($0) }),
      ("LocatorReader", { _ = locators.read("p. 1 " + $0) }),
      (
        "readNote",
        {
          var item = Item(id: "a", type: "book")
          item.texts[.note] = $0
          readNote(&item)
        }
      ),
      ("guessDate", { _ = guessDate($0) }), ("CalendarDate", { _ = CalendarDate($0, partial: true) }),
      ("headingSlug", { _ = headingSlug($0) }), ("identifier", { _ = identifier(of: $0) }),
      ("resolve", { _ = resolve($0, besides: "Briefs/a.md") }), ("percentEncoded", { _ = percentEncoded($0) }),
      ("PluralRule", { _ = PluralRule("nplurals=2; plural=" + $0) }),
      ("nearMiss", { _ = nearMiss($0, in: ["summary", "title"]) }),
    ]
    for (name, read) in readers {
      tests.check(tests.works(piece, bytes: 2_000, read), "\(name): \(piece)")
    }
  }

  private static func smallStyle() -> Style? {
    guard
      case .style(let style)? = CitationStyle.readStyle(
        SourceFile(path: "a.csl", text: style), name: "a"
      ).value
    else { return nil }
    return style
  }

  /// Two versions of a long file beside each other, as `briefs check --fix` shows them.
  @Test(arguments: ["a\n", "a\nb\n", "\n"])
  func differences(_ piece: String) {
    tests.check(
      tests.works(piece) {
        _ = unifiedDiff(
          SourceFile(path: "a.md", text: $0), SourceFile(path: "a.md", text: "x\n" + $0 + "y\n"),
          paint: Paint(on: false))
      }, piece)
  }

  /// What is withheld, and a page in which it may stand.
  @Test(arguments: ["word ", "<b>", "&#39;", "é", "漢", "\\u00e9"])
  func proof(_ piece: String) {
    tests.check(
      tests.works(piece) { text in
        let secret = WithholdingProof.Secret(path: "a.md", source: Array(text.utf8), title: text)
        let proof = WithholdingProof([secret])
        Array(text.utf8).withUnsafeBufferPointer {
          for path in ["a.html", "a.json", "a.txt"] { _ = proof.leaks(in: $0, at: path) }
        }
      }, piece)
  }
}
