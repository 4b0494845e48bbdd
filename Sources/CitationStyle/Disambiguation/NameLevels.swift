/// Names that are given in a longer form wherever they are cited, because another person has the same
/// family name (CSL 1.0.2, "Disambiguation", rules other than `by-cite`).
struct NameLevels {
  /// 1 with initials, 2 with the whole given name; a name that stays as the style says is not here.
  private let levels: [PersonName: Int]
  private let isForFirstNamesOnly: Bool

  var isEmpty: Bool { levels.isEmpty }

  /// - Parameter initializes: whether the style shortens given names in citations.
  init(_ names: Set<PersonName>, rule: Style.GivenNameRule, initializes: Bool) {
    isForFirstNamesOnly = rule.isForFirstNamesOnly
    let onlyInitials = rule == .allNamesWithInitials || rule == .primaryNameWithInitials
    // Without initials there is nothing that this rule could add.
    if onlyInitials, !initializes {
      levels = [:]
      return
    }
    var people: [FamilyName: [String: Set<String>]] = [:]
    let persons = names.filter { $0.literal.isEmpty && !$0.given.isEmpty }
    for name in persons {
      people[FamilyName(name), default: [:]][Self.initials(name), default: []]
        .insert(name.given.filter { $0 != " " })
    }
    var levels: [PersonName: Int] = [:]
    for name in persons {
      guard let byInitials = people[FamilyName(name)] else { continue }
      let same = byInitials[Self.initials(name)]?.count ?? 0
      if byInitials.count == 1, same <= 1 { continue }
      if onlyInitials {
        if byInitials.count > 1 { levels[name] = 1 }
      } else {
        levels[name] = same > 1 || !initializes ? 2 : 1
      }
    }
    self.levels = levels
  }

  /// 0 as the style says, 1 with initials, 2 with the whole given name.
  func level(of name: PersonName, isPrimary: Bool) -> Int {
    if isForFirstNamesOnly, !isPrimary { return 0 }
    return levels[name] ?? 0
  }

  private struct FamilyName: Hashable {
    let particle: String
    let family: String
    init(_ name: PersonName) {
      particle = name.nonDroppingParticle
      family = name.family
    }
  }

  private static func initials(_ name: PersonName) -> String {
    CitationStyle.initials(name.given, ".", onlyExisting: false, hyphens: true)
  }
}

extension Style.GivenNameRule {
  var isForFirstNamesOnly: Bool { self == .primaryName || self == .primaryNameWithInitials }
}
