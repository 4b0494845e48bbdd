/// The words of the program in one language, as translators wrote them.
///
/// English stands in the code and needs none. Another language is one file in the form of GNU gettext,
/// `Templates/languages/CODE.po`; a language with a region looks into that of the region first, then
/// into its own (`es-MX`, `es`). Catalogues are values: whoever prints for people is handed one.
package struct Catalogue: Sendable {
  /// The language that was asked for, as in `es-MX`.
  package let language: String
  private let layers: [Layer]

  /// One file, read.
  package struct Layer: Sendable {
    let entries: [String: [String]]
    let plural: PluralRule
    /// What stands between groups of three digits, and from how many digits on; nil for nothing.
    let thousands: (mark: String, from: Int)?
    /// Words such as "a" that a heading leaves out.
    let articles: [String]
    let sounds: SoundRules?
    let reading: ReadingMeasure?
  }

  package static let english = Catalogue(language: "en")

  /// - Parameter layers: the file to look into first comes first.
  package init(language: String, layers: [Layer] = []) {
    self.language = language
    self.layers = layers
  }

  /// The direction of its script: `rtl` or `ltr`.
  package var direction: String { LanguageNames.isRightToLeft(language) ? "rtl" : "ltr" }

  /// Whether every sentence is said as it stands in the code.
  package var isEmpty: Bool { layers.isEmpty }

  /// The catalogue with another behind it, which gives what this one lacks.
  package func before(_ other: Catalogue) -> Catalogue {
    Catalogue(language: language, layers: layers + other.layers)
  }

  /// How many sentences it has.
  package var count: Int { layers.reduce(0) { $0 + $1.entries.count } }

  package func has(_ key: String) -> Bool { layers.contains { $0.entries[key] != nil } }

  /// How the reading ease of the language's texts is measured; nil where nobody has said it.
  package var reading: ReadingMeasure? {
    layers.lazy.compactMap(\.reading).first ?? (isEnglish ? .english : nil)
  }

  /// What its sentences are known by.
  package var keys: Set<String> { Set(layers.flatMap { $0.entries.keys }) }

  func find(_ key: String) -> (forms: [String], plural: PluralRule)? {
    for layer in layers {
      if let forms = layer.entries[key] { return (forms, layer.plural) }
    }
    return nil
  }

  /// The words of a sentence with its places still open: `Página {1} de {2}`.
  package func pattern(of message: Message) -> String {
    find(message.key)?.forms.first ?? message.pattern
  }

  /// What stands for a sentence that is known by its English words alone, such as a line of `--help`.
  package func text(for english: String) -> String { find(english)?.forms.first ?? english }

  /// A count as the language writes it: `21 002` in Spanish.
  package func number(_ count: Int) -> String {
    let plain = String(count)
    guard let (mark, from) = layers.lazy.compactMap(\.thousands).first else { return plain }
    let digits = count < 0 ? plain.dropFirst() : plain[...]
    guard digits.count >= from else { return plain }
    var out = count < 0 ? "−" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { out += mark }
      out.append(digit)
    }
    return out
  }

  /// A noun without its article, with a capital first.
  func heading(_ noun: String) -> String {
    let plain = noun.replacing("'", with: "")
    let articles = layers.lazy.map(\.articles).first { !$0.isEmpty } ?? ["a", "an"]
    let article = articles.first { plain.hasPrefix($0 + " ") }
    let rest = article.map { plain.dropFirst($0.count + 1) } ?? plain[...]
    return rest.prefix(1).uppercased() + rest.dropFirst()
  }

  /// `a, b y c`, or with the language's word for "or".
  package func joined(_ items: [String], isChoice: Bool = false) -> String {
    guard var out = items.first else { return "" }
    let sounds = layers.lazy.compactMap(\.sounds).first
    for (place, item) in items.enumerated().dropFirst() {
      var pattern =
        place < items.count - 1
        ? self.pattern(of: Message("\(.value), \(.value)", context: "list"))
        : isChoice
          ? self.pattern(of: Message("\(.value) or \(.value)", context: "list"))
          : self.pattern(of: Message("\(.value) and \(.value)", context: "list"))
      if let sounds { pattern = sounds.applied(to: pattern, before: item) }
      out = filled(pattern) { $0 == 1 ? out : item }
    }
    return out
  }
}

/// A pattern with its numbered places filled.
package func filled(_ pattern: String, _ value: (Int) -> String) -> String {
  guard pattern.utf8.contains(0x7B) else { return pattern }
  var out: [UInt8] = []
  out.reserveCapacity(pattern.utf8.count + 40)
  var rest = Array(pattern.utf8)[...]
  while let byte = rest.popFirst() {
    guard byte == 0x7B, let (number, length) = placeNumber(rest) else {
      out.append(byte)
      continue
    }
    out.append(contentsOf: value(number).utf8)
    rest = rest.dropFirst(length)
  }
  return String(decoding: out, as: UTF8.self)
}

/// The number of a place whose opening brace was read, and how many bytes it takes with its closing one.
private func placeNumber(_ bytes: ArraySlice<UInt8>) -> (number: Int, length: Int)? {
  var number = 0
  var length = 0
  for byte in bytes.prefix(3) {
    length += 1
    if byte == 0x7D { return length > 1 ? (number, length) : nil }
    guard byte >= 0x30, byte <= 0x39 else { return nil }
    number = number * 10 + Int(byte - 0x30)
  }
  return nil
}

/// The numbers of the places in a pattern, in order, each as often as it stands there.
package func places(in pattern: String) -> [Int] {
  var found: [Int] = []
  var rest = Array(pattern.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == 0x7B, let (number, length) = placeNumber(rest) {
      found.append(number)
      rest = rest.dropFirst(length)
    }
  }
  return found
}
