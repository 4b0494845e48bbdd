internal import BriefDiagnostics
internal import Synchronization

/// Finds the key that a misspelt one may mean, among many, without comparing each with each.
///
/// Keys whose digits differ name other works: `vicens2015` is never a slip of `vicens2013`.
package final class KeyIndex: Sendable {
  private let keys: [String]
  private let tables = Mutex<KeyTables?>(nil)

  package init(_ keys: [String]) { self.keys = keys }

  /// The key that is plainly meant, or else the only one of the same letters and other digits: that is worth
  /// a question, never a repair.
  package func near(_ key: String) -> (meant: String?, ofOtherDigits: String?) {
    // Most sites never ask.
    let tables = tables.withLock { known in
      let made = known ?? KeyTables(keys)
      known = made
      return made
    }
    let meant = tables.near(key)
    return (meant, meant == nil ? tables.ofOtherDigits(key) : nil)
  }
}

private struct KeyTables: Sendable {
  private let keys: [String]
  /// Positions by the digits of the key, and by all but its digits.
  private var byDigits: [String: [Int]] = [:]
  private var byLetters: [String: [Int]] = [:]
  private let masks: [UInt64]
  private let lengths: [Int]
  /// More candidates than this are no help.
  private static let most = 400

  init(_ keys: [String]) {
    self.keys = keys
    masks = keys.map(Self.mask)
    lengths = keys.map { $0.unicodeScalars.count }
    for (number, key) in keys.enumerated() {
      let (digits, letters) = Self.parts(key)
      byDigits[digits, default: []].append(number)
      byLetters[letters, default: []].append(number)
    }
  }

  /// The key that is plainly meant.
  func near(_ key: String) -> String? {
    let length = key.unicodeScalars.count
    let limit = min(3, max(1, length / 3))
    let mask = Self.mask(key)
    var close: [String] = []
    for number in byDigits[Self.parts(key).digits] ?? [] {
      // Every change of a letter changes at most one bit on either side.
      guard abs(lengths[number] - length) <= limit,
        (masks[number] & ~mask).nonzeroBitCount <= limit,
        (mask & ~masks[number]).nonzeroBitCount <= limit
      else { continue }
      close.append(keys[number])
      if close.count > Self.most { return nil }
    }
    return nearMiss(key, in: close)
  }

  /// The only key of the same letters and other digits: worth a question, never a repair.
  func ofOtherDigits(_ key: String) -> String? {
    let letters = Self.parts(key).letters
    guard letters.count > 2, let found = byLetters[letters], found.count == 1 else { return nil }
    return keys[found[0]]
  }

  private static func parts(_ key: String) -> (digits: String, letters: String) {
    var digits = String.UnicodeScalarView()
    var letters = String.UnicodeScalarView()
    for scalar in key.lowercased().unicodeScalars {
      if ("0"..."9").contains(scalar) { digits.append(scalar) } else { letters.append(scalar) }
    }
    return (String(digits), String(letters))
  }

  private static func mask(_ key: String) -> UInt64 {
    key.lowercased().unicodeScalars.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }
}
