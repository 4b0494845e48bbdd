internal import BriefDiagnostics

/// Figures of claims in the words of a language.
extension Words {
  private func text(_ message: Message) -> String { message.text(in: catalogue) }

  /// A number with its decimals, in signs of the language: `3.01`, `21 002`.
  package func number(_ value: Double, decimals: Int) -> String {
    if decimals == 0, abs(value) < 1e15, value.isFinite {
      let whole = abs(value).rounded()
      let digits = catalogue.isEmpty ? grouped(Int(whole)) : catalogue.number(Int(whole))
      return value < 0 && whole > 0 ? "−" + digits : digits
    }
    return plainNumber(value, decimals: decimals, decimal: decimal)
  }

  package func number(_ number: WrittenNumber) -> String {
    self.number(number.value, decimals: number.decimals)
  }

  /// `21,002`: English has no catalogue that says so.
  private func grouped(_ count: Int) -> String {
    let digits = String(count)
    var out = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { out += "," }
      out.append(digit)
    }
    return out
  }

  // MARK: People

  /// So many of a share as people of so many; what is there but rounds to nobody is fewer than one.
  private func people(_ share: Double, per: Int, isFine: Bool = false) -> String {
    let count = abs(share) * Double(per)
    if isFine, per == 100, abs(count - count.rounded()) > 0.04 {
      return number(count, decimals: 1)
    }
    if count > 0, count < 0.5 { return text(Message("fewer than 1", context: "people")) }
    return number(count, decimals: 0)
  }

  /// `15 of 100 (11 to 21)`.
  package func risk(
    _ share: Double, low: Double? = nil, high: Double? = nil, per: Int, isFine: Bool = false
  ) -> String {
    let all = number(Double(per), decimals: 0)
    guard let low, let high else {
      return text(
        Message("\(people(share, per: per, isFine: isFine)) of \(all)", context: "people"))
    }
    return text(
      Message(
        "\(people(share, per: per)) of \(all) (\(people(low, per: per)) to \(people(high, per: per)))",
        context: "people"))
  }

  /// `30 more of 100 (15 to 52 more)`, `2 fewer of 100 (5 fewer to 1 more)`.
  package func difference(
    _ share: Double, low: Double?, high: Double?, per: Int, isFine: Bool = false
  ) -> String {
    let all = number(Double(per), decimals: 0)
    let count = people(share, per: per, isFine: isFine)
    let plain =
      share < 0
      ? text(Message("\(count) fewer of \(all)", context: "people"))
      : text(Message("\(count) more of \(all)", context: "people"))
    guard let low, let high else { return plain }
    let (from, to) = (people(low, per: per), people(high, per: per))
    let interval: String
    if low >= 0 {
      interval = text(Message("\(from) to \(to) more", context: "people"))
    } else if high <= 0 {
      interval = text(Message("\(to) to \(from) fewer", context: "people"))
    } else {
      interval = text(Message("\(from) fewer to \(to) more", context: "people"))
    }
    return "\(plain) (\(interval))"
  }

  /// `4.0 points (3.1 to 4.9)`.
  package func mean(_ mean: Mean) -> String {
    let number = self.number(mean.number)
    return "\(number) \(mean.unit)" + (mean.interval.map { " (\(interval($0)))" } ?? "")
  }

  /// `1.0 points lower`: how far two means lie apart, where both are known.
  package func differenceOfMeans(_ details: ClaimDetails) -> String? {
    guard let without = details.without?.mean, let with = details.with?.mean,
      without.unit.lowercased() == with.unit.lowercased()
    else { return nil }
    let difference = with.number.value - without.number.value
    let decimals = max(with.number.decimals, without.number.decimals)
    let size = "\(number(abs(difference), decimals: decimals)) \(with.unit)"
    return difference < 0
      ? text(Message("\(size) lower", context: "difference of means"))
      : text(Message("\(size) higher", context: "difference of means"))
  }

  private func interval(_ interval: WrittenInterval) -> String {
    text(
      Message("\(number(interval.low)) to \(number(interval.high))", context: "interval"))
  }

  /// A share or a mean as it stands, a share in people of so many.
  package func amount(_ amount: Amount, per: Int) -> String {
    switch amount {
    case .risk(let risk):
      self.risk(risk.share, low: risk.low, high: risk.high, per: per, isFine: risk.isFine)
    case .mean(let mean): self.mean(mean)
    }
  }

  /// `RR 3.01 (2.03 to 4.46)`.
  package func relative(_ relative: RelativeEffect) -> String {
    let measure = text(relative.measure.label)
    let interval = relative.interval.map { " (\(self.interval($0)))" } ?? ""
    let scale = relative.scale.isEmpty ? "" : ", \(relative.scale)"
    return "\(measure) \(number(relative.number))\(interval)\(scale)"
  }

  /// `structured support, compared with usual care`
  package func compared(_ details: ClaimDetails) -> String {
    if details.option.isEmpty || details.comparison.isEmpty { return details.option }
    return text(Message("\(details.option), compared with \(details.comparison)"))
  }

  /// `532 people, 1 study, cluster-randomised trial`.
  package func basis(of details: ClaimDetails) -> String {
    var parts: [String] = []
    if let people = details.people {
      let count = number(Double(people), decimals: 0)
      parts.append(
        text(Message.counted(people, one: "\(count) person", other: "\(count) people")))
    }
    if let studies = details.studies {
      parts.append(
        text(Message.counted(studies, one: "\(studies) study", other: "\(studies) studies")))
    }
    if !details.design.isEmpty { parts.append(details.design) }
    return parts.joined(separator: ", ")
  }

  /// What the circles of a picture of people stand for.
  package func peopleCaption(_ outcome: String) -> String {
    outcome.isEmpty
      ? text(Message("Each circle is one person; those it happened to are filled."))
      : text(Message("Each circle is one person; filled circles: \(outcome)."))
  }

  // MARK: Why

  /// `Lowered for risk of bias and imprecision (2 steps).`
  package func reasons(of details: ClaimDetails) -> String {
    var sentences: [String] = []
    if !details.lowered.isEmpty {
      let list = catalogue.joined(details.lowered.map { reason($0.reason.label, $0.steps) })
      sentences.append(text(Message("Lowered for \(list).")))
    }
    if !details.raised.isEmpty {
      let list = catalogue.joined(details.raised.map { reason($0.reason.label, $0.steps) })
      sentences.append(text(Message("Raised for \(list).")))
    }
    return sentences.joined(separator: " ")
  }

  private func reason(_ label: Message, _ steps: Int) -> String {
    let name = text(label)
    return steps == 1
      ? name
      : text(
        Message.counted(steps, one: "\(name) (\(steps) step)", other: "\(name) (\(steps) steps)"))
  }

  // MARK: What it means

  /// One plain sentence for a finding with numbers, by GRADE's informative statements (Santesso and others
  /// 2020, J Clin Epidemiol 119:126-135); the author's own where there is one.
  package func meaning(of claim: Claim) -> String {
    guard let details = claim.details else { return "" }
    if !details.meaning.isEmpty { return details.meaning }
    let outcome = details.outcome
    if details.hasNoStudies {
      return outcome.isEmpty
        ? text(Message("No studies were found."))
        : text(Message("No studies of \(outcome) were found."))
    }
    guard !outcome.isEmpty, !details.option.isEmpty, let dots = claim.level?.dots else { return "" }
    let option = capital(details.option)
    if dots == 1 {
      return text(
        Message(
          "The evidence is very uncertain about the effect of \(details.option) on \(outcome)."))
    }
    let sign = details.effectSign
    if sign == 0 || details.direction == .neither {
      switch dots {
      case 4: return text(Message("\(option) makes little or no difference to \(outcome)."))
      case 3:
        return text(Message("\(option) probably makes little or no difference to \(outcome)."))
      default: return text(Message("\(option) may make little or no difference to \(outcome)."))
      }
    }
    guard let sign else { return "" }
    switch (dots, sign > 0) {
    case (4, true): return text(Message("\(option) increases \(outcome)."))
    case (4, false): return text(Message("\(option) reduces \(outcome)."))
    case (3, true): return text(Message("\(option) probably increases \(outcome)."))
    case (3, false): return text(Message("\(option) probably reduces \(outcome)."))
    case (_, true): return text(Message("\(option) may increase \(outcome)."))
    case (_, false): return text(Message("\(option) may reduce \(outcome)."))
    }
  }

  private func capital(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  /// `no studies found`, where a figure would stand.
  package var noStudies: String { text(Message("no studies found")) }

  /// That a figure is ours and not that of the authors of a study.
  package var computed: String { text(Message("computed", context: "figure")) }
}

extension ClaimDetails {
  /// Whether something happens more often with the option (above 0), less often, or as often; nil where
  /// the numbers do not say.
  package var effectSign: Double? {
    if let difference = AbsoluteEffect(self)?.difference { return difference }
    if let mean = difference?.mean { return mean.number.value }
    if let relative {
      return relative.number.value - relative.measure.noEffect
    }
    if let one = without?.mean, let other = with?.mean {
      return other.number.value - one.number.value
    }
    return nil
  }
}
