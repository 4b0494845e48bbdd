internal import BriefDiagnostics
internal import BriefSyntax

/// What the languages of a site contribute to the form of its documents, by the language of the document. The
/// caption of each language is read in all, since a document may keep it when it is translated.
func captionWords(
  _ site: SiteConfiguration, _ wordings: [String: Wording], _ catalogues: [String: Catalogue]
) -> [String: SyntaxWords] {
  let captions = wordings.values.map(\.tableCaption).filter { !$0.isEmpty }.sorted()
  var tables: [String: String] = [:]
  var figures: Set<String> = []
  // What the own language of a document calls it goes before what others call it in English.
  for language in ["en"] + wordings.keys.sorted() {
    guard let catalogue = language == "en" ? .english : catalogues[language],
      let caption = wordings[language]?.tableCaption, !caption.isEmpty
    else { continue }
    for word in catalogue.words(of: tableNames) + [caption] { tables[word.lowercased()] = caption }
    for word in catalogue.words(of: figureNames) { figures.insert(word.lowercased()) }
  }
  var words: [String: SyntaxWords] = [:]
  for language in Set(site.languages + ["en"]) {
    words[language] = SyntaxWords(
      tableCaptions: captions, captionWord: wordings[language]?.tableCaption ?? captions.first,
      tableNames: tables, figureNames: figures)
  }
  return words
}

/// English reads those of other languages too, for documents that were brought from there.
private let tableNames = Message(
  "table, tab, tbl, tabla, cuadro, tableau, tabelle, tabella, tabela, tabel, tabell, taula",
  context: "list of words: before the caption of a table")

private let figureNames = Message(
  "figure, fig, figura, abbildung, abb, illustration, graph, chart",
  context: "list of words: before the caption of a picture")

extension Vocabulary {
  /// What the languages of the site contribute to the form of a document in one of them.
  func syntaxWords(of language: String) -> SyntaxWords {
    syntax[language] ?? syntax[site.defaultLanguage] ?? .none
  }
}
