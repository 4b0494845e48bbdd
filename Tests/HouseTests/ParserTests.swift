import Foundation
import TestSupport
import Testing

/// Every reader of what someone wrote is fed with hostile input in WorkTests; a new one makes this fail until
/// it is.
struct ParserTests {
  /// Readers that are no way in of their own: each is reached by the one that is named, which is fed.
  static let within = [
    "BibTeXParser": "readBibTeX", "CatalogueReader": "readCatalogue", "ChunkReader": "PictureFile",
    "TIFFReader": "withoutMetadata", "SVGReader": "withoutMetadata", "StyleParser": "readStyle",
    "XMLReader": "readStyle", "MarkupParser": "parseMarkup", "TemplateParser": "TemplateSet",
    "HabitScan": "MarkdownReader", "InlineScan": "MarkdownReader", "MarkdownConversion": "MarkdownReader",
    "PlainYAMLReader": "readYAML", "YAMLSlips": "readYAML",
    "FieldReader": "TestWorkspace", "DocumentReader": "TestWorkspace", "readVocabulary": "TestWorkspace",
    "readSources": "TestWorkspace", "readTarget": "TestWorkspace",
    "readWordings": "TestWorkspace", "readSite": "TestWorkspace", "readMapping": "TestWorkspace",
    "readSiteCatalogues": "readCatalogue", "readENW": "readReferences",
    "readNBIB": "readReferences", "readRIS": "readReferences", "readName": "readCSLJSON",
    "readHeader": "readCatalogue", "readLine": "readCatalogue", "readPlainYAML": "readYAML",
    "readTagged": "readReferences", "readNames": "readCSLJSON", "parseYear": "parseDate",
    "Parser": "PluralRule", "FigureScan": "TestWorkspace",
  ]
  /// What reads nothing that anybody outside wrote.
  static let others: [String: String] = [
    "readFile": "bytes of a file as they are", "readTop": "a tree that was read",
    "readingMeasures": "catalogues that were read",
  ]

  @Test func everyReaderIsFed() throws {
    var fed = ""
    let folder = repository.appending(path: "Tests/WorkTests")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      fed += try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    func isFed(_ name: String) -> Bool {
      fed.contains("\(name)(") || fed.contains("\(name).")
    }
    let types = #/(?:struct|class|enum) (\w*(?:Reader|Parser|Scan|Conversion|Slips))\b/#
    let functions = #/func ((?:read|parse)[A-Za-z]+)\(/#
    var found: Set<String> = []
    for (path, text) in HouseTests.sources where !path.hasPrefix("Sources/briefs/") {
      for match in text.matches(of: types) { found.insert(String(match.1)) }
      for match in text.matches(of: functions) { found.insert(String(match.1)) }
    }
    #expect(found.count > 25)
    for name in found.sorted() where !isFed(name) && Self.others[name] == nil {
      let door = Self.within[name]
      #expect(door.map(isFed) == true, "no test in WorkTests feeds '\(name)' with hostile input")
    }
    for name in Self.within.keys.sorted() where !found.contains(name) {
      Issue.record("'\(name)' is named here, and no source has it")
    }
  }
}
