package import BriefDiagnostics
internal import BriefSyntax

extension Rule {
  /// A difference that is called a benefit or a harm is one.
  package static let directionUnsupported = Rule(
    "direction-unsupported", .warning,
    checks: Message(
      "What a claim calls a benefit or a harm is a difference: not zero, not smaller than what matters, and its interval does not hold 'no effect'."
    ),
    why: Message("a policy is built on the word 'benefit', not on the interval behind it"),
    example: """
      > direction: benefit
      > relative: RR 1.2 (0.8 to 1.7)
      """,
    instead: """
      > direction: neither
      > relative: RR 1.2 (0.8 to 1.7)
      """)
}

extension ClaimCheck {
  mutating func checkDirection() {
    guard let direction = details.direction, direction != .neither,
      let range = lines.place("direction")
    else { return }
    let called = direction == .benefit ? Message("a benefit") : Message("a harm")
    let absolute = AbsoluteEffect(details)
    if details.relative?.crossesNoEffect
      ?? (crosses(details.difference) || absolute?.crossesNoEffect ?? false)
    {
      return tell(
        .directionUnsupported, range,
        Message("the interval holds 'no effect', and the claim calls it \(called)"),
        Message("write 'direction: neither', and say in the claim that it may be either"))
    }
    guard let difference = difference(absolute) else { return }
    if difference.size <= difference.nothing {
      return tell(
        .directionUnsupported, range,
        Message("there is no difference, and the claim calls it \(called)"),
        Message("write 'direction: neither'"))
    }
    if let smallest = details.smallestDifference, let matters = size(smallest),
      matters.isShare == difference.isShare, difference.size < matters.size - 1e-9
    {
      tell(
        .directionUnsupported, range,
        Message("the difference is smaller than what matters, and the claim calls it \(called)"),
        Message("write 'direction: neither', or correct 'smallest_difference'"))
    }
  }

  private func crosses(_ amount: Amount?) -> Bool {
    switch amount {
    case .risk(let risk): (risk.low ?? 1) <= 0 && (risk.high ?? -1) >= 0
    case .mean(let mean): mean.interval.map { $0.low.value <= 0 && $0.high.value >= 0 } ?? false
    case nil: false
    }
  }

  private func size(_ amount: Amount) -> (size: Double, isShare: Bool)? {
    switch amount {
    case .risk(let risk): (abs(risk.share), true)
    case .mean(let mean): (abs(mean.number.value), false)
    }
  }

  /// How large the difference is, and what counts as none.
  private func difference(
    _ absolute: AbsoluteEffect?
  ) -> (size: Double, nothing: Double, isShare: Bool)? {
    if let share = absolute?.difference { return (abs(share), 1e-9, true) }
    if let mean = details.difference?.mean { return (abs(mean.number.value), 1e-9, false) }
    if let relative = details.relative, !relative.measure.isRatio {
      return (abs(relative.number.value), 1e-9, false)
    }
    if let one = details.without?.mean, let other = details.with?.mean {
      return (abs(other.number.value - one.number.value), 1e-9, false)
    }
    return nil
  }
}
