package import BriefDiagnostics
internal import BriefModel
internal import BriefSite
internal import Bytes

extension Rule {
  /// What a picture says unseen (where, when and by whom it was made) is left out of what is published.
  package static let pictureMetadata = Rule(
    "picture-metadata", .warning,
    checks: Message(
      "What a picture says unseen (where, when and by whom it was made) is left out of what is published."
    ),
    why: Message("a photograph can tell where somebody lives"),
    example: "a photograph with a GPS position",
    instead: "the same photograph, saved without it")
}

func toldMetadata(of bytes: [UInt8], _ path: String, _ place: SourceRange) -> [Diagnostic] {
  let removed = withoutMetadata(bytes).removed
  if removed.isEmpty { return [] }
  return [
    Diagnostic(
      .pictureMetadata, at: place,
      removed.hasPosition
        ? Message(
          "'\(path)' says where it was taken; that is left out of what is published, but stays in the sources"
        )
        : Message(
          "'\(path)' says how or by whom it was made; that is left out of what is published"),
      help: Message("save the picture without such data where your sources can be seen by others"),
      severity: removed.hasPosition ? .warning : .note)
  ]
}
