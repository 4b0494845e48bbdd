import BriefDiagnostics
import Testing

/// What a library says in English, said again in the words of a catalogue.
struct ForeignTextTests {
  private let spanish = Catalogue(
    language: "es",
    layers: [
      readCatalogue(
        SourceFile(
          path: "Templates/languages/es.po",
          text: """
            msgid "Error: {1}"
            msgstr "Error: {1}"

            msgid "{1}. Did you mean '{2}'?"
            msgstr "{1}. ¿Quiso decir '{2}'?"

            msgid "Unknown option '{1}'"
            msgstr "La opción '{1}' no existe"

            msgid "Show the version."
            msgstr "Mostrar la versión."
            """)
      ).value
    ])

  private let sentences: [Message] = [
    Message("Error: \(.value)"), Message("\(.value). Did you mean '\(.value)'?"),
    Message("Unknown option '\(.value)'"), Message("Show the version."),
  ]

  @Test func sentencesWithinSentencesAreFound() {
    #expect(
      spanish.recast("Error: Unknown option '--formt'. Did you mean '--format'?\n", sentences)
        == "Error: La opción '--formt' no existe. ¿Quiso decir '--format'?\n")
  }

  @Test func columnsStay() {
    #expect(
      spanish.recast("  --version    Show the version.\n  --other  x", sentences)
        == "  --version    Mostrar la versión.\n  --other  x")
  }

  @Test func whatNobodyKnowsStaysAndEnglishIsLeftAlone() {
    #expect(spanish.recast("Something else", sentences) == "Something else")
    #expect(Catalogue.english.recast("Error: x", sentences) == "Error: x")
    let deep = String(repeating: "Error: ", count: 10_000)
    #expect(spanish.recast(deep, sentences).hasPrefix("Error: Error: "))
  }
}
