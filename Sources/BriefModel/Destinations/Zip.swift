internal import BriefDiagnostics

extension TargetKind {
  /// One file on this computer with the whole site.
  package static let zip = TargetKind(
    name: "zip", meaning: Message("zip: a file of this computer with the whole site"),
    settings: [.pathOfTarget])
}
