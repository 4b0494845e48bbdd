/// What a language contributes to the form of documents: this room knows no language's words.
package struct SyntaxWords: Sendable, Equatable {
  /// Words that, before a colon and directly above a table, begin its caption (`Table`, `Tabla`).
  package let tableCaptions: [String]
  /// The one of them that documents of this language have.
  package let captionWord: String
  /// What authors call a table where they begin a caption, in small letters, each with the word that does
  /// begin one.
  package let tableNames: [String: String]
  /// What they call a picture there, in small letters.
  package let figureNames: Set<String>

  package init(
    tableCaptions: [String], captionWord: String? = nil, tableNames: [String: String]? = nil,
    figureNames: Set<String> = []
  ) {
    self.tableCaptions = tableCaptions
    self.captionWord = captionWord ?? tableCaptions.first ?? ""
    self.tableNames =
      tableNames
      ?? Dictionary(
        tableCaptions.map { ($0.lowercased(), $0) }, uniquingKeysWith: { one, _ in one })
    self.figureNames = figureNames
  }

  package static let none = SyntaxWords(tableCaptions: [])
}
