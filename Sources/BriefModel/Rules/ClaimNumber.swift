package import BriefDiagnostics
internal import BriefSyntax

extension Rule {
  /// The figures of a claim can be read and are possible.
  package static let claimNumber = Rule(
    "claim-number", .error,
    checks: Message(
      "The figures of a claim can be read and are possible: shares of at most all, counts of a group that has someone in it, decimals as the document's language writes them."
    ),
    why: Message(
      "a point for a comma makes three of three thousand, and nobody sees it in a table"),
    example: """
      > [!CLAIM] structured-support
      > certainty: moderate
      > without: 15 %
      > with: 3,01 %
      """,
    instead: """
      > [!CLAIM] structured-support
      > certainty: moderate
      > without: 15 %
      > with: 45 %
      """)
}

extension FigureScan {
  mutating func tellNoNumber(_ start: Int) {
    fail(
      .claimNumber, start..<text.count,
      isAtEnd
        ? Message("a number is missing")
        : Message("a number should stand here, not '\(words(start..<text.count))'"),
      Message("write a number, such as '15 %', '15 of 100', '39/260' or '4.0 points'"))
  }

  mutating func tellTooManyDigits(_ part: Range<Int>, _ digits: Int) {
    fail(
      .claimNumber, part, Message("a number of \(digits) digits is none of a study"),
      Message("write it with a few digits"))
  }

  mutating func tellForeignDecimal(_ part: Range<Int>) {
    let written = words(part)
    let swapped = String(
      decoding: written.utf8.map { $0 == 0x2E ? 0x2C : $0 == 0x2C ? 0x2E : $0 }, as: UTF8.self)
    fail(
      .claimNumber, part,
      decimal.isPoint
        ? Message(
          "'\(written)' is no number in the language of this document, where decimals have a point")
        : Message(
          "'\(written)' is no number in the language of this document, where decimals have a comma"),
      Message("write '\(swapped)'"))
  }

  mutating func tellRangeForNumber(_ part: Range<Int>) {
    fail(
      .claimNumber, part, Message("two numbers stand here without what lies between them"),
      Message("write the one that was found, and its interval in brackets: '15 % (11 to 21)'"))
  }

  mutating func tellNoUnit(_ part: Range<Int>) {
    let number = words(part)
    fail(
      .claimNumber, part, Message("'\(number)' says nothing without its unit"),
      Message("write '\(number) %', '\(number) of 100', or '\(number)' and the name of the scale"))
  }

  mutating func tellNoTotal(_ part: Range<Int>) {
    fail(
      .claimNumber, part, Message("'\(words(part))' is a share of a group that has nobody in it"),
      Message("write how many people the group has, as in '39/260'"))
  }

  mutating func tellBeyondAll(_ part: Range<Int>, isPercent: Bool, isNegative: Bool) {
    fail(
      .claimNumber, part,
      isNegative
        ? Message("'\(words(part))' is fewer than nobody")
        : isPercent
          ? Message("'\(words(part))' is more than all: a share is at most 100 %")
          : Message("'\(words(part))' is more people than the group has"),
      isNegative
        ? Message("write how many people there were in each group; 'difference' may be negative")
        : Message("write at most all: the people first, then how many there are, as in '39/260'"))
  }

  mutating func tellOtherPercentage(_ part: Range<Int>, _ share: Double) {
    let percent = Int((share * 100).rounded())
    fail(
      .claimNumber, part,
      Message("the percentage is not that of the counts, which make \(percent) %"),
      Message("write '(\(percent) %)', or correct the counts"))
  }

  mutating func tellRest() {
    let part = at..<text.count
    fail(
      .claimNumber, part, Message("'\(words(part))' cannot be read behind the figure"),
      Message("leave it out here, and say it in the text of the claim"))
  }

  mutating func tellNoCount() {
    fail(
      .claimNumber, 0..<text.count, Message("'\(words(0..<text.count))' is no count"),
      Message("write a whole number"))
  }

  mutating func tellUnknownMeasure(_ part: Range<Int>) {
    fail(
      .claimNumber, part.isEmpty ? 0..<text.count : part,
      Message("'\(words(part))' is none of the measures that can be read"),
      Message("begin with RR, HR, OR, IRR, SMD or MD: 'RR 3.0 (1.9 to 4.7)'"))
  }

  mutating func tellRatioBelowNothing(_ part: Range<Int>, _ measure: RelativeEffect.Measure) {
    fail(
      .claimNumber, part, Message("a ratio (\(measure.rawValue)) is above 0"),
      Message("write the ratio itself; for a difference write 'MD' or 'SMD'"))
  }

  mutating func tellUnknownReason(_ part: Range<Int>, _ known: [String]) {
    fail(
      .claimNumber, part.isEmpty ? 0..<text.count : part,
      Message("'\(words(part))' is none of the reasons"),
      Message("write one of: \(known.joined(separator: ", "))"))
  }

  mutating func tellReasonTwice(_ part: Range<Int>) {
    fail(
      .claimNumber, part, Message("'\(words(part))' is counted twice"),
      Message("write it once, with its steps: '\(words(part)) 2'"))
  }

  mutating func tellOddSteps(_ part: Range<Int>) {
    fail(
      .claimNumber, part, Message("a reason moves the level by 1, 2 or 3 steps"),
      Message("write '1' for serious, '2' for very serious"))
  }

  mutating func tellUnknownFinding() {
    fail(
      .claimNumber, 0..<text.count, Message("'finding' says only that there is none"),
      Message("write 'finding: none' where no study was found, or leave the line out"))
  }

  mutating func tellUnknownPicture() {
    fail(
      .claimNumber, 0..<text.count, Message("'\(words(rest))' is no picture that is drawn"),
      Message("write 'picture: people', or leave the line out"))
  }

  mutating func tellCostParts() {
    fail(
      .claimNumber, 0..<text.count,
      Message("a cost needs its currency, its year and who pays"),
      Message("write '12 EUR, 2024, regional health service'"))
  }
}

extension ClaimCheck {
  /// A picture of people needs to know how many of them are marked.
  mutating func checkPicture() {
    guard details.hasPicture, let range = lines.place("picture") else { return }
    let effect = AbsoluteEffect(details)
    guard effect?.without == nil || effect?.with == nil else { return }
    tell(
      .claimNumber, range, Message("of how many people the picture is cannot be told"),
      Message("add 'without' and 'with' as shares, or 'without' and 'relative'"))
  }
}
