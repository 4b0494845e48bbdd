package import BriefDiagnostics
internal import Bytes
internal import CYAML

extension Rule {
  /// No invisible control or private-use characters stand in a document.
  package static let controlCharacter = Rule(
    "control-character", .error,
    checks: Message("No invisible control or private-use characters stand in a document."),
    why: Message("screen readers stumble over them, and an accessible PDF cannot hold them"),
    example: "a character copied from a PDF that no editor shows",
    instead: "the words without it")
}

extension HabitScan {
  /// `&#7;`: a reference to what no output can carry.
  mutating func reference(_ at: Int, _ line: Range<Int>) -> Int? {
    guard bytes.hasPrefix("&#", at: at),
      let end = bytes.firstIndex(of: 0x3B, from: at, to: min(line.upperBound, at + 12))
    else { return nil }
    var digits = bytes.text((at + 2)..<end)
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    if isHexadecimal { digits.removeFirst() }
    guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), value > 0,
      let scalar = Unicode.Scalar(value), isUnprintable(scalar)
    else { return nil }
    let written = bytes.text(at..<(end + 1))
    if (0x80..<0xA0).contains(value), windows1252Sign(UInt8(value)) != "\u{FFFD}" {
      // Other programs read these numbers as signs of Windows-1252 (HTML, 13.2.5.80).
      let sign = String(Character(windows1252Sign(UInt8(value))))
      tell(
        .controlCharacter, at..<(end + 1),
        Message("'\(written)' stands for an invisible control character; '\(sign)' was meant"),
        Message("write '\(sign)'"), repair: sign)
    } else {
      tell(
        .controlCharacter, at..<(end + 1),
        Message("'\(written)' stands for an invisible control character"),
        Message("delete it"), repair: "")
    }
    return end + 1
  }

  /// References to what no output can carry are told within a form of another program too.
  mutating func references(within range: Range<Int>, _ line: Range<Int>) {
    var at = range.lowerBound
    let end = min(range.upperBound, line.upperBound)
    while at < end, let sign = bytes.firstRange(of: "&#", from: at, to: end) {
      at = reference(sign, line) ?? sign + 2
    }
  }
}

/// U+F020 to U+F0FF: what a word processor keeps of the signs of its symbol fonts.
func symbolOfAFont(
  _ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, _ source: SourceFile
) -> Diagnostic? {
  guard bytes[place.lowerBound] == 0xEF, (0x80...0x83).contains(bytes[place.lowerBound + 1]) else {
    return nil
  }
  var start = place.lowerBound
  while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 || bytes[start - 1] == 0x3E
  {
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

func controlCharacter(
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

extension YAMLReading {
  /// `"\x07"`: escapes for what no output can carry.
  mutating func refuseControls(
    _ text: UnsafeBufferPointer<UInt8>, at range: SourceRange
  ) {
    guard let place = unprintable(in: text, from: 0) else { return }
    let sign = String(decoding: UnsafeBufferPointer(rebasing: text[place]), as: UTF8.self)
    let code = String(sign.unicodeScalars.first?.value ?? 0, radix: 16, uppercase: true)
    diagnostics.append(
      Diagnostic(
        .controlCharacter, at: range,
        Message("an escape in this text stands for an invisible control character (U+\(code))"),
        help: Message("delete the escape, or write two backslashes for one that is shown")))
  }
}
