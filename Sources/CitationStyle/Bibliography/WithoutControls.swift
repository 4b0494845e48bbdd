internal import BriefDiagnostics
internal import Bytes

/// A bibliography with blanks instead of the signs that no page can carry, and each of them told at its place.
func withoutControls(_ source: SourceFile) -> (source: SourceFile, told: [Diagnostic]) {
  var places: [Range<Int>] = []
  let isText = firstInvalidUTF8(source.bytes) == nil
  source.bytes.withUnsafeBufferPointer { bytes in
    var at = 0
    if isText {
      while let place = unprintable(in: bytes, from: at) {
        places.append(place)
        at = place.upperBound
      }
    } else {
      // In an older encoding the upper half are letters.
      for (number, byte) in bytes.enumerated()
      where byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F {
        places.append(number..<(number + 1))
      }
    }
  }
  if places.isEmpty { return (source, []) }
  var bytes = source.bytes
  for place in places { for index in place { bytes[index] = 0x20 } }
  var findings = ReferenceFindings(source)
  for place in places {
    findings.tellControl(place)
  }
  return (SourceFile(path: source.path, bytes: bytes), findings.diagnostics)
}

/// Takes from works the signs that no page can carry and that only became such while they were read: `\u0001`
/// of JSON, undefined places of Windows-1252. Each work that had one is told at its place.
func leaveOutControls(_ bibliography: inout Bibliography, _ source: SourceFile) -> [Diagnostic] {
  var findings = ReferenceFindings(source)
  for index in bibliography.items.indices where bibliography.items[index].anyText(where: holdsControl) {
    bibliography.items[index].changeTexts(withoutControls)
    if index < bibliography.places.count {
      let place = bibliography.places[index]
      findings.tellControl(place.start..<place.end)
    }
  }
  return findings.diagnostics
}

private func holdsControl(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { unprintable(in: $0, from: 0) != nil }
}

private func withoutControls(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.filter { !isUnprintable($0) }))
}
