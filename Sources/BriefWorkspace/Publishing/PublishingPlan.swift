package import BriefCompiler
package import BriefDiagnostics

/// What stands at a target before anything is sent there.
package struct PublishedState: Sendable {
  /// Every file, with the SHA-256 of its bytes where that is known.
  package var files: [String: String?]
  /// The record of the edition that stands there.
  package var edition: Edition?
  /// What to tell the target's own steps later: a commit, a release.
  package var mark: String?
  /// When something was published there last, in seconds since 1970.
  package var date: Int?
  /// A word on it for people.
  package var note: String?

  package init(
    files: [String: String?] = [:], edition: Edition? = nil, mark: String? = nil, date: Int? = nil,
    note: String? = nil
  ) {
    self.files = files
    self.edition = edition
    self.mark = mark
    self.date = date
    self.note = note
  }
}

/// What a publication would add, change and remove.
package struct PublishingPlan: Sendable {
  package var added: [String] = []
  package var changed: [String] = []
  package var removed: [String] = []
  package var unchanged = 0
  /// Files at the target that this tool did not put there.
  package var foreign: [String] = []
  /// Files that this tool put there and that were changed by others since.
  package var altered: [String] = []
  /// Whether files stand there and no record says whose they are.
  package var isUnknown = false

  package init(of site: BuiltSite, onto state: PublishedState) {
    isUnknown = state.edition == nil && !state.files.isEmpty
    let recorded = state.edition?.files ?? [:]
    for path in site.paths {
      guard let there = state.files[path] else {
        added.append(path)
        continue
      }
      if let there, there == site.files[path] { unchanged += 1 } else { changed.append(path) }
    }
    for path in state.files.keys.sorted() {
      let isOurs = recorded[path] != nil || path == Edition.fileName && state.edition != nil
      if site.files[path] == nil {
        if isOurs { removed.append(path) } else { foreign.append(path) }
      }
      if isOurs, path != Edition.fileName, case .some(.some(let there)) = state.files[path],
        there != recorded[path], there != site.files[path]
      {
        altered.append(path)
      }
    }
  }

  /// Pages and prints that readers may know and that are there no more, by their addresses; the later pages of
  /// lists are nobody's to remember.
  package var goneAddresses: [String] {
    removed.compactMap { path in
      if path.hasSuffix(".pdf") { return "/" + path }
      guard path.hasSuffix("/index.html") else { return nil }
      let address = "/" + path.dropLast("index.html".count)
      return address.contains("/page/") ? nil : address
    }
  }

  package var changesNothing: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}

/// What a member allows beyond the ordinary.
package struct PublishingPermissions: Sendable {
  /// Files of others are removed too.
  package var removesForeign = false
  package init(removesForeign: Bool) { self.removesForeign = removesForeign }
}

/// What became of a publication.
package struct PublishingReceipt: Sendable {
  /// How many files were read back and compared.
  package let compared: Int
  /// Where it stands now, for people.
  package let place: String
  /// How it was compared.
  package let proof: Message

  package init(compared: Int, place: String, proof: Message) {
    self.compared = compared
    self.place = place
    self.proof = proof
  }
}

/// A place where a site can be published: readers see the old edition until the new one is complete.
package protocol PublishingDestination: Sendable {
  /// Looks at what stands there; changes nothing.
  func inspect() async throws(WorkspaceError) -> PublishedState

  /// Puts a site there, and reads back what arrived.
  ///
  /// - Throws: `WorkspaceError` where that fails; what stood there before then still does.
  func publish(
    _ site: BuiltSite, onto state: PublishedState, _ plan: PublishingPlan,
    _ permissions: PublishingPermissions
  ) async throws(PublishingFailure) -> PublishingReceipt
}

/// Why a publication did not happen.
package enum PublishingFailure: Error, Sendable {
  /// Someone else published in between: look again.
  case raced
  case world(WorkspaceError)
}
