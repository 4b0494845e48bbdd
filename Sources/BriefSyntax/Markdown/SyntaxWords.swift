/// What a language contributes to the form of documents: this room knows no language's words.
package struct SyntaxWords: Sendable, Equatable {
  /// Words that, before a colon and directly above a table, begin its caption (`Table`, `Tabla`).
  package let tableCaptions: [String]

  package init(tableCaptions: [String]) { self.tableCaptions = tableCaptions }

  package static let none = SyntaxWords(tableCaptions: [])
}
