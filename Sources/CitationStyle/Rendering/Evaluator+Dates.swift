extension Evaluator {
  // MARK: Dates

  func date(_ element: DateElement) {
    group.called = true
    guard !hidden.contains(element.variable), let value = work.item.dates[element.variable],
      !value.isEmpty, !(hidesAccessDates && element.variable == .accessed)
    else { return }
    if isSorting {
      group.shown = true
      out.append(.text(sortText(of: reduced(value, to: parts(of: element).0))))
      return
    }
    // The letter belongs to the year of publication, wherever a style puts the day of a visit.
    let isVisit =
      element.variable == .accessed && work.item.dates[.issued].map { !$0.isEmpty } == true
    let done = yearSuffixDone
    if isVisit { yearSuffixDone = true }
    defer { if isVisit { yearSuffixDone = done } }
    let shown = framed(element.frame) {
      if value.parts.isEmpty {
        tagged(.year) { self.markup(value.literal) }
        yearSuffix()
      } else {
        let (parts, delimiter) = parts(of: element)
        dateParts(parts, delimiter, value)
      }
    }
    if shown {
      group.shown = true
      if inheritedNames != nil { hidden.insert(element.variable) }
    }
  }

  /// A macro sorts by those parts of a date only that it shows (CSL 1.0.2, "Sorting").
  private func reduced(_ value: DateValue, to parts: [DatePart]) -> DateValue {
    var value = value
    for index in value.parts.indices {
      if !parts.contains(where: { $0.name == .day }) { value.parts[index].day = 0 }
      if !parts.contains(where: { $0.name == .month }) { value.parts[index].month = 0 }
      if !parts.contains(where: { $0.name == .year }) { value.parts[index].year = 0 }
    }
    return value
  }

  /// The parts to show: the locale's for a localized date, with what the style says of each.
  private func parts(of element: DateElement) -> ([DatePart], String) {
    guard let form = element.form, let localized = locale.date(form) else {
      return (element.parts, element.delimiter)
    }
    let parts = localized.parts.compactMap { part -> DatePart? in
      switch (part.name, element.precision) {
      case (.day, .yearMonth), (.day, .year), (.month, .year): return nil
      default: break
      }
      guard let own = element.parts.first(where: { $0.name == part.name }) else { return part }
      var frame = own.frame
      frame.prefix = part.frame.prefix
      frame.suffix = part.frame.suffix
      if frame.formatting.isPlain { frame.formatting = part.frame.formatting }
      frame.textCase = own.frame.textCase ?? part.frame.textCase
      frame.stripPeriods = own.frame.stripPeriods || part.frame.stripPeriods
      return DatePart(
        name: part.name, form: own.form ?? part.form,
        rangeDelimiter: own.rangeDelimiter ?? part.rangeDelimiter, frame: frame)
    }
    return (parts, element.delimiter.isEmpty ? localized.delimiter : element.delimiter)
  }

  private func dateParts(_ parts: [DatePart], _ delimiter: String, _ value: DateValue) {
    let first = value.parts[0]
    let shown = parts.filter {
      has($0, first, value) || value.parts.count > 1 && has($0, value.parts[1], value)
    }
    guard value.parts.count > 1, value.parts[1] != first else {
      return render(shown.filter { has($0, first, value) }, first, value, delimiter)
    }
    let last = value.parts[1]
    if last.year == 0 {
      // An open range.
      render(shown.filter { has($0, first, value) }, first, value, delimiter)
      out.append(.text(shown.last?.rangeDelimiter ?? locale.yearRangeDelimiter))
      return
    }
    // The largest part that differs decides what is repeated (CSL 1.0.2, "Date Ranges").
    func rank(_ part: DatePart) -> Int { part.name == .year ? 0 : part.name == .month ? 1 : 2 }
    let differing =
      first.year != last.year ? 0 : first.month != last.month ? 1 : first.day != last.day ? 2 : 3
    guard let from = shown.firstIndex(where: { rank($0) >= differing }),
      let to = shown.lastIndex(where: { rank($0) >= differing })
    else { return render(shown.filter { has($0, first, value) }, first, value, delimiter) }
    let largest = shown.first { rank($0) == differing } ?? shown[to]
    let sign = largest.rangeDelimiter ?? "–"
    var left = Array(shown[from...to]).filter { has($0, first, value) }
    var right = Array(shown[from...to]).filter { has($0, last, value) }
    // What leads in the first date does not stand within the range.
    if let begin = right.first, !left.isEmpty {
      var frame = begin.frame
      frame.prefix = ""
      right[0] = DatePart(
        name: begin.name, form: begin.form, rangeDelimiter: begin.rangeDelimiter, frame: frame)
    }
    if let end = left.last {
      var frame = end.frame
      frame.suffix = ""
      left[left.count - 1] = DatePart(
        name: end.name, form: end.form, rangeDelimiter: end.rangeDelimiter, frame: frame)
    }
    let before = Array(shown[..<from])
    let after = Array(shown[(to + 1)...])
    render(before, first, value, delimiter)
    if !before.isEmpty, !left.isEmpty { out.append(.text(delimiter)) }
    render(left, first, value, delimiter)
    if !left.isEmpty { out.append(.text(sign)) }
    render(right, last, value, delimiter, isEnd: true)
    if !after.isEmpty, !right.isEmpty { out.append(.text(delimiter)) }
    render(after, last, value, delimiter)
  }

  private func has(_ part: DatePart, _ date: DateValue.Parts, _ value: DateValue) -> Bool {
    switch part.name {
    case .year: date.year != 0 || value.parts.count == 1
    case .month: date.month > 0 || value.season > 0 || !value.seasonText.isEmpty
    // A season has no days.
    case .day: date.day > 0 && date.month < 13
    }
  }

  private func render(
    _ parts: [DatePart], _ date: DateValue.Parts, _ value: DateValue, _ delimiter: String,
    isEnd: Bool = false
  ) {
    var hasBefore = false
    for part in parts {
      let start = out.count
      if hasBefore, !delimiter.isEmpty { out.append(.text(delimiter)) }
      let content = out.count
      render(part, date, value, isEnd: isEnd)
      if out.count == content { out.removeSubrange(start...) } else { hasBefore = true }
    }
  }

  private func render(
    _ part: DatePart, _ date: DateValue.Parts, _ value: DateValue, isEnd: Bool
  ) {
    switch part.name {
    case .year:
      var text = String(date.year.magnitude)
      if part.form == .short, date.year > 0, text.count > 2 { text = String(text.suffix(2)) }
      if date.year < 0 {
        text += era(locale.term("bc") ?? "BC")
      } else if date.year < 1000, part.form != .short {
        text += era(locale.term("ad") ?? "AD")
      }
      framed(part.frame) {
        tagged(.year) { out.append(.text(text)) }
        yearSuffix()
      }
    case .month:
      guard date.month > 0 || value.season > 0 else {
        if !value.seasonText.isEmpty { framed(part.frame) { out.append(.text(value.seasonText)) } }
        return
      }
      let text: String?
      let season = date.month > 12 ? (date.month - 13) % 4 + 1 : date.month == 0 ? value.season : 0
      if season > 0 {
        text = locale.term("season-0\(season)")
      } else {
        switch part.form ?? .long {
        case .numeric: text = String(date.month)
        case .numericLeadingZeros: text = padded(date.month)
        case .short: text = locale.term("month-\(padded(date.month))", .short)
        case .long, .ordinal: text = locale.term("month-\(padded(date.month))")
        }
      }
      if let text { framed(part.frame, isTerm: true) { markup(text) } }
    case .day:
      guard date.day > 0, date.month < 13 else { return }
      let text: String
      switch part.form ?? .numeric {
      case .numericLeadingZeros: text = padded(date.day)
      case .ordinal where !locale.limitDayOrdinalsToDayOne || date.day == 1:
        let gender = locale.gender(of: "month-\(padded(date.month))")
        text = String(date.day) + locale.ordinalSuffix(date.day, gender)
      default: text = String(date.day)
      }
      framed(part.frame) { markup(text) }
    }
  }

  /// The letter that tells works of one year apart, where the style does not say itself where it goes
  /// (CSL 1.0.2, "disambiguate-add-year-suffix").
  func yearSuffix() {
    guard !explicitYearSuffix, !yearSuffixDone, !cite.yearSuffix.isEmpty, !isSorting else { return }
    yearSuffixDone = true
    tagged(.yearSuffix) { out.append(.text(cite.yearSuffix)) }
  }

  /// "79AD" is one word; an abbreviation of several, as "a. C.", stands apart from the year.
  private func era(_ term: String) -> String {
    term.first?.isAlphabetic == true && term.contains(".") ? "\u{A0}" + term : term
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// Dates sort by year, month and day, whatever of them is shown.
  func sortText(of value: DateValue) -> String {
    guard !value.parts.isEmpty else { return value.literal }
    return value.parts.map { part in
      // Years before the common era come first; years beyond all calendars count as the last one.
      let year = 2_000_000 + max(-1_000_000, min(1_000_000, part.year))
      // Seasons do not count: they are not the same in the north and in the south.
      return digits(year, 7) + digits(part.month > 12 ? 0 : part.month, 2) + digits(part.day, 2)
    }.joined(separator: "-")
  }

  private func digits(_ number: Int, _ width: Int) -> String {
    let text = String(max(0, number))
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
