package import BriefDiagnostics
package import BriefSite

/// What makes PDFs, and keeps what it made.
package protocol Typesetting: Sendable {
  /// Prints all requests, in their order; those whose PDF is still good cost no more than a comparison.
  ///
  /// - Parameter progress: told how many of how many are done.
  /// - Throws: where the typesetter cannot be started, or its work not be written.
  func print(
    _ requests: [PrintRequest], workers: Int, progress: @escaping @Sendable (Int, Int) -> Void
  ) async throws(WorkspaceError) -> PrintReport

  /// The bytes of a PDF that was made or found good, by the key in its outcome.
  func bytes(ofPrint key: String) throws(WorkspaceError) -> [UInt8]
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

  package init(source: String, output: Route, typst: [UInt8], assets: [String], timestamp: Int) {
    self.source = source
    self.output = output
    self.typst = typst
    self.assets = assets
    self.timestamp = timestamp
  }
}

/// What became of one request.
package enum PrintOutcome: Sendable {
  /// What pages tell of it, the key by which its bytes are kept, and whether it was made just now.
  case printed(PrintedFile, key: String, isNew: Bool)
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
