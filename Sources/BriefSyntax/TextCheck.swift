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

/// U+F020 to U+F0FF: what a word processor keeps of the signs of its symbol fonts.
private func symbolOfAFont(
  _ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, _ source: SourceFile
) -> Diagnostic? {
  guard bytes[place.lowerBound] == 0xEF, (0x80...0x83).contains(bytes[place.lowerBound + 1]) else {
    return nil
  }
  var start = place.lowerBound
  while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 || bytes[start - 1] == 0x3E {
    start -= 1
  }
  let opensLine = start == 0 || bytes[start - 1] == 0x0A
  var told = Diagnostic(
    .controlCharacter, at: source.range(place),
    Message("this sign belongs to a symbol font, and other fonts do not have it"),
    help: opensLine
      ? Message("write '- ' before each item of the list")
      : Message("type the sign that is meant, or delete it"))
  if opensLine {
    let after = place.upperBound < bytes.count ? bytes[place.upperBound] : 0x0A
    told.repair = .init(after.isWhitespace ? "-" : "- ")
  }
  return told
}

private func controlCharacter(
  _ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, _ source: SourceFile
) -> Diagnostic {
  if place.count == 3, let told = symbolOfAFont(bytes, place, source) { return told }
  let value = String(bytes[place.lowerBound], radix: 16, uppercase: true)
  var told = Diagnostic(
    .controlCharacter, at: source.range(place),
    Message("an invisible control character stands here (first byte 0x\(value))"),
    help: Message("delete it; it often comes with text pasted from a PDF"))
  told.repair = .init("")
  return told
}
