package import BriefDiagnostics
internal import Bytes
internal import Synchronization

/// A world as one build sees it: whatever is read twice is the same both times.
///
/// The bytes of small files, and of documents that a later stage needs again, are kept. Of all others a
/// digest is: a file that has another one when it is read again stops the build, so that what was
/// checked is what is printed, written and proved.
package final class Reading: Sendable {
  package let world: any World
  private let keepsDocuments: Bool
  private let knowsDocuments: Bool
  private let seen = Mutex<[String: Seen]>([:])

  private enum Seen: Sendable {
    case bytes([UInt8])
    case digest(String)
  }

  /// Documents are at most this large, in bytes.
  package static let largestDocument = 4 << 20
  package static let largestData = 64 << 20

  /// - Parameters:
  ///   - keepsDocuments: whether every document is read again later, as a proof does.
  ///   - knowsDocuments: whether a later stage asks which bytes a document had, as printing does. Where
  ///     none does, and each is read once, no digest is made of it.
  package init(_ world: any World, keepsDocuments: Bool = false, knowsDocuments: Bool = true) {
    self.world = world
    self.keepsDocuments = keepsDocuments
    self.knowsDocuments = knowsDocuments || keepsDocuments
  }

  // MARK: Documents

  /// Reads a document; what is in the way of that is told as a finding at the file.
  package func document(_ path: String) -> Result<SourceFile, Untaken> {
    if let bytes = kept(path) { return .success(SourceFile(path: path, bytes: bytes)) }
    let reading = world.read(path, limit: Self.largestDocument)
    switch reading {
    case .bytes(let bytes):
      guard isUnchanged(path, bytes) else { return .failure(.changed(path)) }
      return .success(SourceFile(path: path, bytes: bytes))
    case .tooLarge(let size):
      return .failure(
        .told(documentTooLarge(path, size)))
    case .missing: return .failure(.told(unreadable(path, Message("it is not there"))))
    case .leadsOut: return .failure(.told(leadsOut(path)))
    case .unreadable(let reason, let isForbidden):
      return .failure(.told(unreadable(path, reason, isForbidden: isForbidden)))
    }
  }

  /// Why a document was not taken.
  package enum Untaken: Error, Sendable {
    case told(Diagnostic)
    /// It is another file than it was when it was checked.
    case changed(String)

    /// What stops the work.
    package var stops: WorkspaceError {
      switch self {
      case .told(let diagnostic): WorkspaceError(diagnostic.message)
      case .changed(let path): Reading.changed(path)
      }
    }

    package var diagnostic: Diagnostic {
      switch self {
      case .told(let diagnostic): diagnostic
      case .changed(let path):
        changedFile(path)
      }
    }
  }

  // MARK: Other files

  /// Reads any other file; nil where there is none.
  ///
  /// - Throws: where it cannot be read, or is another than it was.
  package func file(_ path: String) throws(WorkspaceError) -> SourceFile? {
    if let bytes = kept(path) { return SourceFile(path: path, bytes: bytes) }
    return try take(path, world.read(path, limit: Self.largestData))
  }

  func take(_ path: String, _ reading: FileReading) throws(WorkspaceError) -> SourceFile? {
    switch reading {
    case .bytes(let bytes):
      guard isUnchanged(path, bytes) else { throw Self.changed(path) }
      return SourceFile(path: path, bytes: bytes)
    case .missing: return nil
    case .tooLarge(let size):
      throw WorkspaceError(
        Message("'\(path)' has \(size / 1_000_000) MB, which is more than can be read"))
    case .leadsOut:
      throw WorkspaceError(
        Message(
          "'\(path)' is a link to a file outside the workspace; copy the file into the workspace"))
    case .unreadable(let reason, _):
      throw WorkspaceError(Message("'\(path)' cannot be read: \(reason)"))
    }
  }

  /// A file to show a line of it beside a finding; nil where it is not there any more, or is no text.
  package func excerpt(_ path: String) -> SourceFile? {
    if let bytes = kept(path) { return SourceFile(path: path, bytes: bytes) }
    guard case .bytes(let bytes) = world.read(path, limit: Self.largestDocument),
      isDocumentPath(path) || !bytes.prefix(1024).contains(0)
    else { return nil }
    return SourceFile(path: path, bytes: bytes)
  }

  // MARK: What was seen

  private func kept(_ path: String) -> [UInt8]? {
    seen.withLock { seen in
      if case .bytes(let bytes) = seen[path] { bytes } else { nil }
    }
  }

  /// Remembers what was read; false where it was something else before.
  private func isUnchanged(_ path: String, _ bytes: [UInt8]) -> Bool {
    if !knowsDocuments, path.hasPrefix("Briefs/") { return true }
    let keeps = keepsDocuments ? path.hasPrefix("Briefs/") : false
    // What lies beside the documents is small, but for pictures and data.
    if keeps
      || bytes.count <= 1 << 16 && !path.hasPrefix("Briefs/") && !path.hasPrefix("Site/assets/")
    {
      return seen.withLock { seen in
        guard seen[path] == nil else { return true }
        seen[path] = .bytes(bytes)
        return true
      }
    }
    let digest = sha256(bytes)
    return seen.withLock { seen in
      switch seen[path] {
      case .digest(let before): return before == digest
      case .bytes(let before): return before == bytes
      case nil:
        seen[path] = .digest(digest)
        return true
      }
    }
  }

  /// The SHA-256 of a file that was read.
  package func digest(of path: String) -> String? {
    seen.withLock { seen in
      switch seen[path] {
      case .digest(let digest): digest
      case .bytes(let bytes): sha256(bytes)
      case nil: nil
      }
    }
  }

  /// The SHA-256 of a picture, read now unless it was before.
  func pictureDigest(_ path: String) throws(WorkspaceError) -> String {
    if let known = digest(of: path) { return known }
    guard let file = try file(path) else { throw Self.changed(path) }
    return sha256(file.bytes)
  }

  /// One digest of the site's own files and of the templates, as far as they were read.
  func digestOfOwnFiles() -> String {
    let all = seen.withLock { $0 }
    var text = ""
    for path in all.keys.sorted()
    where !path.hasPrefix("Briefs/") && !path.hasPrefix("Site/assets/") {
      text += "\(path) \(digest(of: path) ?? "")\n"
    }
    return sha256(Array(text.utf8))
  }

  /// Remembers a file from outside the workspace that a build depends on.
  func remember(_ file: SourceFile) { _ = isUnchanged(file.path, file.bytes) }

  static func changed(_ path: String) -> WorkspaceError {
    WorkspaceError(
      Message("'\(path)' changed while the site was built; nothing was taken of it. Build again"))
  }
}
