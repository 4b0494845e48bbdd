package import BriefDiagnostics

/// One place where the site is published: an entry of `publish` in `Site/site.yml`.
package struct PublishTarget: Sendable {
  package let name: String
  package let kind: TargetKind
  package let range: SourceRange
  private let settings: [String: String]

  package init(
    name: String, kind: TargetKind, settings: [String: String], range: SourceRange
  ) {
    self.name = name
    self.kind = kind
    self.settings = settings
    self.range = range
  }

  /// What a setting says, as it is written; nil where it is not there.
  package func text(_ setting: String) -> String? { settings[setting] }

  /// The same as a number.
  package func number(_ setting: String) -> Int? { settings[setting].flatMap { Int($0) } }
}
