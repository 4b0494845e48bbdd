package import BriefModel

/// What a claim says in numbers, as every format shows it.
package struct ShownNumbers: Sendable {
  /// What was counted and after how long.
  package let outcome: String
  /// What was compared with what.
  package let compared: String
  /// How many people and studies, and of what kind.
  package let basis: String
  /// `15 of 100`; empty where it is not known.
  package let without: String
  package let with: String
  package let isWithComputed: Bool
  package let difference: String
  /// Whether the difference or its interval is ours and not that of the authors of a study.
  package let isComputed: Bool
  package let relative: String
  /// Why certainty was lowered or raised.
  package let reasons: String

  /// - Parameter per: of how many people shares are told.
  package init(_ details: ClaimDetails, words: Words, per: Int) {
    let name = details.outcome.prefix(1).uppercased() + details.outcome.dropFirst()
    outcome = details.followUp.isEmpty || name.isEmpty ? name : "\(name) (\(details.followUp))"
    compared = words.compared(details)
    basis = words.basis(of: details)
    let effect = AbsoluteEffect(details)
    without = details.without.map { words.amount($0, per: per) } ?? ""
    isWithComputed = effect?.isWithComputed ?? false
    if let with = details.with {
      self.with = words.amount(with, per: per)
    } else if let effect, effect.isWithComputed, let share = effect.with {
      with = words.risk(share, per: per)
    } else {
      with = ""
    }
    if let effect, let share = effect.difference {
      let amounts = [details.without, details.with, details.difference]
      difference = words.difference(
        share, low: effect.low, high: effect.high, per: per,
        isFine: amounts.contains { $0?.risk?.isFine ?? false })
      isComputed = effect.isComputed || effect.isIntervalComputed
    } else {
      let given = details.difference?.mean.map { words.mean($0) }
      let made = given == nil ? words.differenceOfMeans(details) : nil
      difference = given ?? made ?? ""
      isComputed = made != nil
    }
    relative = details.relative.map { words.relative($0) } ?? ""
    reasons = words.reasons(of: details)
  }

  /// Of how many people shares are told so that none of them but nobody rounds to nobody: 100 or 1,000.
  package static func denominator(_ claims: some Sequence<ClaimDetails>) -> Int {
    for details in claims {
      guard let effect = AbsoluteEffect(details) else { continue }
      for share in [effect.without, effect.with, effect.difference] {
        if let share, share != 0, abs(share) < 0.01 { return 1_000 }
      }
    }
    return 100
  }
}

/// The lines of a claim as a list below its sentence: labels and values.
package struct ShownDetail: Sendable {
  package let label: String
  package let value: String
}

extension ShownDetail {
  /// Everything that a claim says beside its sentence, in the order of the field: who, what, how much, why.
  package static func all(of claim: Claim, words: Words) -> [ShownDetail] {
    guard let details = claim.details else { return [] }
    let numbers = ShownNumbers(details, words: words, per: ShownNumbers.denominator([details]))
    func computed(_ text: String, _ isComputed: Bool) -> String {
      isComputed && !text.isEmpty ? "\(text) (\(words.computed))" : text
    }
    var rows: [(DetailName, String)] = [
      (.population, details.population), (.option, details.option),
      (.comparison, details.comparison), (.outcome, numbers.outcome),
      (.direction, details.direction.map { $0.label.text(in: words.catalogue) } ?? ""),
      (.without, numbers.without), (.with, computed(numbers.with, numbers.isWithComputed)),
      (.difference, computed(numbers.difference, numbers.isComputed)),
      (.relative, numbers.relative), (.basis, numbers.basis),
      (.smallest, details.smallestDifference.map { words.amount($0, per: 100) } ?? ""),
      (.applies, details.applies),
      (.cost, details.cost.map { "\($0.amount), \($0.year), \($0.payer)" } ?? ""),
      (.reasons, numbers.reasons),
    ]
    if details.hasNoStudies { rows.insert((.finding, words.noStudies), at: 0) }
    var shown = rows.filter { !$0.1.isEmpty }.map {
      ShownDetail(label: $0.0.label.text(in: words.catalogue), value: $0.1)
    }
    shown += details.cerqual.map {
      ShownDetail(label: $0.part.label.text(in: words.catalogue), value: $0.words)
    }
    return shown
  }
}
