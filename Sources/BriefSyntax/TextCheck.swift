package import BriefDiagnostics
internal import Bytes

/// Tells where a file is not UTF-8, and every control character that no output can carry.
///
/// Of what is not UTF-8 the first place is told: the whole file is in another encoding then.
package func checkText(_ source: SourceFile) -> [Diagnostic] {
  source.bytes.withUnsafeBufferPointer { bytes in
    if let at = firstInvalidUTF8(source.bytes) {
      return [
        Diagnostic(
          .invalidUTF8, at: source.range(at, at + 1),
          Message(
            "this byte (0x\(String(bytes[at], radix: 16, uppercase: true))) is not UTF-8 text"),
          help: Message(
            "save the file as UTF-8 in your editor; it may have been saved as 'Windows-1252' or 'Latin-1'"
          ))
      ]
    }
    var told: [Diagnostic] = []
    var at = 0
    while let place = unprintable(in: bytes, from: at) {
      at = place.upperBound
      told.append(controlCharacter(bytes, place, source))
    }
    return told
  }
}

private func controlCharacter(
  _ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, _ source: SourceFile
) -> Diagnostic {
  let value = String(bytes[place.lowerBound], radix: 16, uppercase: true)
  var told = Diagnostic(
    .controlCharacter, at: source.range(place),
    Message("an invisible control character stands here (first byte 0x\(value))"),
    help: Message("delete it; it often comes with text pasted from a PDF"))
  told.repair = .init("")
  return told
}
