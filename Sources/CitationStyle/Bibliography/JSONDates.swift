/// A date of CSL-JSON: `date-parts`, `raw`, `edtf`, `literal`, or what people write instead: a text, a
/// number, one list of numbers.
func date(_ node: JSONNode) -> DateValue {
  guard case .object = node.value else {
    if case .array(let elements) = node.value { return dated(elements) }
    return parseDate(node.text ?? "")
  }
  var value = dated(node["date-parts"]?.elements ?? [])
  value.isCirca = node["circa"]?.isTrue ?? false
  if let season = node["season"]?.text {
    if let number = Int(season), (1...99).contains(number) {
      value.season = (number - 1) % 4 + 1
    } else {
      value.seasonText = season
    }
  }
  if value.parts.isEmpty {
    let circa = value.isCirca
    for key in ["raw", "edtf", "year", "literal"] where value.isEmpty {
      guard let text = node[key]?.text, !text.isEmpty else { continue }
      if key == "literal" { value.literal = text } else { value = parseDate(text) }
    }
    value.isCirca = value.isCirca || circa
  }
  return value
}

/// `[[2019, 5, 3], [2019, 6]]`, and `[2019, 5, 3]` for one date.
private func dated(_ elements: [JSONNode]) -> DateValue {
  var value = DateValue()
  let isOne = !elements.isEmpty && elements.allSatisfy { $0.text != nil }
  for part in isOne ? [elements] : elements.map(\.elements) {
    let numbers = part.map { $0.text.flatMap { Int($0.trimmingBlanks()) } ?? 0 }
    guard let year = numbers.first else { continue }
    if year == 0, value.parts.isEmpty {
      // "2020/21", "in press": words where a number belongs.
      if part.count == 1, let words = part[0].text, Int(words.trimmingBlanks()) == nil {
        return parseYear(words)
      }
      continue
    }
    guard (-99_999...99_999).contains(year) else {
      // No style can show such a year; it is kept as it is written.
      value.parts = []
      value.literal = part.first?.text ?? ""
      return value
    }
    var parts = DateValue.Parts(year: year)
    if numbers.count > 1 { parts.month = month(numbers[1]) }
    if numbers.count > 2, numbers[2] > 0, (1...12).contains(parts.month),
      isDay(numbers[2], of: parts.month, in: year)
    {
      parts.day = numbers[2]
    }
    value.parts.append(parts)
    if value.parts.count == 2 { break }
  }
  return value
}

/// What of a date is no day of the calendar: a month of 13, a 31st of June. EDTF writes seasons as 21 to 24;
/// 13 to 20 are read as seasons too, as older programs wrote them, but may be slips.
func fault(in date: JSONNode) -> (node: JSONNode, isMonth: Bool)? {
  var lists = date["date-parts"]?.elements ?? []
  if case .array(let elements) = date.value { lists = elements }
  if !lists.isEmpty, lists.allSatisfy({ $0.text != nil }) {
    guard lists.count > 1 else { return nil }
    return fault(ofNumbers: lists)
  }
  for list in lists { if let found = fault(ofNumbers: list.elements) { return found } }
  return nil
}

private func fault(ofNumbers nodes: [JSONNode]) -> (node: JSONNode, isMonth: Bool)? {
  let numbers = nodes.map { $0.text.flatMap { Int($0.trimmingBlanks()) } ?? 0 }
  guard numbers.count > 1 else { return nil }
  if !(0...12).contains(numbers[1]), !(21...24).contains(numbers[1]) { return (nodes[1], true) }
  if numbers.count > 2, !isDay(numbers[2], of: numbers[1], in: numbers[0]) {
    return (nodes[2], false)
  }
  return nil
}

/// 1 to 12, or 13 to 16 for the seasons, which some write as 21 to 24.
private func month(_ number: Int) -> Int {
  number < 1 || number > 24 ? 0 : number > 20 ? number - 8 : number > 16 ? number - 4 : number
}
