internal import BriefDiagnostics

/// What each line of a claim is called where readers see it.
enum DetailName {
  case finding, population, option, comparison, outcome, direction, without, with, difference,
    relative, basis, smallest, applies, cost, reasons

  var label: Message {
    switch self {
    case .finding: Message("Finding")
    case .population: Message("Population")
    case .option: Message("Option")
    case .comparison: Message("Comparison")
    case .outcome: Message("Outcome")
    case .direction: Message("Direction")
    case .without: Message("Without the option")
    case .with: Message("With the option")
    case .difference: Message("Difference")
    case .relative: Message("Relative effect")
    case .basis: Message("Studies and people")
    case .smallest: Message("Smallest difference that matters")
    case .applies: Message("Applies to")
    case .cost: Message("Cost")
    case .reasons: Message("Why this certainty")
    }
  }
}
