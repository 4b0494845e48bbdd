import BriefDiagnostics
import Testing

/// Lists are in the order that their readers look things up in.
struct LetterOrderTests {
  private func sorted(_ text: String, _ language: String) -> String {
    LetterOrder(language: language).sorted(text.split(separator: " "), by: { String($0) })
      .joined(separator: " ")
  }

  @Test(arguments: [
    (
      "es", "Zambia Ñemby Nube Noruega África Angola Nzega Ámsterdam",
      "África Ámsterdam Angola Noruega Nube Nzega Ñemby Zambia"
    ),
    ("es-MX", "Ñ o n", "n Ñ o"),
    ("en", "Ñemby Nzega Nube", "Ñemby Nube Nzega"),
    ("sv", "Öland Zürich Ål Ärzte Ost", "Ost Zürich Ål Ärzte Öland"),
    ("de", "Öl Ost Zug Ärzte Ast", "Ärzte Ast Öl Ost Zug"),
    ("nb", "Århus Zoo Ås Ærø Østfold Alta", "Alta Zoo Ærø Østfold Århus Ås"),
    ("ar", "ي ب أ ت", "أ ب ت ي"),
    ("uk", "я ґ г д є е", "г ґ д е є я"),
    ("xx-unknown", "b á c", "á b c"), ("", "b a", "a b"),
  ])
  func eachLanguageHasItsOwn(language: String, given: String, wanted: String) {
    #expect(sorted(given, language) == wanted)
    #expect(
      sorted(given.split(separator: " ").reversed().joined(separator: " "), language) == wanted)
  }

  @Test func accentsCountOnlyWhereAllElseIsTheSame() {
    let order = LetterOrder(language: "es")
    #expect(order.isBefore("resumen", "retirada") && order.isBefore("médico", "medida"))
    #expect(order.isBefore("el", "él") && !order.isBefore("él", "el"))
    #expect(!order.isBefore("él", "él"))
  }

  @Test func theLettersOfALanguageStandBehindAnother() throws {
    let spanish = LetterOrder(language: "es").ownLetters
    #expect(spanish.count == 1)
    let letter = try #require(spanish["ñ"])
    #expect(letter.after == 0x6E)
    #expect(LetterOrder(language: "en").ownLetters.isEmpty)
    let swedish = LetterOrder(language: "sv").ownLetters
    let places = try (["å", "ä", "ö"] as [Unicode.Scalar]).map { try #require(swedish[$0]) }
    #expect(places.allSatisfy { $0.after == 0x7A })
    #expect(places[0].place < places[1].place && places[1].place < places[2].place)
    let polish = LetterOrder(language: "pl").ownLetters
    #expect(polish["ł"]?.after == 0x6C && polish["ó"]?.after == 0x6F)
  }

  @Test func itemsOfOneNameStayInTheirOrder() {
    let items = (0..<50).map { (name: "igual", number: $0) }
    #expect(LetterOrder(language: "es").sorted(items, by: \.name).map(\.number) == Array(0..<50))
  }
}
