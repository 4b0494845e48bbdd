/// The signs that the typesetter's own fonts do not draw, and the packages of fonts that do.
///
/// The fonts are Libertinus Serif, New Computer Modern and DejaVu Sans Mono, as they come with typst 0.15.2,
/// which was asked for every sign of Unicode 14; `TypesetterTests` asks it for those at the edges.
struct PrintedSigns: Sendable {
  /// The first and last scalar of a range, and the package that has it, in order.
  private struct Undrawn: Sendable {
    let first: UInt32
    let last: UInt32
    let fonts: String
  }

  private let undrawn: [Undrawn]

  /// - Parameter fonts: `print_fonts` of the site. A package of which nothing is known may draw anything.
  init(fonts: [String]) {
    let drawn = Set(fonts.flatMap { Self.covered[$0] ?? Self.tables.map { $0.fonts } })
    var undrawn: [Undrawn] = []
    for table in Self.tables where !drawn.contains(table.fonts) {
      for range in table.ranges.split(whereSeparator: \.isWhitespace) {
        let ends = range.split(separator: "-").compactMap { UInt32($0, radix: 16) }
        guard let first = ends.first, let last = ends.last else { continue }
        undrawn.append(Undrawn(first: first, last: last, fonts: table.fonts))
      }
    }
    self.undrawn = undrawn.sorted { $0.first < $1.first }
  }

  /// The package that draws a sign which is not drawn otherwise; nil for one that is.
  func fonts(for sign: Unicode.Scalar) -> String? {
    var low = 0
    var high = undrawn.count
    while low < high {
      let middle = (low + high) / 2
      if undrawn[middle].first <= sign.value { low = middle + 1 } else { high = middle }
    }
    guard low > 0, sign.value <= undrawn[low - 1].last else { return nil }
    return undrawn[low - 1].fonts
  }

  /// What packages draw beside the signs of their own table.
  private static let covered = [
    "fonts-noto-cjk": ["fonts-noto-cjk"], "fonts-noto-core": ["fonts-noto-core"],
    "fonts-symbola": ["fonts-symbola"], "fonts-noto-color-emoji": ["fonts-symbola"],
    "fonts-dejavu": [], "fonts-liberation": [], "fonts-linuxlibertine": [],
  ]

  private static let tables = [
    (
      fonts: "fonts-noto-cjk",
      ranges: """
        1100-115e 1161-11ff 2e80-3011 3013-3015 3018-3019 301c-3029 3031-3035 3037-306d 306f-3163
        3165-9fff a960-a97f ac00-d7ff f900-faff fe10-fe1f fe30-fe65 fe68-fe6b ff01-ff9f ffa1-ffee
        1b000-1b16f 1f200-1f2ff 20000-3ffff
        """
    ),
    (
      fonts: "fonts-noto-core",
      ranges: """
        500-50f 514-519 51e-52f 60d-60f 61d-61e 620 63b-63f 66e-673 675-678 67c-67d 681-682 685 688-690
        692-697 699-6a3 6a5-6a8 6aa-6ae 6b0-6bd 6bf-6cb 6cd-6d5 6e5-6e6 6ee-6ef 6fa-8c9 980-e33 e40-e5b
        e86 e89 e8c e8e-e93 e98 ea0 ea8-ea9 eac ebd-10cd 1200-1399 1400-1cfa 2c00-2c5f 2d00-2dff
        a000-a469 a46c-a4ff a500-a62b a642-a647 a64a-a655 a658-a69d a6a0-a707 a830-a95f a980-abbf
        abc0-abff fb50-fb51 fb82-fb89 fb96-fb9d fba0-fba9 fbae-fbe7 fbea-fbfb fc00-fdff 10000-1013f
        10280-102d0 10300-1d0ff 1d200-1d378 1d800-1ed3d
        """
    ),
    (
      fonts: "fonts-symbola",
      ranges: """
        211f 2121 2123 2125 2185-2188 2400-2421 2424-244a 2607-2608 2630-2637 268c-268f 269d-269f
        26a8-26a9 26b0-26b1 26b3-2700 2705 270a-270b 2715-2716 2727-2729 274c 274e 2753-2755 2757
        275f-2760 2780-2793 2795-2797 27b0 2e06-2e07 2e0b-2e16 2e19-2e1e 2e20-2e21 2e26-2e2d 2e2f-2e5d
        10190-1019c 101d0-101fd 1d100-1d105 1d108-1d1e8 1f000-1f12e 1f130-1f1ff 1f300-1f6d0 1f6d2-1f773
        1f7f0 1f900-1fbf9
        """
    ),
  ]
}
