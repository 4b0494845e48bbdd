package import BriefDiagnostics
package import BriefSite

/// What makes PDFs, and keeps what it made under the key of all that went into it.
package protocol Typesetting: Sendable {
  /// What every PDF depends on beside its request: the program's version and its fonts.
  var identity: String { get }

  /// Prints requests, in their order.
  ///
  /// - Parameters:
  ///   - folder: what the typesetter can open: nothing else is there for it.
  ///   - progress: told how many of how many are done.
  /// - Throws: where the typesetter cannot be started or does not answer, or its work not be written.
  func print(
    _ requests: [PrintRequest], in folder: PrintFolder, workers: Int,
    progress: @escaping @Sendable (Int, Int) -> Void
  ) async throws(WorkspaceError) -> PrintReport

  /// The size of a kept PDF in bytes; nil where there is none.
  func size(ofPrint key: String) -> Int?

  /// The bytes of a kept PDF.
  func bytes(ofPrint key: String) throws(WorkspaceError) -> [UInt8]

  /// What a kept PDF was made from; empty where that is not kept.
  func source(ofPrint key: String) -> [UInt8]

  /// What was noted after an earlier print; empty where nothing was.
  func notes() -> [UInt8]

  /// Notes something for the next print, and forgets old PDFs that it does not name.
  func note(_ bytes: [UInt8], keeping keys: Set<String>)
}

/// What is to be printed.
package struct PrintRequest: Sendable {
  /// The document that is printed.
  package let source: String
  /// Where the PDF stands.
  package let output: Route
  /// The typesetter's source; it imports the template by its path in the workspace.
  package let typst: [UInt8]
  /// Pictures that go into it, as paths in the workspace.
  package let assets: [String]
  /// The moment that the PDF says it was made, in seconds since 1970: the document's own date.
  package let timestamp: Int
  /// The digest of all that goes into it.
  package internal(set) var key = ""
}

/// What the typesetter can open: the files of `Templates/print`, and while a document is printed the
/// pictures that it shows.
package struct PrintFolder: Sendable {
  package let templates: [SourceFile]
  /// The bytes of a picture, by its path in the workspace.
  package let picture: @Sendable (String) throws(WorkspaceError) -> [UInt8]
  /// A document, to tell at which of its words something cannot be printed.
  package let document: @Sendable (String) -> SourceFile?
}

/// What became of one request.
package enum PrintOutcome: Sendable {
  /// What pages tell of it.
  case printed(PrintedFile)
  case failed(Diagnostic)
}

/// What became of all requests.
package struct PrintReport: Sendable {
  package var outcomes: [PrintOutcome]
  /// Seconds that the typesetter itself worked.
  package var seconds: Double

  package init(outcomes: [PrintOutcome], seconds: Double) {
    self.outcomes = outcomes
    self.seconds = seconds
  }
}
