package import BriefDiagnostics

/// The words among figures that a language has: between a count and its group, between the ends of a range,
/// and what measures are called.
struct FigureWords: Sendable {
  /// `of`, as in "15 of 100".
  let shares: Set<String>
  /// `to`, as in "15 to 20".
  let ranges: Set<String>
  /// By abbreviations in capitals: `RR`.
  let measures: [String: RelativeEffect.Measure]

  /// The words of a language beside those of English, in which the lines themselves are named.
  init(_ catalogue: Catalogue) {
    func words(_ list: Message) -> Set<String> {
      Set((Catalogue.english.words(of: list) + catalogue.words(of: list)).map { $0.lowercased() })
    }
    shares = words(
      Message("of, in, out of", context: "list of words: between a count and its group"))
    ranges = words(Message("to", context: "list of words: between the ends of a range"))
    var measures: [String: RelativeEffect.Measure] = [:]
    for measure in RelativeEffect.Measure.allCases {
      measures[measure.rawValue] = measure
      measures[measure.label.text(in: catalogue).uppercased()] = measure
    }
    self.measures = measures
  }

  static let english = FigureWords(.english)
}

extension RelativeEffect.Measure {
  /// The abbreviation that readers of a language know.
  package var label: Message {
    switch self {
    case .riskRatio: Message("RR", context: "measure")
    case .rateRatio: Message("IRR", context: "measure")
    case .hazardRatio: Message("HR", context: "measure")
    case .oddsRatio: Message("OR", context: "measure")
    case .standardisedMeanDifference: Message("SMD", context: "measure")
    case .meanDifference: Message("MD", context: "measure")
    }
  }
}
