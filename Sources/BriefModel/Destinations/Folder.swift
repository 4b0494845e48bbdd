internal import BriefDiagnostics

extension TargetKind {
  /// A folder on this computer.
  package static let folder = TargetKind(
    name: "folder", meaning: Message("folder: a folder of this computer"),
    settings: [.pathOfTarget])
}
