/// Chance that is the same for the same seed (SplitMix64; Steele, Lea and Flood 2014).
package struct Chance {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 to below `bound`.
  package mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  /// True once in `many`.
  package mutating func once(in many: Int) -> Bool { below(many) == 0 }

  package mutating func pick<Element>(_ items: [Element]) -> Element { items[below(items.count)] }

  /// A few of what `make` makes, one after the other.
  package mutating func some(_ most: Int, _ separator: String, _ make: (inout Chance) -> String) -> String {
    var parts: [String] = []
    for _ in 0...below(most) { parts.append(make(&self)) }
    return parts.joined(separator: separator)
  }
}
