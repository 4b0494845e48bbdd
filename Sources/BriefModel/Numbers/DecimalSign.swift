/// How a language writes a decimal fraction: with a point or a comma (Unicode CLDR, `decimal`).
package struct DecimalSign: Sendable, Equatable {
  package let byte: UInt8
  package var isPoint: Bool { byte == 0x2E }
  /// The sign that groups the thousands of the other half of the world.
  var other: UInt8 { isPoint ? 0x2C : 0x2E }
  package var text: String { isPoint ? "." : "," }

  package static let point = DecimalSign(byte: 0x2E)
  package static let comma = DecimalSign(byte: 0x2C)

  /// The sign of a language (BCP 47); a region may differ from its language.
  package static func of(_ language: String) -> DecimalSign {
    let parts = language.split(separator: "-")
    guard let first = parts.first else { return .point }
    if parts.dropFirst().contains(where: { pointsByRegion.contains("\(first)-\($0)") }) {
      return .point
    }
    return points.contains(String(first)) ? .point : .comma
  }

  private static let points: Set<String> = [
    "en", "zh", "ja", "ko", "th", "he", "hi", "bn", "ta", "te", "mr", "gu", "kn", "ml", "pa", "ur",
    "ne", "si", "cy", "ga", "gd", "mt", "sw", "am", "my", "km", "fil", "ms", "yo", "zu", "ha",
  ]

  private static let pointsByRegion: Set<String> = [
    "es-MX", "es-GT", "es-HN", "es-NI", "es-PA", "es-PE", "es-PR", "es-SV", "es-DO", "es-US",
    "es-419", "de-CH", "de-LI", "fr-CH", "it-CH",
  ]
}
