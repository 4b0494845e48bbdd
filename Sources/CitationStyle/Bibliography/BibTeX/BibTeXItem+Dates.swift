extension BibTeXItem {
  func dates(_ item: inout Item) {
    var issued = entry["date"].map { parseDate(words($0)) }
    if issued?.parts.isEmpty ?? true, let year = entry["year"], !year.isEmpty {
      var value = parseYear(words(year))
      if value.parts.count == 1, value.parts[0].month == 0 { addMonth(&value) }
      if !value.isEmpty { issued = value }
    }
    if let state = pubstate { item.texts[.status] = state }
    if let issued, !issued.isEmpty {
      item.dates[.issued] = issued
    } else if entry["date"]?.isEmpty == false || entry["year"]?.isEmpty == false {
      // "n.d." is said, not forgotten.
      item.custom["undated"] = "true"
    }
    for (field, variable) in [
      ("urldate", Variable.accessed), ("eventdate", .eventDate), ("origdate", .originalDate),
      ("lastchecked", .accessed),
    ] where item.dates[variable] == nil {
      if let value = entry[field].map({ parseDate(words($0)) }), !value.isEmpty {
        item.dates[variable] = value
      }
    }
  }

  /// A tilde says "about" in a date; only what has commands is read as LaTeX.
  private func words(_ value: String) -> String {
    value.utf8.contains(0x5C) || value.utf8.contains(0x7B)
      ? LaTeXText.read(value) : value.replacing("--", with: "–")
  }

  private func addMonth(_ value: inout DateValue) {
    guard let written = entry["month"] else { return }
    let day = text("day").flatMap { Int($0) }.flatMap { (1...31).contains($0) ? $0 : nil }
    if let number = Int(written.trimmingBlanks()), (1...12).contains(number) {
      value.parts[0].month = number
      value.parts[0].day =
        day.flatMap { isDay($0, of: number, in: value.parts[0].year) ? $0 : nil } ?? 0
      return
    }
    // "May", "1~jan", "Mai", "May--June": as the same words would be read beside the year.
    let month = words(written).replacing("~", by: " ").replacing("\u{A0}", by: " ")
    let dated = parseDate("\(month) \(value.parts[0].year)")
    guard dated.parts.allSatisfy({ $0.month > 0 }), let first = dated.parts.first,
      first.year == value.parts[0].year
    else { return }
    value.parts = dated.parts
    if value.parts.count == 1, value.parts[0].day == 0, first.month < 13 {
      value.parts[0].day =
        day.flatMap { isDay($0, of: first.month, in: first.year) ? $0 : nil } ?? 0
    }
  }

  /// The state of what is not published (biblatex manual, 4.9.2.11, "pubstate").
  private var pubstate: String? {
    guard let written = text("pubstate") else { return nil }
    let known = [
      "inpress": "in press", "forthcoming": "forthcoming", "submitted": "submitted",
      "inpreparation": "in preparation", "prepublished": "advance online publication",
    ]
    return known[written.lowercased()] ?? written
  }
}
