internal import BriefModel
internal import Synchronization

/// The trees of documents whose PDF must be made anew, kept from the check to the print, so that no
/// document is parsed twice.
///
/// At most 512 are kept, about 30 MB: where more are printed, parsing some again is less than a
/// hundredth of the typesetter's work.
final class KeptBodies: Sendable {
  private static let limit = 512
  /// Digests of documents that were printed as they are.
  private let printed: Set<String>
  private let bodies = Mutex<[String: KeptBody]>([:])

  /// - Parameter printed: the digests of documents whose PDF is probably good.
  init(printed: Set<String>) { self.printed = printed }

  func wants(_ digest: String?) -> Bool {
    guard let digest, !printed.contains(digest) else { return false }
    return bodies.withLock { $0.count < Self.limit }
  }

  func keep(_ body: CheckedBody, of path: String) {
    let kept = KeptBody(body: body)
    bodies.withLock { $0[path] = kept }
  }

  /// The body of a document, which is given once.
  func take(_ path: String) -> CheckedBody? {
    bodies.withLock { $0.removeValue(forKey: path) }?.body
  }
}

/// Unchecked: the worker that made the tree leaves it to the one that prints it, and keeps no way to it.
private struct KeptBody: @unchecked Sendable {
  let body: CheckedBody
}
