import Foundation
import TestSupport
import Testing

/// The colours of the style sheet, held to WCAG 2.2 (1.4.3 and 1.4.11).
struct LookTests {
  static let pairs: [(text: String, ground: String, least: Double)] = [
    ("ink", "paper", 4.5), ("soft", "paper", 4.5), ("accent", "paper", 4.5), ("ink", "wash", 4.5),
    ("soft", "wash", 4.5),
    ("ink", "sheet", 4.5), ("soft", "sheet", 4.5), ("ink", "accent-wash", 4.5),
    ("accent", "accent-wash", 4.5),
    ("ink", "warn-wash", 4.5), ("warn", "warn-wash", 4.5), ("accent", "warn-wash", 4.5),
    ("accent", "wash", 4.5), ("paper", "accent", 4.5), ("paper", "warn", 4.5),
    ("ink", "mark", 4.5), ("accent", "mark", 4.5), ("edge", "paper", 3), ("accent", "sheet", 4.5),
  ]

  @Test(arguments: ["light", "dark"])
  func everyTextHasContrast(_ scheme: String) throws {
    let css = try String(
      contentsOf: repository.appending(path: "Site/assets/style.css"), encoding: .utf8)
    let parts = css.components(separatedBy: "@media (prefers-color-scheme: dark)")
    let tokens = Self.tokens(parts[0].components(separatedBy: "}")[0])
      .merging(scheme == "dark" ? Self.tokens(parts[1].components(separatedBy: "}")[0]) : [:]) {
        _, dark in dark
      }
    #expect(tokens.count > 10)
    for pair in Self.pairs {
      let one = try #require(tokens[pair.text], "no token \(pair.text)")
      let other = try #require(tokens[pair.ground], "no token \(pair.ground)")
      let ratio = (max(one, other) + 0.05) / (min(one, other) + 0.05)
      #expect(ratio >= pair.least, "\(pair.text) on \(pair.ground) in \(scheme): \(ratio)")
    }
  }

  /// Relative luminance of each token (WCAG 2.2).
  static func tokens(_ css: String) -> [String: Double] {
    var tokens: [String: Double] = [:]
    for line in css.components(separatedBy: ";") {
      guard let name = line.range(of: "--[a-z-]+", options: .regularExpression),
        let value = line.range(of: "#[0-9a-f]{6}", options: .regularExpression),
        let number = Int(line[value].dropFirst(), radix: 16)
      else { continue }
      let red: Double = linear(number >> 16)
      let green: Double = linear(number >> 8)
      let blue: Double = linear(number)
      tokens[String(line[name].dropFirst(2))] = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    return tokens
  }

  static func linear(_ value: Int) -> Double {
    let part = Double(value & 255) / 255
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}
