extension CitedDocument {
  /// Tells apart what would read alike (CSL 1.0.2, "Disambiguation"): given names, more names,
  /// `disambiguate="true"`, letters after the year; each step only for what the one before left.
  mutating func disambiguate() {
    let area = style.citation
    guard style.usesDisambiguation || style.usesCondition, works.count > 1 else { return }
    if let rule = area.givenNameRule, rule != .byCite { findNameLevels(rule) }
    var groups = ambiguousGroups()
    if !groups.isEmpty, area.disambiguateAddNames || area.givenNameRule == .byCite {
      expandNames(groups)
      groups = ambiguousGroups()
    }
    if !groups.isEmpty, style.usesCondition {
      for group in groups { meetConditions(group) }
      groups = ambiguousGroups()
    }
    if area.disambiguateAddYearSuffix {
      for group in groups {
        for (position, work) in group.enumerated() { yearSuffixes[work] = letters(position) }
      }
    }
  }

  private mutating func findNameLevels(_ rule: Style.GivenNameRule) {
    evaluator.nameLevels = nil
    // Where no two people share a family name, what is known of the works holds.
    var known: [String: String] = [:]
    var isNeeded = false
    forEachCitedName(rule) { name in
      let given = known.updateValue(name.given, forKey: name.family)
      if given != nil, given != name.given { isNeeded = true }
    }
    guard isNeeded else { return }
    var names: Set<PersonName> = []
    forEachCitedName(rule) { names.insert($0) }
    let levels = NameLevels(names, rule: rule, initializes: style.initializesInCitations)
    evaluator.nameLevels = levels.isEmpty ? nil : levels
  }

  private func forEachCitedName(_ rule: Style.GivenNameRule, _ body: (PersonName) -> Void) {
    for work in works.indices {
      for list in citedNames(work).names {
        for name in rule.isForFirstNamesOnly ? list.prefix(1) : list[...]
        where name.literal.isEmpty { body(name) }
      }
    }
  }

  private func citedNames(_ work: Int) -> CitedNames {
    let index = works[work].index
    if let known = formatter.cache.names[index] { return known }
    evaluator.citedNames = CitedNames()
    evaluator.collectsNames = true
    _ = citeText(work, Disambiguation())
    evaluator.collectsNames = false
    formatter.cache.names[index] = evaluator.citedNames
    return evaluator.citedNames
  }

  /// How a work reads in a citation without anything that only one place has.
  private func citeText(_ work: Int, _ disambiguation: Disambiguation) -> String {
    let isPlain =
      evaluator.nameLevels == nil && disambiguation.isEmpty && !style.usesCitationNumber
    let index = works[work].index
    if isPlain, !evaluator.collectsNames, let known = formatter.cache.texts[index] { return known }
    var state = CiteState()
    state.position = .subsequent
    state.isNearNote = true
    state.number = style.usesCitationNumber ? numbers[work] : 0
    state.disambiguation = disambiguation
    // The day on which somebody looked at a page tells nobody which page it was.
    evaluator.hidesAccessDates = true
    let text = withoutMarks(evaluator.cite(works[work], state).plain)
    evaluator.hidesAccessDates = false
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

  private mutating func expandNames(_ groups: [[Int]]) {
    var numbers: [PersonName: Int32] = [:]
    var shapes: [Int: NameSearch.Shape] = [:]
    for work in groups.joined() {
      let cited = citedNames(work)
      var shape = NameSearch.Shape()
      shape.shown = cited.shown
      shape.lists = cited.names.map { list in
        list.map { name in
          if let known = numbers[name] { return known }
          let number = Int32(truncatingIfNeeded: numbers.count)
          numbers[name] = number
          return number
        }
      }
      shapes[work] = shape
    }
    let document = self
    var search = NameSearch(
      shapes: shapes, addsNames: style.citation.disambiguateAddNames,
      expandsNames: style.citation.givenNameRule == .byCite
    ) { document.citeText($0, $1) }
    for group in groups { search.tellApart(group) }
    for (work, disambiguation) in search.found { disambiguations[work] = disambiguation }
  }

  // MARK: The condition, and letters

  /// Lets the conditions of a citation hold one after the other, as long as that makes a work of the
  /// group unlike the others.
  private mutating func meetConditions(_ group: [Int]) {
    var pending = [(works: group, met: 0)]
    while let (members, met) = pending.popLast() {
      var tried = met
      var asked = tried + 1
      while asked > tried {
        tried += 1
        var texts: [String: [Int]] = [:]
        for work in members {
          var own = disambiguations[work]
          own.conditions = tried
          texts[citeText(work, own), default: []].append(work)
          asked = max(asked, evaluator.conditionsAsked)
        }
        guard texts.count > 1 else { continue }
        for work in members { disambiguations[work].conditions = tried }
        for part in texts.values where part.count > 1 { pending.append((part, tried)) }
        break
      }
    }
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

/// What a reader tells works apart by: a comma more or less is not it.
private func withoutMarks(_ text: String) -> String {
  let marks: Set<UInt8> = [0x20, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B]
  return String(decoding: text.utf8.filter { !marks.contains($0) }, as: UTF8.self)
}

/// The lists of names in a citation, in the order in which they are shown.
struct CitedNames: Sendable {
  var names: [[PersonName]] = []
  /// How many names of each list are shown where nothing is told apart.
  var shown: [Int] = []
}
