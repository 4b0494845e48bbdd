internal import BriefDiagnostics

extension StyleParser {
  // MARK: Citations and bibliographies

  mutating func area(_ element: XMLElement) -> Style.Area {
    check(element, Known.area)
    var area = Style.Area()
    area.names = names(element)
    area.disambiguateAddNames = truth(element, "disambiguate-add-names") ?? false
    area.disambiguateAddYearSuffix = truth(element, "disambiguate-add-year-suffix") ?? false
    if truth(element, "disambiguate-add-givenname") == true {
      switch element["givenname-disambiguation-rule"] {
      case "all-names": area.givenNameRule = .allNames
      case "all-names-with-initials": area.givenNameRule = .allNamesWithInitials
      case "primary-name": area.givenNameRule = .primaryName
      case "primary-name-with-initials": area.givenNameRule = .primaryNameWithInitials
      case "by-cite", nil: area.givenNameRule = .byCite
      default: unknownValue(element, "givenname-disambiguation-rule")
      }
    }
    area.citeGroupDelimiter = element["cite-group-delimiter"]
    switch element["collapse"] {
    case "citation-number": area.collapse = .citationNumber
    case "year": area.collapse = .year
    case "year-suffix": area.collapse = .yearSuffix
    case "year-suffix-ranged": area.collapse = .yearSuffixRanged
    case nil: break
    default: unknownValue(element, "collapse")
    }
    area.yearSuffixDelimiter = element["year-suffix-delimiter"]
    area.afterCollapseDelimiter = element["after-collapse-delimiter"]
    area.nearNoteDistance = number(element, "near-note-distance") ?? 5
    area.hangingIndent = truth(element, "hanging-indent") ?? false
    switch element["second-field-align"] {
    case "flush", "true": area.secondFieldAlign = .flush
    case "margin": area.secondFieldAlign = .margin
    case nil, "false": break
    default: unknownValue(element, "second-field-align")
    }
    area.lineSpacing = number(element, "line-spacing") ?? 1
    area.entrySpacing = number(element, "entry-spacing") ?? 1
    area.subsequentAuthorSubstitute = element["subsequent-author-substitute"]
    switch element["subsequent-author-substitute-rule"] {
    case "complete-all", nil: break
    case "complete-each": area.substituteRule = .completeEach
    case "partial-each": area.substituteRule = .partialEach
    case "partial-first": area.substituteRule = .partialFirst
    default: unknownValue(element, "subsequent-author-substitute-rule")
    }
    var hasLayout = false
    for child in element.elements {
      switch child.name {
      case "layout":
        check(child, Known.layout)
        if child["locale"] != nil {
          tell(
            child.range(of: "locale"),
            Message("a layout for one language is not part of CSL 1.0.2"), nil)
        }
        area.frame = frame(child)
        area.delimiter = child["delimiter"] ?? ""
        area.elements = elements(child.elements)
        hasLayout = true
      case "sort": area.sortKeys = child.elements.compactMap { sortKey($0) }
      default: unknown(child)
      }
    }
    if !hasLayout {
      tell(
        element.range, Message("<\(element.name)> has no <layout>: it shows nothing"),
        Message("mend the style"))
    }
    return area
  }

  private mutating func sortKey(_ element: XMLElement) -> Style.SortKey? {
    guard element.name == "key" else {
      unknown(element)
      return nil
    }
    check(element, Known.key)
    var options = NameOptions()
    options.etAlMin = number(element, "names-min")
    options.etAlUseFirst = number(element, "names-use-first")
    options.etAlUseLast = truth(element, "names-use-last")
    switch element["sort"] {
    case "ascending", "descending", nil: break
    default: unknownValue(element, "sort")
    }
    let descending = element["sort"] == "descending"
    if let macro = element["macro"] {
      guard let number = macroNumber(macro, element) else { return nil }
      return Style.SortKey(source: .macro(number), isDescending: descending, names: options)
    }
    guard let variable = variable(element, "variable") else { return nil }
    return Style.SortKey(source: .variable(variable), isDescending: descending, names: options)
  }

  mutating func macroNumber(_ name: String, _ element: XMLElement) -> Int? {
    if let number = macroNumbers[name] { return number }
    tell(
      element.range(of: "macro"), Message("there is no macro '\(name)' in this style"),
      Message("mend the style"))
    return nil
  }
}
