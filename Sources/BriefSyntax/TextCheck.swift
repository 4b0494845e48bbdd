package import BriefDiagnostics
internal import Bytes

/// Tells where a file is not UTF-8, and every control character that no output can carry.
///
/// Of what is not UTF-8 the first place is told: the whole file is in another encoding then.
package func checkText(_ source: SourceFile) -> [Diagnostic] {
  source.bytes.withUnsafeBufferPointer { bytes in
    if isPlainText(bytes) { return [] }
    if let at = firstInvalidUTF8(source.bytes) {
      return [notUTF8(bytes[at], at: source.range(at, at + 1))]
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
