extension Difference {
  /// Every kind of difference from pandoc, with its clause.
  static let all: [Difference] = names + numbersAndWords + sorting + bibLaTeX

  private static let names: [Difference] = [
    Difference(
      kind: .written(pandoc: "ʿUmar", here: "U"), library: "ten-cultures.json",
      clause: "initialize-with: 'given names are converted to initials'; the sign before the "
        + "letter is no letter that a name begins with"),
    Difference(
      kind: .written(pandoc: "([村王李][^ ,.]*)\\.(?=,| \\(Eds)", here: "$1"),
      library: "ten-cultures.json", styles: ["apa"], clause: Self.asian),
    Difference(
      kind: .written(pandoc: "([村王李][^ ,.]*)\\.", here: "$1"), library: "ten-cultures.json",
      styles: [
        "modern-language-association", "iso690-author-date-es", "harvard-cite-them-right",
        "vancouver", "american-medical-association",
      ], clause: Self.asian),
    Difference(
      kind: .written(pandoc: "Béla Bartók", here: "Bartók Béla"), library: "ten-cultures.json",
      clause: "CSL-JSON, static-ordering: the family name comes first, always"),
    Difference(
      kind: .written(pandoc: "AL- KHWARIZMI", here: "AL-KHWARIZMI"), library: "ten-cultures.json",
      clause: "Name Particles: 'al-Hakim', whatever the case of the family name"),
    Difference(
      kind: .written(pandoc: ", (?:Ana María )?García Márquez, et al\\.", here: ", et al."),
      library: "ten-cultures.json", styles: ["modern-language-association"],
      clause: "disambiguate-add-names: names are added 'until no more cites in the set can be "
        + "disambiguated', and not beyond"),
  ]

  private static let asian =
    "name-as-sort-order: 'names written in Asian scripts are always displayed with the family "
    + "name preceding the given name'; they have no initials, and no mark of them"

  private static let numbersAndWords: [Difference] = [
    Difference(
      kind: .written(pandoc: "70-18", here: "70–18"), library: "every-type.json",
      clause: "Number: a range of a number variable has an en dash (CSL test "
        + "magic_TextRangeEnglish)"),
    Difference(
      kind: .written(pandoc: "Letter from", here: "letter from"), library: "every-type.json",
      styles: ["oscola"],
      clause: "Text-case: none is asked for; what begins a note is made large for terms, not for "
        + "what a bibliography says"),
    Difference(
      kind: .written(pandoc: "Vol\\. 2, Harbour", here: "vol. 2, Harbour"),
      library: "five-languages.json", styles: ["modern-language-association"],
      clause: "Substitute: what stood for the author is empty 'for the purposes of determining "
        + "whether to suppress an enclosing cs:group', not for conditions"),
    Difference(
      kind: .written(pandoc: "\\[sin fecha\\] ([a-h])", here: "[sin fecha]$1"),
      library: "five-languages.json", styles: ["iso690-author-date-es"],
      clause: "disambiguate-add-year-suffix: the letter 'is appended', with no blank"),
  ]

  private static let sorting: [Difference] = [
    Difference(
      kind: .lines([
        "in a book. 3. Bergen", "in a graphic. 18 June", "in a manuscript. Bergen",
        "in a map. [carte]", "Box 4", "City Archive: box 4",
      ]), library: "every-type.json", styles: ["iso690-author-date-es"],
      clause: "Display: a 'block' is a block of the same entry; pandoc's plain text begins a "
        + "paragraph with it"),
    Difference(
      kind: .lines(["ca. 1850, pp. 12–15"]), library: "five-languages.json", styles: ["apa"],
      clause: "Sorting Macros: dates 'are treated the same as when they are called via variable', "
        + "YYYYMMDD, however the macro would show them"),
    Difference(
      kind: .lines(["(n "]), styles: ["oscola"],
      clause: "Choose, disambiguate: works that read alike are told apart by their titles; the "
        + "number of a note, which pandoc takes for a difference, is not read with them"),
    Difference(
      kind: .written(pandoc: "pp\\. 12–15, On", here: "pp. 12–15; On"),
      library: "every-type.json", styles: ["apa"],
      clause: "Cite Grouping: 'cites with identical rendered names'; where nobody is named there "
        + "is no group, and the delimiter of the layout stands"),
    Difference(
      kind: .lines([
        "La retirada de los medicamentos: una guía", "L’arrêt des médicaments", "n.d.-d", "n.d.-e",
        "n.d.d", "n.d.e", "no date d", "no date e", "[sin fecha]d", "[sin fecha]e",
        "[sin fecha] d", "[sin fecha] e",
      ]),
      library: "five-languages.json",
      styles: ["apa", "chicago-author-date", "iso690-author-date-es", "harvard-cite-them-right"],
      clause: "Sorting: an apostrophe is no letter (Unicode Collation, UTS 10): 'Larrêt' stands "
        + "behind 'La retirada', and so do the letters of their years"),
  ]

  /// What pandoc reads otherwise from a `.bib` file: the type of CSL that it takes.
  private static func read(_ words: [String], _ clause: String) -> Difference {
    Difference(kind: .lines(words), library: "every-type.bib", clause: clause)
  }

  private static let bibLaTeX: [Difference] = [
    Difference(
      kind: .written(pandoc: "Congress of tapering", here: "Congress of Tapering"),
      library: "every-type.bib",
      clause: "biblatex manual 2.2.2: an 'eventtitle' is what the event is called, and no title "
        + "whose case a style changes"),
    read(
      ["in a software", "in a Software"],
      "appendix III: 'software' is a type; pandoc takes a book"),
    read(
      ["in a suppbook", "in a Suppbook", "in a suppcollection", "in a Suppcollection"],
      "biblatex manual 2.1.1: supplemental material stands in its book; pandoc leaves the book out"),
    read(
      ["in a conference", "in a Conference"],
      "biblatex manual 2.1.2: @conference is an alias of @inproceedings"),
    read(
      ["in a jurisdiction", "in a Jurisdiction"],
      "appendix IV: the court is the 'authority'; pandoc leaves it out"),
    read(
      ["in a periodical", "in a Periodical"],
      "biblatex manual 2.1.1: the title of a @periodical is its own"),
    read(
      ["in a standard", "in a Standard", "Tanakasen"],
      "appendix III: 'standard' is a type; pandoc takes a law, which has no author"),
  ]
}
