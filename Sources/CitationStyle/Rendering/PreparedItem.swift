/// A work as the evaluator needs it: particles taken out of names, made once for each work.
final class PreparedItem: Sendable {
  let item: Item
  let names: VariableTable<[PersonName]>
  /// A number of its own, for fast tables.
  let index: Int

  init(_ item: Item, index: Int) {
    self.item = item.withBoundedDates
    self.index = index
    names = item.names.mapValues { list in list.filter { !$0.isEmpty }.map(splitParticles) }
  }

  static let nothing = PreparedItem(Item(id: "", type: ""), index: -1)
}

extension Item {
  /// The work with dates of two ends at most, whose months, days and seasons there are.
  fileprivate var withBoundedDates: Item {
    guard dates.values.contains(where: { !$0.isBounded }) else { return self }
    var item = self
    item.dates = dates.mapValues { date in
      var date = date
      date.parts = date.parts.prefix(2).map {
        DateValue.Parts(
          year: $0.year, month: (1...24).contains($0.month) ? $0.month : 0,
          day: (1...31).contains($0.day) ? $0.day : 0)
      }
      if !(0...4).contains(date.season) { date.season = 0 }
      return date
    }
    return item
  }
}

extension DateValue {
  fileprivate var isBounded: Bool {
    parts.count <= 2 && (0...4).contains(season)
      && parts.allSatisfy { (0...24).contains($0.month) && (0...31).contains($0.day) }
  }
}

/// Finds the particles of a name that the bibliography did not name: words in small letters before a
/// family name belong to it, those after given names do not (as Zotero and citeproc-js do).
func splitParticles(_ name: PersonName) -> PersonName {
  var name = name
  guard name.literal.isEmpty, !name.keepsParts else { return name }
  if name.nonDroppingParticle.isEmpty, name.droppingParticle.isEmpty {
    if name.family.hasPrefix("\""), name.family.hasSuffix("\""), name.family.count > 2 {
      // Quoted: the whole is the family name.
      name.family = String(name.family.dropFirst().dropLast())
    } else {
      let (particle, rest) = leadingParticle(name.family)
      if !rest.isEmpty {
        name.nonDroppingParticle = particle
        name.family = rest
      }
    }
  }
  if name.droppingParticle.isEmpty, !name.given.isEmpty {
    // "Martin Luther, Jr." and "Martin Luther,! Jr.": a suffix behind a comma.
    if name.suffix.isEmpty, let comma = name.given.firstIndex(of: ",") {
      var rest = name.given[name.given.index(after: comma)...]
      let forced = rest.first == "!"
      if forced { rest = rest.dropFirst() }
      let suffix = rest.trimmingBlanks()
      if forced || suffix.first.map({ !$0.isSmall }) == true {
        name.commaSuffix = forced
        name.suffix = suffix
        name.given = name.given[..<comma].trimmingBlanks()
      }
    }
    let (rest, particle) = trailingParticle(name.given)
    if !rest.isEmpty {
      name.given = rest
      name.droppingParticle = particle
    }
  }
  return name
}

private func leadingParticle(_ family: String) -> (particle: String, rest: String) {
  guard let first = family.unicodeScalars.first(where: { !isApostrophe($0) }),
    first.properties.isLowercase
  else { return ("", family) }
  var end = family.startIndex
  var at = family.startIndex
  while at < family.endIndex {
    // A word ends at a blank, after an apostrophe or after a hyphen.
    var stop = at
    var hasLetter = false
    while stop < family.endIndex {
      let letter = family[stop]
      if letter == " " || letter == "\u{A0}" || letter == "-" || letter == "\u{2010}" { break }
      if letter.isAlphabetic { hasLetter = true }
      if hasLetter, letter == "'" || letter == "’" {
        stop = family.index(after: stop)
        break
      }
      stop = family.index(after: stop)
    }
    let word = family[at..<stop]
    guard stop < family.endIndex,
      let letter = word.unicodeScalars.first(where: { !isApostrophe($0) }),
      letter.properties.isLowercase
    else { break }
    if family[stop] == "-" || family[stop] == "\u{2010}" {
      // Only Arabic articles are joined by a hyphen.
      guard ["al", "el", "ad", "an", "as", "at", "az"].contains(String(word)) else { break }
      stop = family.index(after: stop)
      return (String(family[..<stop]), String(family[stop...]))
    }
    if family[stop] == " " || family[stop] == "\u{A0}" { stop = family.index(after: stop) }
    end = stop
    at = stop
  }
  // A blank after an apostrophe is part of the particle: "de’ Medici", but "d’Aubigné".
  let particle = family[..<end]
  let trimmed = particle.trimmingBlanks()
  let keepsBlank = trimmed.hasSuffix("'") || trimmed.hasSuffix("’")
  return (keepsBlank ? String(particle) : trimmed, String(family[end...]))
}

private func trailingParticle(_ given: String) -> (rest: String, particle: String) {
  let words = given.split(separator: " ")
  var count = 0
  for word in words.reversed() {
    guard let first = word.unicodeScalars.first(where: { !isApostrophe($0) }),
      first.properties.isLowercase, !word.hasSuffix(".") || word.count > 1
    else { break }
    count += 1
  }
  guard count > 0, count < words.count else { return (given, "") }
  let kept = words.dropLast(count)
  guard let last = kept.last,
    let end = given.index(last.endIndex, offsetBy: 0, limitedBy: given.endIndex)
  else { return (given, "") }
  return (String(given[..<end]), words.suffix(count).joined(separator: " "))
}

private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "'" || scalar == "’" || scalar == "ʿ" || scalar == "‘"
}

extension StringProtocol {
  func trimmingBlanks() -> String {
    guard let start = firstIndex(where: { !$0.isBlank }),
      let end = lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(self[start...end])
  }
}
