internal import BriefDiagnostics
internal import BriefSyntax

/// The lines of a claim beside its certainty, read one by one.
struct ClaimLines {
  var population = ""
  var option = ""
  var comparison = ""
  var outcome = ""
  var followUp = ""
  var direction: ClaimDetails.Direction?
  var studies: Int?
  var people: Int?
  var design = ""
  var without: Amount?
  var with: Amount?
  var relative: RelativeEffect?
  var difference: Amount?
  var lowered: [Weighed<LoweringReason>] = []
  var raised: [Weighed<RaisingReason>] = []
  var cerqual: [CerqualPart: String] = [:]
  var hasNoStudies = false
  var applies = ""
  var smallestDifference: Amount?
  var cost: ClaimDetails.Cost?
  var meaning = ""
  var hasPicture = false
  /// Where each line stands that rules look at again.
  private(set) var places: [String: SourceRange] = [:]
  private var keys: Set<String> = []
  private(set) var slips: [FigureSlip] = []

  var isEmpty: Bool { keys.isEmpty }

  func place(_ key: String) -> SourceRange? { places[key] }

  /// Takes one line.
  ///
  /// - Returns: whether it is one of these lines and nothing is wrong with it.
  mutating func take(_ field: CalloutSyntax.Field, _ decimal: DecimalSign, _ known: FigureWords)
    -> Bool
  {
    let isFigure = Self.figures.contains(field.key)
    if field.value.isEmpty { return isFigure || Self.words.contains(field.key) }
    let before = slips.count
    if isFigure {
      guard keys.insert(field.key).inserted else { return false }
      places[field.key] = field.range
      if field.key == "direction" {
        // What is none of them is told with the field itself.
        direction = ClaimDetails.Direction(rawValue: field.value)
        return direction != nil
      }
      take(figure: field, decimal, known)
    } else {
      guard take(words: field), keys.insert(field.key).inserted else { return false }
    }
    return slips.count == before
  }

  private static let words: Set<String> = [
    "population", "option", "comparison", "outcome", "follow_up", "design", "applies", "meaning",
  ]

  /// The lines that hold figures, a choice, or a judgement.
  private static let figures: Set<String> = [
    "direction", "studies", "people", "without", "with", "relative", "difference", "lowered",
    "raised", "limitations", "coherence", "adequacy", "relevance", "finding",
    "smallest_difference", "cost", "picture",
  ]

  /// Takes a line that holds words; false where it is none of them.
  private mutating func take(words field: CalloutSyntax.Field) -> Bool {
    switch field.key {
    case "population": population = field.value
    case "option": option = field.value
    case "comparison": comparison = field.value
    case "outcome": outcome = field.value
    case "follow_up": followUp = field.value
    case "design": design = field.value
    case "applies": applies = field.value
    case "meaning": meaning = field.value
    default: return false
    }
    return true
  }

  private mutating func take(
    figure field: CalloutSyntax.Field, _ decimal: DecimalSign, _ known: FigureWords
  ) {
    if let part = CerqualPart(rawValue: field.key) {
      cerqual[part] = field.value
      return
    }
    var scan = FigureScan(field.value, at: field.range, decimal: decimal, known: known)
    switch field.key {
    case "finding":
      hasNoStudies = field.value == "none"
      if !hasNoStudies { scan.tellUnknownFinding() }
    case "picture":
      hasPicture = field.value == "people"
      if !hasPicture { scan.tellUnknownPicture() }
    case "studies": studies = scan.whole()
    case "people": people = scan.whole()
    case "without": without = Amount.read(&scan)
    case "with": with = Amount.read(&scan)
    case "difference": difference = Amount.read(&scan, isDifference: true)
    case "relative": relative = RelativeEffect.read(&scan)
    case "lowered": lowered = scan.weighed(LoweringReason.self)
    case "raised": raised = scan.weighed(RaisingReason.self)
    case "smallest_difference": smallestDifference = Amount.read(&scan)
    default: cost = scan.cost()
    }
    if let slip = scan.slip { slips.append(slip) }
  }
}

extension FigureScan {
  /// A count of studies or people: `1`, `21,002`.
  mutating func whole() -> Int? {
    guard let number = number() else { return nil }
    skipBlanks()
    guard isAtEnd else {
      tellRest()
      return nil
    }
    guard number.decimals == 0, number.value >= 0 else {
      tellNoCount()
      return nil
    }
    return Int(number.value)
  }

  /// `1,472 million GBP, 2018, National Health Service`: an amount with its currency, a year, a payer.
  mutating func cost() -> ClaimDetails.Cost? {
    let parts = words(rest).split(separator: ",", omittingEmptySubsequences: false).map {
      String($0).trimming()
    }
    // Commas may stand in the amount: the year is the first part of four digits behind it.
    let year = parts.dropFirst().firstIndex {
      $0.utf8.count == 4 && $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
    guard let year, year + 1 < parts.count else {
      tellCostParts()
      return nil
    }
    guard number() != nil else { return nil }
    let amount = parts[..<year].joined(separator: ",")
    let payer = parts[(year + 1)...].joined(separator: ", ")
    guard !payer.isEmpty, amount.contains(where: { $0.isLetter || $0.isCurrencySymbol }) else {
      tellCostParts()
      return nil
    }
    return ClaimDetails.Cost(amount: amount, year: parts[year], payer: payer)
  }
}
