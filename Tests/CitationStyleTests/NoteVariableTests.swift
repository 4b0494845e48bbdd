import Testing

@testable import BriefDiagnostics
@testable import CitationStyle

/// Variables in the note of a work, where Zotero keeps what it has no field for.
struct NoteVariableTests {
  private func read(_ note: String, _ more: String = "") throws -> Item {
    let text = "[{\"id\": \"a\", \"type\": \"book\", \"note\": \"\(note)\"\(more)}]"
    return try #require(readCSLJSON(SourceFile(path: "r.json", text: text)).value.items.first)
  }

  @Test(arguments: [
    ("DOI: 10.1/a", Variable.DOI, "10.1/a"), ("doi: 10.1/a", .DOI, "10.1/a"),
    ("PMCID: PMC1", .PMCID, "PMC1"), ("original-title: Eins", .originalTitle, "Eins"),
    ("Original Title: Eins", .originalTitle, "Eins"), ("{:genre: Leaflet}", .genre, "Leaflet"),
    ("shortTitle: E", .shortTitle, "E"),
    ("A remark.\\ngenre: Leaflet", .genre, "Leaflet"),
    ("\\n\\ngenre: Leaflet", .genre, "Leaflet"),
    ("unknown-field: x\\ngenre: Leaflet", .genre, "Leaflet"),
  ])
  func aLineIsAVariable(_ note: String, _ variable: Variable, _ value: String) throws {
    #expect(try read(note).texts[variable] == value)
  }

  @Test func datesNamesAndTheTypeAreReadToo() throws {
    let item = try read("type: treaty\\nOriginal Date: 1999-05\\neditor: Roe || Ann\\neditor: WHO")
    #expect(item.type == "treaty")
    #expect(item.dates[.originalDate]?.parts == [DateValue.Parts(year: 1999, month: 5)])
    #expect(item.names[.editor]?.map(\.family) == ["Roe", ""])
    #expect(item.names[.editor]?.map(\.literal) == ["", "WHO"])
    #expect(item.texts[.note] == nil)
  }

  @Test func whatTheWorkHasAlreadyStays() throws {
    let item = try read(
      "genre: Leaflet\\nauthor: Roe || Ann\\nissued: 1999",
      ", \"genre\": \"Poster\", \"author\": [{\"family\": \"Own\"}], \"issued\": {\"date-parts\": [[2001]]}")
    #expect(item.texts[.genre] == "Poster")
    #expect(item.names[.author]?.map(\.family) == ["Own"])
    #expect(item.dates[.issued]?.parts.first?.year == 2001)
  }

  @Test func aSentenceWithAColonIsNone() throws {
    let item = try read("First words.\\nWhat it says in brief: nothing.\\ngenre: Leaflet")
    #expect(item.texts[.genre] == nil)
    #expect(item.texts[.note]?.hasSuffix("genre: Leaflet") == true)
  }
}
