/// Names that are given in a longer form wherever they are cited, because another person has the same
/// family name (CSL 1.0.2, "Disambiguation", rules other than `by-cite`).
struct NameLevels {
  private var given: [String: [String: Set<String>]] = [:]
  let rule: Style.GivenNameRule
  let initializes: Bool

  init(rule: Style.GivenNameRule, initializes: Bool) {
    self.rule = rule
    self.initializes = initializes
  }

  mutating func add(_ name: PersonName) {
    guard name.literal.isEmpty, !name.given.isEmpty else { return }
    given[key(name), default: [:]][initials(of: name), default: []].insert(
      name.given.filter { $0 != " " })
  }

  /// Whether two people share a family name.
  var isNeeded: Bool {
    given.values.contains { $0.count > 1 || $0.values.contains { $0.count > 1 } }
  }

  /// 0 as the style says, 1 with initials, 2 with the whole given name.
  func level(of name: PersonName, isPrimary: Bool) -> Int {
    let onlyInitials = rule == .allNamesWithInitials || rule == .primaryNameWithInitials
    if !isPrimary, rule == .primaryName || rule == .primaryNameWithInitials { return 0 }
    guard let byInitials = given[key(name)], !byInitials.isEmpty, name.literal.isEmpty else {
      return 0
    }
    let same = byInitials[initials(of: name)]?.count ?? 0
    if byInitials.count == 1, same <= 1 { return 0 }
    if same > 1 || !initializes {
      return onlyInitials ? (same > 1 && byInitials.count == 1 ? 0 : 1) : 2
    }
    return 1
  }

  private func key(_ name: PersonName) -> String {
    name.nonDroppingParticle + "\u{1}" + name.family
  }

  private func initials(of name: PersonName) -> String {
    CitationStyle.initials(name.given, ".", onlyExisting: false, hyphens: true)
  }
}

extension CitedDocument {
  /// Tells apart what would read alike (CSL 1.0.2, "Disambiguation"): more names, given names,
  /// `disambiguate="true"`, letters after the year; each step only for what the one before left.
  mutating func disambiguate() {
    let area = style.citation
    guard style.usesDisambiguation || usesCondition, works.count > 1 else { return }
    if let rule = area.givenNameRule, rule != .byCite { findNameLevels(rule) }
    var groups = ambiguousGroups()
    if !groups.isEmpty, area.disambiguateAddNames || area.givenNameRule == .byCite {
      for group in groups { expandNames(group) }
      groups = ambiguousGroups()
    }
    if !groups.isEmpty, usesCondition {
      for group in groups { tryCondition(group) }
      groups = ambiguousGroups()
    }
    if area.disambiguateAddYearSuffix { for group in groups { addYearSuffixes(group) } }
  }

  private var usesCondition: Bool { style.usesCondition }

  private mutating func findNameLevels(_ rule: Style.GivenNameRule) {
    evaluator.nameLevels = nil
    let primaryOnly = rule == .primaryName || rule == .primaryNameWithInitials
    // Where no two people share a family name, what is known of the works holds.
    var known: [String: String] = [:]
    var isNeeded = false
    for work in works.indices {
      for list in citedNames(work) {
        for name in primaryOnly ? list.prefix(1) : list[...] where name.literal.isEmpty {
          let given = known.updateValue(name.given, forKey: name.family)
          if given != nil, given != name.given { isNeeded = true }
        }
      }
    }
    guard isNeeded else { return }
    var levels = NameLevels(rule: rule, initializes: style.initializesInCitations)
    for work in works.indices {
      for list in citedNames(work) {
        for name in primaryOnly ? list.prefix(1) : list[...] { levels.add(name) }
      }
    }
    evaluator.nameLevels = levels.isNeeded ? levels : nil
  }

  private func citedNames(_ work: Int) -> [[PersonName]] {
    let index = works[work].index
    if let known = formatter.cache.names[index] { return known }
    evaluator.citedNames = []
    evaluator.collectsNames = true
    _ = citeText(work, Disambiguation())
    evaluator.collectsNames = false
    formatter.cache.names[index] = evaluator.citedNames
    return evaluator.citedNames
  }

  /// How a work reads in a citation without anything that only one place has.
  func citeText(_ work: Int, _ disambiguation: Disambiguation) -> String {
    let isPlain =
      evaluator.nameLevels == nil && disambiguation.isEmpty && !style.usesCitationNumber
    let index = works[work].index
    if isPlain, !evaluator.collectsNames, let known = formatter.cache.texts[index] { return known }
    var state = CiteState()
    state.position = .subsequent
    state.isNearNote = true
    state.number = style.usesCitationNumber ? numbers[work] : 0
    state.disambiguation = disambiguation
    let text = evaluator.cite(works[work], state).plain
    if isPlain { formatter.cache.texts[index] = text }
    return text
  }

  /// Works that read alike, in the order of the reference list.
  private func ambiguousGroups() -> [[Int]] {
    let texts = works.indices.map { citeText($0, disambiguations[$0]) }
    var seen = Set<String>(minimumCapacity: 2 * texts.count)
    var again: Set<String> = []
    for text in texts where !seen.insert(text).inserted { again.insert(text) }
    if again.isEmpty { return [] }
    var rank = [Int](repeating: 0, count: works.count)
    for (position, work) in order.enumerated() { rank[work] = position }
    var groups: [String: [Int]] = [:]
    for (work, text) in texts.enumerated() where again.contains(text) {
      groups[text, default: []].append(work)
    }
    return groups.values.filter { $0.count > 1 }.map { $0.sorted { rank[$0] < rank[$1] } }
      .sorted { rank[$0[0]] < rank[$1[0]] }
  }

  // MARK: More names, longer names

  /// Adds names and given names one by one, and keeps what tells works apart.
  private mutating func expandNames(_ group: [Int]) {
    var lists: [(base: Disambiguation, works: [Int])] = [(Disambiguation(), group)]
    while !lists.isEmpty {
      let (base, members) = lists.removeFirst()
      guard members.count > 1 else {
        for work in members { disambiguations[work] = base }
        continue
      }
      var byText: [String: [Int]] = [:]
      for work in members { byText[citeText(work, base), default: []].append(work) }
      if byText.count > 1 {
        for part in byText.values.sorted(by: { $0[0] < $1[0] }) { lists.append((base, part)) }
        continue
      }
      var stepper = NameStepper(self, members[0], base)
      var split = false
      while let candidate = stepper.next(self) {
        let own = citeText(members[0], candidate)
        let partners = members.filter { citeText($0, candidate) == own }
        if partners.count < members.count {
          stepper.keep()
          let kept = stepper.kept
          if partners.count == 1 { disambiguations[partners[0]] = kept }
          let others = members.filter { !partners.contains($0) }
          if others.count == 1 { disambiguations[others[0]] = kept }
          if partners.count > 1 { lists.append((kept, partners)) }
          if others.count > 1 { lists.append((kept, others)) }
          split = true
          break
        }
      }
      if !split { for work in members { disambiguations[work] = base } }
    }
  }

  // MARK: The condition, and letters

  private mutating func tryCondition(_ group: [Int]) {
    var texts: [String: [Int]] = [:]
    for work in group {
      var own = disambiguations[work]
      own.condition = true
      texts[citeText(work, own), default: []].append(work)
    }
    // It helps where it makes at least one of them unlike the others.
    guard texts.count > 1 else { return }
    for work in group { disambiguations[work].condition = true }
  }

  private mutating func addYearSuffixes(_ group: [Int]) {
    for (position, work) in group.enumerated() { yearSuffixes[work] = letters(position) }
  }

  /// a to z, then aa, ab (CSL 1.0.2, "disambiguate-add-year-suffix").
  private func letters(_ number: Int) -> String {
    var rest = number
    var out = ""
    repeat {
      out = String(UnicodeScalar(UInt8(97 + rest % 26))) + out
      rest = rest / 26 - 1
    } while rest >= 0
    return out
  }
}

/// Tries one more name or one longer name after the other.
private struct NameStepper {
  private(set) var kept: Disambiguation
  private var current: Disambiguation
  private var list = 0
  private var name = 0
  private var totals: [Int] = []
  private let addsNames: Bool
  private let highest: Int

  init(_ document: CitedDocument, _ work: Int, _ base: Disambiguation) {
    kept = base
    current = base
    addsNames = document.style.citation.disambiguateAddNames
    highest = document.style.citation.givenNameRule == .byCite ? 2 : 0
    document.evaluator.collectsNames = true
    _ = document.citeText(work, base)
    document.evaluator.collectsNames = false
    let sizes = document.evaluator.nameListSizes
    totals = sizes.map(\.total)
    for (index, size) in sizes.enumerated() {
      if current.names.count <= index { current.names.append(size.shown) }
      if current.givens.count <= index {
        current.givens.append(Array(repeating: 0, count: size.total))
      }
    }
    kept = current
  }

  /// The next thing to try; nil when nothing is left.
  mutating func next(_ document: CitedDocument) -> Disambiguation? {
    while list < totals.count {
      let shown = current.names[list]
      if name < shown, name < totals[list], current.givens[list][name] < highest {
        current.givens[list][name] += 1
        return current
      }
      // Nothing more to try for this name: what did not help is taken back.
      if name < totals[list] { current.givens[list][name] = kept.givens[list][name] }
      name += 1
      if name < shown { continue }
      if addsNames, current.names[list] < totals[list] {
        current.names[list] += 1
        return current
      }
      list += 1
      name = 0
    }
    return nil
  }

  mutating func keep() { kept = current }
}
