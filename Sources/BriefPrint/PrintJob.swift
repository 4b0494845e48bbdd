package import BriefSite

/// What is asked of the typesetter for one document.
package struct PrintJob: Sendable {
  /// The document that is printed.
  package let source: String
  /// Where the PDF stands in the site.
  package let output: Route
  /// Typst source; it imports the template by its path in the workspace.
  package let typst: [UInt8]
  /// Pictures that go into it, as paths in the workspace.
  package let assets: [String]
  /// The moment that the PDF says it was made, in seconds since 1970: the document's own date.
  package let timestamp: Int
}
