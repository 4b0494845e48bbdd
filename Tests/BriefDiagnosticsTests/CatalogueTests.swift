import BriefDiagnostics
import TestSupport
import Testing

/// What a language's file may hold, and what sentences become with it.
struct CatalogueTests {
  private func catalogue(_ text: String, language: String = "es") -> Catalogue {
    Catalogue(
      language: language,
      layers: [
        readCatalogue(SourceFile(path: "Templates/languages/\(language).po", text: text)).value
      ])
  }

  private func findings(_ text: String) -> [String] {
    readCatalogue(SourceFile(path: "Templates/languages/es.po", text: text)).diagnostics
      .map { "\($0.range?.start ?? -1) \($0.rule.name): \($0.summary)" }
  }

  private static let header = """
    msgid ""
    msgstr ""
    "Content-Type: text/plain; charset=UTF-8\\n"
    "Plural-Forms: nplurals=2; plural=(n != 1);\\n"
    "X-Thousands: \u{A0}\\n"

    msgctxt "list"
    msgid "{1} and {2}"
    msgstr "{1} y {2}"

    msgctxt "list"
    msgid "{1} or {2}"
    msgstr "{1} o {2}"


    """

  @Test func englishIsSaidAsItStandsInTheCode() {
    let message = Message("'\("uk")' is not a country code\(nil as Message?)")
    #expect(message.english == "'uk' is not a country code")
    #expect(message.text(in: .english) == message.english)
    #expect(message.pattern == "'{1}' is not a country code{2}")
  }

  @Test func aCatalogueMayOrderTheValuesOtherwise() {
    let spanish = catalogue(
      Self.header + """
        # A comment for translators.
        #: Sources/File.swift
        msgid "{1} needs '{2}'"
        msgstr ""
        "falta '{2}' "
        "en {1}"

        msgid "a \\"brief\\""
        msgstr "un «informe»"
        """)
    let message = Message("\(Message("a \"brief\"")) needs '\("title")'")
    #expect(message.english == "a \"brief\" needs 'title'")
    #expect(message.text(in: spanish) == "falta 'title' en un «informe»")
    #expect(Message("not there \(3)").text(in: spanish) == "not there 3")
    // Braces of an author are no places.
    let odd = Message("\(Message("a \"brief\"")) needs '\("{1} {2}")'")
    #expect(odd.text(in: spanish) == "falta '{1} {2}' en un «informe»")
  }

  @Test func sentencesAreToldApartByContext() {
    let spanish = catalogue(
      Self.header + """
        msgctxt "task"
        msgid "Open"
        msgstr "Pendiente"

        msgid "Open"
        msgstr "Abierto"
        """)
    #expect(Message("Open", context: "task").text(in: spanish) == "Pendiente")
    #expect(Message("Open").text(in: spanish) == "Abierto")
  }

  @Test func listsSoundAsTheyAreSpoken() {
    let plain = catalogue(Self.header)
    #expect(plain.joined(["madre", "hija"]) == "madre y hija")
    // How a word sounds before another is said by the language's own file.
    let spanish = spanishWords
    #expect(Message.allOf(["a", "b", "c"]).english == "a, b and c")
    #expect(Message.anyOf(["a", "b"]).text(in: spanish) == "a o b")
    #expect(spanish.joined(["Francia", "España", "Italia"]) == "Francia, España e Italia")
    #expect(spanish.joined(["agua", "hielo"]) == "agua y hielo")
    #expect(spanish.joined(["madre", "hija"]) == "madre e hija")
    #expect(spanish.joined(["siete", "ocho"], isChoice: true) == "siete u ocho")
    #expect(spanish.joined(["7", "8"], isChoice: true) == "7 u 8")
    #expect(spanish.joined(["uno", "hongos"], isChoice: true) == "uno u hongos")
    #expect(spanish.joined([]) == "" && spanish.joined(["uno"]) == "uno")
  }

  /// What a language brings with it is read from its file: a third one needs no change of the program.
  @Test func aLanguageBringsItsListsAndItsMeasures() {
    let list = Message("may, might", context: "list of words: low certainty")
    #expect(Catalogue.english.words(of: list) == ["may", "might"])
    let text = """
      msgid ""
      msgstr ""
      "Language: it\\n"
      "X-Sounds: e=ed e; o=od o\\n"
      "X-Reading-Ease: 217 60 1.3 aeo iu\\n"

      msgctxt "list of words: low certainty"
      msgid "may, might"
      msgstr "può, potrebbe"

      msgctxt "list"
      msgid "{1} and {2}"
      msgstr "{1} e {2}"
      """
    let read = readCatalogue(SourceFile(path: "it.po", text: text))
    #expect(read.diagnostics.map(\.summary) == [])
    let italian = Catalogue(language: "it", layers: [read.value])
    #expect(italian.words(of: list) == ["può", "potrebbe"])
    #expect(italian.meanings(of: [("low", list)]) == ["può": "low", "potrebbe": "low"])
    #expect(italian.joined(["pane", "erbe"]) == "pane ed erbe")
    #expect(italian.reading?.ease(words: 100, sentences: 10, syllables: 200) == 84)
    // A language that has not said a list has none, and is not read by English words.
    let other = Message("likely", context: "list of words: moderate certainty")
    #expect(italian.words(of: other) == [])
    #expect(Catalogue(language: "nl").reading == nil)
  }

  @Test(arguments: ["X-Sounds: y e", "X-Sounds: y=e", "X-Reading-Ease: 1 2", "X-Reading-Ease: a b c d e"])
  func aSettingThatCannotBeReadIsTold(_ line: String) {
    let read = readCatalogue(
      SourceFile(path: "es.po", text: "msgid \"\"\nmsgstr \"\"\n\"\(line)\\n\"\n"))
    #expect(read.diagnostics.map(\.rule.name) == ["catalogue-syntax"])
  }

  @Test func countsAreWrittenAsTheLanguageWritesThem() {
    let spanish = catalogue(
      Self.header + """
        msgid "{1} error"
        msgid_plural "{1} errors"
        msgstr[0] "{1} error"
        msgstr[1] "{1} errores"
        """)
    func text(_ n: Int) -> String {
      Message.counted(n, one: "\(n) error", other: "\(n) errors").text(in: spanish)
    }
    #expect([0, 1, 2].map(text) == ["0 errores", "1 error", "2 errores"])
    #expect(text(4995) == "4995 errores" && text(21002) == "21\u{A0}002 errores")
    #expect(text(-1_234_567) == "−1\u{A0}234\u{A0}567 errores")
  }

  /// The six categories of Arabic (CLDR, "Language Plural Rules").
  @Test func arabicHasSixForms() throws {
    let rule = try #require(
      PluralRule(
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
      ))
    #expect(
      [0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map(rule.form) == [0, 1, 2, 3, 3, 4, 4, 5, 5, 3])
    #expect(rule.form(of: .min) < 6)
  }

  @Test(arguments: [
    "", "nplurals=2", "nplurals=0; plural=0;", "nplurals=7; plural=0;", "nplurals=2; plural=n +;",
    "nplurals=2; plural=m;", "nplurals=2; plural=n != 1)",
    "nplurals=2; plural=99999999999999999999;",
    "nplurals=2; plural=" + String(repeating: "(", count: 400) + "n;",
    "nplurals=2; plural=" + String(repeating: "!", count: 400) + "n;",
  ])
  func aRuleThatIsNoneIsRefused(line: String) { #expect(PluralRule(line) == nil) }

  @Test func aRuleNeverTraps() throws {
    let over = try #require(PluralRule("nplurals=2; plural=n / 0 + n % 0 + n * n * 999999999;"))
    #expect([0, 1, Int.max, Int.min].allSatisfy { (0..<2).contains(over.form(of: $0)) })
  }

  @Test func whatIsWrongIsToldAtItsPlace() {
    #expect(findings(Self.header) == [])
    #expect(
      findings("msgid \"a\"\nmsgstr \"b\nx\n") == [
        "17 catalogue-syntax: this text does not stand between two quotation marks",
        "20 catalogue-syntax: 'x' is no word of a catalogue; it has msgctxt, msgid, msgid_plural or msgstr",
      ])
    for (text, words) in [
      ("msgid \"{1} of {2}\"\nmsgstr \"{1}\"", "the place '{2}' of the sentence is missing"),
      ("msgid \"{1}\"\nmsgstr \"{1} {3}\"", "the sentence has no place '{3}'"),
      ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"", "1 forms, and its language has 2"),
      ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"", "counted from 0"),
      ("msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"", "stands here twice"),
      ("msgid \"a\"", "lacks its 'msgid' or its 'msgstr'"),
      ("msgid \"a\\q\"\nmsgstr \"b\"", "a backslash"), ("\"a\"", "belongs to nothing"),
      ("msgid \"\"\nmsgstr \"Plural-Forms: x\\n\"", "'Plural-Forms' cannot be read"),
      ("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"", "in UTF-8"),
    ] {
      #expect(findings(text).contains { $0.contains(words) }, "\(text): \(findings(text))")
    }
  }

  @Test func whatIsNotTranslatedStaysEnglish() {
    let spanish = catalogue(
      """
      #, fuzzy
      msgid "guess"
      msgstr "conjetura"

      msgid "empty"
      msgstr ""

      #~ msgid "old"
      #~ msgstr "viejo"
      """)
    #expect(spanish.count == 0)
    #expect(Message("guess").text(in: spanish) == "guess")
  }

  @Test func aRegionLooksIntoItsLanguage() {
    let mexican = catalogue("msgid \"cost\"\nmsgstr \"costo\"", language: "es-MX")
    let both = mexican.before(
      catalogue("msgid \"cost\"\nmsgstr \"coste\"\n\nmsgid \"a\"\nmsgstr \"b\""))
    #expect(both.language == "es-MX")
    #expect(Message("cost").text(in: both) == "costo" && Message("a").text(in: both) == "b")
  }

  /// Work grows with the size of the file alone, whatever is in it.
  @Test(arguments: ["\"", "msgid \"", "#", "msgid \"a\"\nmsgstr \"b\"\n\n", "\\", "\u{0}", "x\n"])
  func hostileFilesAreReadToTheirEnd(part: String) {
    let told = findings(String(repeating: part, count: 20_000))
    #expect(told.count <= 50)
  }

  // MARK: Files of translators and of workspaces

  private func lines(_ text: String, known: Set<String>? = nil) -> [String] {
    let source = SourceFile(path: "Templates/languages/es.po", text: text)
    return readCatalogue(source, known: known).diagnostics.map { found in
      let before = source.bytes.prefix(found.range?.start ?? 0)
      return "\(before.count { $0 == 0x0A } + 1) \(found.summary)"
    }
  }

  @Test func wrongPlacesAreToldAtTheirLine() {
    let text = """
      msgid ""
      msgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"

      #: Sources/File.swift
      msgctxt "menu"
      msgid "{1} of {2}"
      msgstr "{1}"

      msgid "{1} page of {2}"
      msgid_plural "{1} pages of {2}"
      msgstr[0] "una página de {2}"
      msgstr[1] "páginas de {2}"
      """
    #expect(
      lines(text) == [
        "7 the place '{2}' of the sentence is missing",
        "12 the place '{1}' of the sentence is missing",
      ])
    let none = text.replacing("una página de {2}", with: "una página")
      .replacing("\"páginas", with: "\"{1} páginas").replacing("\"{1}\"", with: "\"{2} de {1}\"")
    #expect(lines(none) == ["11 the place '{1}' of the sentence is missing"])
  }

  @Test func windowsEndingsAndMarksAreTaken() {
    let text = Self.header + "msgid \"a\"\nmsgstr \"b\"\n"
    let windows = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
    #expect(findings(windows) == [])
    #expect(Message("a").text(in: catalogue(windows)) == "b")
    #expect(catalogue(windows).joined(["x", "y"]) == "x y y")
  }

  @Test func otherEncodingsAreToldAtTheirLine() {
    let bytes = Array("msgid \"page\"\nmsgstr \"p".utf8) + [0xE1] + Array("gina\"\n".utf8)
    let source = SourceFile(path: "Templates/languages/es.po", bytes: bytes)
    let read = readCatalogue(source)
    #expect(read.diagnostics.map(\.summary) == ["this entry is not written in UTF-8"])
    #expect(read.diagnostics.first?.range?.start == 13)
    #expect(Catalogue(language: "es", layers: [read.value]).count == 0)
  }

  @Test func marksOfWhatIsGoneDoNotCountForWhatFollows() {
    let spanish = catalogue(
      """
      #, fuzzy
      #~ msgid "old"
      #~ msgstr "viejo"

      msgid "new"
      msgstr "nuevo"

      #, fuzzy
      #, c-format
      #| msgid "gess"
      msgid "guess"
      msgstr "conjetura"
      """)
    #expect(Message("new").text(in: spanish) == "nuevo")
    #expect(Message("guess").text(in: spanish) == "guess")
  }

  @Test(arguments: [
    ("nplurals=2; plural=n;", "gives the number 2 a form"),
    ("nplurals=3; plural=n%10;", "gives the number 3 a form"),
    ("nplurals=2; plural=(n != 1", "cannot be read"), ("nplurals=2", "cannot be read"),
  ])
  func aHeaderThatDoesNotCountIsTold(rule: String, words: String) {
    let told = lines("msgid \"\"\nmsgstr \"\"\n\"Plural-Forms: \(rule)\\n\"\n")
    #expect(told.count == 1 && told[0].contains(words), "\(told)")
  }

  @Test func aHeaderOfAnotherLanguageIsTold() {
    #expect(
      lines("msgid \"\"\nmsgstr \"Language: fr\\n\"\n")
        == ["1 'Language' says 'fr', and the file is called 'es.po'"])
    #expect(lines("msgid \"\"\nmsgstr \"Language: es\\n\"\n") == [])
  }

  @Test func sentencesThatTheProgramDoesNotSayAreTold() {
    let text = "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"aa\"\nmsgstr \"c\"\n"
    #expect(lines(text, known: ["a"]) == ["4 the program says no sentence 'aa'"])
    #expect(lines(text, known: nil) == [])
  }

  /// A workspace changes some sentences; the others stay, and it need not say how the language counts.
  @Test func aWorkspaceChangesSomeSentences() {
    func file(_ text: String) -> SourceFile {
      SourceFile(path: "Templates/languages/pl.po", text: text)
    }
    let files = CatalogueFiles(
      own: [
        file(
          """
          msgid "{1} error"
          msgid_plural "{1} errors"
          msgstr[0] "jeden błąd"
          msgstr[1] "{1} błędy"
          msgstr[2] "{1} błędów"
          """)
      ],
      shipped: [
        file(
          """
          msgid ""
          msgstr "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

          msgid "{1} error"
          msgid_plural "{1} errors"
          msgstr[0] "{1} pomyłka"
          msgstr[1] "{1} pomyłki"
          msgstr[2] "{1} pomyłek"

          msgid "a"
          msgstr "b"
          """)
      ])
    let polish = files.catalogue(for: "pl")
    #expect(polish.diagnostics.map(\.summary) == [])
    func text(_ n: Int) -> String {
      Message.counted(n, one: "\(n) error", other: "\(n) errors").text(in: polish.value)
    }
    #expect([1, 3, 5, 22].map(text) == ["jeden błąd", "3 błędy", "5 błędów", "22 błędy"])
    #expect(Message("a").text(in: polish.value) == "b")
  }

  @Test func namesThatAreNoTagsAreTold() {
    func file(_ name: String) -> SourceFile {
      SourceFile(path: "Templates/languages/\(name)", text: "")
    }
    let files = CatalogueFiles(
      own: ["es_MX.po", "ES.po", "fr.po", "zh-Hans.po", "sr_Latn_RS.po"].map(file))
    #expect(files.misnamed.map(\.name) == ["es-MX.po", "es.po", "sr-Latn-RS.po"])
  }
}
