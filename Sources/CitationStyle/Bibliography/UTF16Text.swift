internal import BriefDiagnostics

/// A file that says that it is UTF-16 as one in UTF-8: reference managers on Windows write such (Unicode 15,
/// 23.8, "Byte Order Mark"). Any other file stays as it is.
func withoutUTF16(_ source: SourceFile) -> SourceFile {
  let bytes = source.bytes
  guard bytes.count >= 2 else { return source }
  let isLittle = bytes[0] == 0xFF && bytes[1] == 0xFE
  guard isLittle || bytes[0] == 0xFE && bytes[1] == 0xFF else { return source }
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  for at in stride(from: 2, to: bytes.count - 1, by: 2) {
    let first = UInt16(bytes[at])
    let second = UInt16(bytes[at + 1])
    units.append(isLittle ? second << 8 | first : first << 8 | second)
  }
  return SourceFile(path: source.path, text: String(decoding: units, as: UTF16.self))
}
