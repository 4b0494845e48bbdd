/// Every text of a work, for what holds of all of them: fields, each part of each name, dates in words, and
/// what only the program that wrote it knows.
extension Item {
  /// Whether any of its texts is such a one.
  func anyText(where isOne: (String) -> Bool) -> Bool {
    texts.values.contains(where: isOne)
      || names.values.contains { $0.contains { $0.parts.contains(where: isOne) } }
      || dates.values.contains { isOne($0.literal) || isOne($0.seasonText) }
      || custom.values.contains(where: isOne)
  }

  /// Puts in the place of each text what a function makes of it.
  mutating func changeTexts(_ change: (String) -> String) {
    texts = texts.mapValues(change)
    names = names.mapValues { $0.map { $0.changed(change) } }
    dates = dates.mapValues { date in
      var date = date
      date.literal = change(date.literal)
      date.seasonText = change(date.seasonText)
      return date
    }
    custom = custom.mapValues(change)
  }
}

extension PersonName {
  fileprivate var parts: [String] {
    [family, given, literal, suffix, droppingParticle, nonDroppingParticle]
  }

  fileprivate func changed(_ change: (String) -> String) -> PersonName {
    var name = self
    name.family = change(family)
    name.given = change(given)
    name.literal = change(literal)
    name.suffix = change(suffix)
    name.droppingParticle = change(droppingParticle)
    name.nonDroppingParticle = change(nonDroppingParticle)
    return name
  }
}
