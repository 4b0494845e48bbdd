package import BriefDiagnostics
internal import Bytes

/// Tells where a file is not UTF-8, or holds control characters that no output can carry.
///
/// At most one finding of each kind: the first place is where the author looks.
package func checkText(_ source: SourceFile) -> [Diagnostic] {
  source.bytes.withUnsafeBufferPointer { bytes in
    var control: Int?
    var at = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while at < bytes.count {
      // Eight plain characters at once.
      if at + 8 <= bytes.count, raw.loadUnaligned(fromByteOffset: at, as: UInt64.self).isPrintable {
        at += 8
        continue
      }
      let byte = bytes[at]
      if byte >= 0x20 && byte < 0x7F {
        at += 1
        continue
      }
      if byte < 0x80 {
        if byte != 0x0A && byte != 0x0D && byte != 0x09 && control == nil { control = at }
        at += 1
        continue
      }
      guard let length = sequenceLength(bytes, at) else {
        return [
          Diagnostic(
            .invalidUTF8, at: source.range(at, at + 1),
            "this byte (0x\(String(byte, radix: 16, uppercase: true))) is not UTF-8 text",
            help:
              "save the file as UTF-8 in your editor; it may have been saved as 'Windows-1252' or 'Latin-1'"
          )
        ]
      }
      // C1 controls, noncharacters and private use: no font draws them and PDF/UA refuses them.
      if control == nil, isUnprintable(bytes, at, length) { control = at }
      at += length
    }
    guard let control else { return [] }
    let value = bytes[control]
    return [
      Diagnostic(
        .controlCharacter, at: source.range(control, control + 1),
        "an invisible control character stands here (first byte 0x\(String(value, radix: 16, uppercase: true)))",
        help: "delete it; it often comes with text pasted from a PDF")
    ]
  }
}

private func isUnprintable(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ length: Int) -> Bool {
  if length == 2 { return bytes[at] == 0xC2 && bytes[at + 1] < 0xA0 }
  if length == 4 { return bytes[at] == 0xF3 && bytes[at + 1] >= 0xB0 || bytes[at] == 0xF4 }
  let value =
    UInt32(bytes[at] & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6
    | UInt32(bytes[at + 2] & 0x3F)
  return (0xE000...0xF8FF).contains(value) || value >= 0xFFFE || (0xFDD0...0xFDEF).contains(value)
}
