package import BriefDiagnostics
package import BriefModel

/// The only door to files, the clock and programs: a folder, a folder with changes kept in memory, or a
/// value in memory.
///
/// Paths are relative to the workspace: `Briefs/es-plan.md`.
package protocol World: Sendable {
  /// The moment of the build: `--as-of`, or the clock when the door was opened.
  var moment: Moment { get }

  /// What lies there for documents and what they show, and what is wrong with the way to it.
  func contents() -> Diagnosed<WorkspaceContents>

  /// Files below a folder, however deep, that end in a suffix; sorted.
  func files(in folder: String, suffix: String) -> [String]

  /// Files in a folder, not in those below it, that end in a suffix; sorted.
  func ownFiles(in folder: String, suffix: String) -> [String]

  /// Reads a file of at most `limit` bytes.
  func read(_ path: String, limit: Int) -> FileReading

  /// Whether there is such a file, readable or not.
  func has(_ path: String) -> Bool

  /// A file of the styles and locales that are installed: `styles/apa.csl`.
  func installedStyle(_ path: String) -> SourceFile?

  /// The names of all styles that are installed, without `.csl`.
  func installedStyleNames() -> [String]

  /// The languages' files that come with the program.
  func shippedCatalogues() -> [SourceFile]

  /// Files of `Briefs` that were renamed: old and new path, the latest first.
  func renames() async -> [(old: String, new: String)]

  /// What makes PDFs here.
  ///
  /// - Parameter fontPackages: `print_fonts` of the site.
  /// - Throws: where it, or a font, is missing.
  func typesetter(fontPackages: [String]) throws(WorkspaceError) -> any Typesetting
}

/// What came of reading a file.
package enum FileReading: Sendable {
  case bytes([UInt8])
  case missing
  /// Its size in bytes.
  case tooLarge(Int)
  /// It is a link to a file that is not part of the workspace.
  case leadsOut
  /// Why, in plain words, and whether that is for want of permission.
  case unreadable(Message, isForbidden: Bool)
}

/// What lies in a workspace.
package struct WorkspaceContents: Sendable {
  /// Paths of the documents below `Briefs`, sorted.
  package let documents: [String]
  /// All other files that documents may show: below `Site/assets` and beside the documents.
  package let assets: Set<String>

  package init(documents: [String], assets: Set<String>) {
    self.documents = documents
    self.assets = assets
  }
}

/// Something outside the documents that stops the work: a disk, a missing folder, a missing program.
package struct WorkspaceError: Error, Sendable, CustomStringConvertible {
  package let message: Message
  package init(_ message: Message) { self.message = message }
  /// In English.
  package var description: String { message.english }
}

extension World {
  /// Whether there is such a file.
  package func has(_ path: String) -> Bool {
    if case .missing = read(path, limit: 0) { false } else { true }
  }
}
