package import BriefDiagnostics

/// A kind of place where a site can be published, as `Site/site.yml` writes it: a name and its settings.
///
/// Each kind is one file of this folder. How a site gets there has the same name among the
/// `DestinationKind`s of `BriefWorkspace`, since only that room knows disks and networks.
package struct TargetKind: Sendable {
  /// The value of `kind`.
  package let name: String
  /// "git: a branch of a remote".
  package let meaning: Message
  /// Its settings; those that are needed always are told where they are missing.
  package let settings: [FieldSchema]

  /// Every kind there is, in the order of the manual.
  package static let all: [TargetKind] = [.git, .secureShell, .folder, .zip]

  /// What each kind is, in one sentence.
  static var meanings: Message { .joined(all.map(\.meaning), by: "; ") }

  /// The settings of all kinds; two kinds that share a name share its meaning.
  static let allSettings: [FieldSchema] = {
    var taken: Set<String> = []
    return all.flatMap(\.settings).filter { taken.insert($0.name).inserted }
      .map { $0.needed(.optional) }
  }()
}

extension FieldSchema {
  /// Where something stands on this computer: a setting of more than one kind.
  static let pathOfTarget = FieldSchema(
    "path", .text, .always, Message("folder, zip: where on this computer."),
    example: "../site.zip")
}
