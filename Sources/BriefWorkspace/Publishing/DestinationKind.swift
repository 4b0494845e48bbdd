package import BriefCompiler
package import BriefDiagnostics
package import BriefModel

/// What to do with a kind of place where a site can be published: functions for what `TargetKind` names.
///
/// Each stands in the file of its destination; `all` is the only list of them.
package struct DestinationKind: Sendable {
  /// Its name and its settings in `Site/site.yml`.
  package let kind: TargetKind
  /// How many bytes a file may have there; nil for any number.
  package var largestFile: Int?
  /// How many bytes a site may have there before many such hosts refuse it; nil for any number.
  package var largestSite: Int?
  /// Further files that such a place needs beside the site, by path.
  package var companions: @Sendable (SiteConfiguration) -> [String: [UInt8]] = { _ in [:] }
  /// The place that a target names.
  ///
  /// - Throws: where the target cannot be such a place.
  package let open:
    @Sendable (PublishTarget, PublishingSource) async throws(WorkspaceError) ->
      any PublishingDestination
  /// Shows the edition before the present one again, and gives its name; nil where none is kept.
  package var rollBack: (@Sendable (PublishTarget) async throws(WorkspaceError) -> String)?

  /// Every kind there is.
  package static let all: [DestinationKind] = [.git, .secureShell, .folder, .zip]

  /// The kind of a target.
  ///
  /// - Throws: where nothing is known of it.
  package static func of(_ target: PublishTarget) throws(WorkspaceError) -> DestinationKind {
    guard let kind = all.first(where: { $0.kind.name == target.kind.name }) else {
      throw WorkspaceError(
        Message("nothing is known of targets of the kind '\(target.kind.name)'"))
    }
    return kind
  }
}

/// What is published, as far as a destination needs to know.
package struct PublishingSource: Sendable {
  package let workspace: Workspace
  package let state: SourceState
  package let installation: Installation
  package let workers: Int
  /// The words of what is written down there for the whole group.
  package let words: Catalogue

  package init(
    workspace: Workspace, state: SourceState, installation: Installation, workers: Int,
    words: Catalogue
  ) {
    self.workspace = workspace
    self.state = state
    self.installation = installation
    self.workers = workers
    self.words = words
  }
}
