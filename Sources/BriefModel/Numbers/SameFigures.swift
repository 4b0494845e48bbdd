extension Claim {
  /// Whether two claims say the same in numbers, whatever their words and signs are.
  package func hasSameFigures(as other: Claim) -> Bool {
    guard let own = details, let others = other.details else {
      return details == nil && other.details == nil
    }
    return own.studies == others.studies && own.people == others.people
      && own.direction == others.direction && own.hasNoStudies == others.hasNoStudies
      && own.lowered == others.lowered && own.raised == others.raised
      && alike(own.without, others.without) && alike(own.with, others.with)
      && alike(own.difference, others.difference)
      && alike(own.smallestDifference, others.smallestDifference)
      && alike(own.relative, others.relative)
  }

  private func alike(_ one: Amount?, _ other: Amount?) -> Bool {
    switch (one, other) {
    case (nil, nil): true
    case (.risk(let one)?, .risk(let other)?):
      one.share == other.share && one.low == other.low && one.high == other.high
        && one.counts == other.counts
    case (.mean(let one)?, .mean(let other)?):
      one.number == other.number && one.interval == other.interval
    default: false
    }
  }

  private func alike(_ one: RelativeEffect?, _ other: RelativeEffect?) -> Bool {
    one?.measure == other?.measure && one?.number == other?.number
      && one?.interval == other?.interval
  }
}
