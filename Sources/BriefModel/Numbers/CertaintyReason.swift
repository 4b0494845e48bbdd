package import BriefDiagnostics

/// Why certainty is lowered (GRADE, Guyatt and others 2011).
package enum LoweringReason: String, CaseIterable, Sendable, Labelled {
  case riskOfBias = "risk-of-bias"
  case inconsistency, indirectness, imprecision
  case publicationBias = "publication-bias"

  package var label: Message {
    switch self {
    case .riskOfBias: Message("risk of bias")
    case .inconsistency: Message("inconsistency")
    case .indirectness: Message("indirectness")
    case .imprecision: Message("imprecision")
    case .publicationBias: Message("publication bias")
    }
  }
}

/// Why certainty is raised (GRADE).
package enum RaisingReason: String, CaseIterable, Sendable, Labelled {
  case largeEffect = "large-effect"
  case doseResponse = "dose-response"
  case confounding

  package var label: Message {
    switch self {
    case .largeEffect: Message("large effect")
    case .doseResponse: Message("dose-response")
    case .confounding: Message("confounding that would hide the effect")
    }
  }
}

/// What a finding of qualitative research is judged by (GRADE-CERQual, Lewin and others 2018).
package enum CerqualPart: String, CaseIterable, Sendable, Labelled {
  case limitations, coherence, adequacy, relevance

  package var label: Message {
    switch self {
    case .limitations: Message("Methodological limitations")
    case .coherence: Message("Coherence")
    case .adequacy: Message("Adequacy of data")
    case .relevance: Message("Relevance")
    }
  }
}

/// One reason with the steps by which it moves the level.
package struct Weighed<Reason: Sendable & Hashable>: Sendable, Hashable {
  package let reason: Reason
  package let steps: Int
}

extension FigureScan {
  /// `risk-of-bias 1, imprecision 2`; one step where none is written.
  mutating func weighed<Reason: RawRepresentable & CaseIterable & Hashable & Sendable>(
    _ type: Reason.Type
  ) -> [Weighed<Reason>] where Reason.RawValue == String {
    var found: [Weighed<Reason>] = []
    repeat {
      let name = word()
      let written = words(name).lowercased()
      guard let reason = Reason(rawValue: written) else {
        tellUnknownReason(name, type.allCases.map(\.rawValue))
        return []
      }
      guard !found.contains(where: { $0.reason == reason }) else {
        tellReasonTwice(name)
        return []
      }
      skipBlanks()
      var steps = 1
      if !isAtEnd, byte != 0x2C {
        let start = at
        if let width = dash(at), isDigit(at + width) { at += width }
        guard let number = number() else { return [] }
        guard [1, 2, 3].contains(number.value) else {
          tellOddSteps(start..<at)
          return []
        }
        steps = Int(number.value)
      }
      found.append(Weighed(reason: reason, steps: steps))
      skipBlanks()
      if !isAtEnd, byte != 0x2C {
        tellRest()
        return []
      }
    } while take(0x2C)
    return found
  }
}
