extension Evaluator {
  // MARK: Conditions

  func choose(_ branches: [Branch]) {
    for branch in branches where holds(branch) {
      // The delimiter of the nearest group holds within a choice too.
      elements(branch.elements, delimiter: delimiter)
      return
    }
  }

  private func holds(_ branch: Branch) -> Bool {
    if branch.conditions.isEmpty { return true }
    switch branch.match {
    case .all: return branch.conditions.allSatisfy(holds)
    case .any: return branch.conditions.contains(where: holds)
    case .none: return !branch.conditions.contains(where: holds)
    }
  }

  private func holds(_ condition: Branch.Condition) -> Bool {
    switch condition {
    case .type(let type): return work.item.type == type
    case .variable(let variable): return has(variable)
    case .isNumeric(let variable):
      return text(of: variable, short: false).map { isNumericText($0) } ?? false
    case .isUncertainDate(let variable): return work.item.dates[variable]?.isCirca ?? false
    case .locator(let label):
      // Bibliographies and styles of CSL 1.0.1 write it with a blank.
      let own = cite.label == "sub verbo" ? "sub-verbo" : cite.label
      return !cite.locator.isEmpty && own == label
    case .disambiguate(let wanted):
      // In a reference all of them hold; in a citation as many as are needed.
      let met = cite.disambiguation.conditions
      conditionsAsked += 1
      return (isBibliography ? met > 0 : conditionsAsked <= met) == wanted
    case .never: return false
    case .position(let position):
      if isBibliography { return false }
      switch position {
      case .first: return cite.position == .first
      case .subsequent: return cite.position >= .subsequent
      case .ibid: return cite.position >= .ibid
      case .ibidWithLocator: return cite.position == .ibidWithLocator
      case .nearNote: return cite.isNearNote
      }
    }
  }

  private func has(_ variable: Variable) -> Bool {
    if variable.isName { return !(work.names[variable] ?? []).isEmpty }
    if variable.isDate { return !(work.item.dates[variable]?.isEmpty ?? true) }
    return !(text(of: variable, short: false) ?? "").isEmpty
  }
}
