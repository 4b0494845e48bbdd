import BriefDiagnostics
import Testing

@testable import CitationStyle

/// Works stand in the alphabetical order of the language that they are listed in.
struct SortingTests {
  private let items = readCSLJSON(
    SourceFile(
      path: "Site/references.json",
      text: """
        [{"id":"1","type":"book","author":[{"family":"Nuzzo"}],"title":"A"},
         {"id":"2","type":"book","author":[{"family":"Núñez"}],"title":"B"},
         {"id":"3","type":"book","author":[{"family":"Nun\u{303}es"}],"title":"C"},
         {"id":"4","type":"book","author":[{"family":"Ñandú"}],"title":"D"},
         {"id":"5","type":"book","author":[{"family":"Olmo"}],"title":"E"},
         {"id":"6","type":"book","author":[{"family":"Nunca"}],"title":"F"},
         {"id":"7","type":"book","author":[{"family":"Nuñez"}],"title":"G"}]
        """)
  ).value.items

  private func order(_ language: String) -> String {
    alphabetically(items, Array(items.indices), in: language).map { items[$0].id }.joined()
  }

  @Test func spanishHasItsOwnLetter() { #expect(order("es") == "6327145") }
  @Test func englishTakesItForAnAccent() { #expect(order("en-GB") == "4632715") }
}
