package import BriefDiagnostics
internal import Bytes

/// What a style file is: a style of its own, or a name for another one.
package enum StyleFile: Sendable {
  case style(Style)
  /// A dependent style: the file name of its parent, and the language it asks for.
  case dependent(parent: String, defaultLocale: String?)
}

/// Reads a CSL 1.0.2 style; nil where it cannot be used.
///
/// Whatever the processor does not know is told: nothing is formatted silently wrong.
package func readStyle(_ source: SourceFile, name: String) -> Diagnosed<StyleFile?> {
  let root: XMLElement
  do throws(XMLError) {
    if let place = firstInvalidUTF8(source.bytes) {
      throw XMLError(summary: Message("the file is not UTF-8"), offset: place)
    }
    root = try XMLReader.read(source.bytes)
  } catch {
    return Diagnosed(
      nil,
      [
        Diagnostic(
          .unreadableStyle, at: source.range(error.offset, error.offset + 1),
          Message("the citation style '\(name)' cannot be read: \(error.summary)"),
          help: Message("get the file again from where it came"))
      ])
  }
  guard root.name == "style" else {
    return Diagnosed(
      nil,
      [
        Diagnostic(
          .unreadableStyle, at: source.range(root.range),
          Message(
            "'\(name)' is not a citation style: it begins with <\(root.name)> instead of <style>"),
          help: Message("use a file in the Citation Style Language, which ends in '.csl'"))
      ])
  }
  let links = root.first("info")?.elements.filter { $0.name == "link" } ?? []
  if let parent = links.first(where: { $0["rel"] == "independent-parent" })?["href"] {
    let file = parent.split(separator: "/").last.map(String.init) ?? parent
    return Diagnosed(.dependent(parent: file, defaultLocale: root["default-locale"]))
  }
  var parser = StyleParser(source: source)
  guard let style = parser.style(root, name: name) else {
    return Diagnosed(nil, parser.diagnostics)
  }
  let failed = parser.diagnostics.contains { $0.severity == .error }
  return Diagnosed(failed ? nil : .style(style), parser.diagnostics)
}

/// Reads a locale file; nil where it cannot be used.
package func readLocale(_ source: SourceFile) -> Diagnosed<LocaleFile?> {
  do throws(XMLError) {
    let root = try XMLReader.read(source.bytes)
    guard root.name == "locale" else {
      throw XMLError(
        summary: Message("it begins with <\(root.name)>"), offset: root.range.lowerBound)
    }
    var parser = StyleParser(source: source)
    let part = parser.locale(root)
    return Diagnosed(
      LocaleFile(language: root["xml:lang"] ?? "", part: part), parser.diagnostics)
  } catch {
    return Diagnosed(
      nil,
      [
        Diagnostic(
          .unreadableStyle, at: source.range(error.offset, error.offset + 1),
          Message("the locale file cannot be read: \(error.summary)"),
          help: Message("install the package with the locales again"))
      ])
  }
}

/// A locale file of the Citation Style Language.
package struct LocaleFile: Sendable {
  package let language: String
  let part: LocalePart
}

struct StyleParser {
  let source: SourceFile
  var diagnostics: [Diagnostic] = []
  private var macroNumbers: [String: Int] = [:]
  var usesPosition = false
  private var usesCitationNumber = false
  var usesCondition = false

  init(source: SourceFile) { self.source = source }

  mutating func style(_ root: XMLElement, name: String) -> Style? {
    if let version = root["version"], !version.hasPrefix("1.0") {
      tell(
        root.range(of: "version"), Message("the style is written in CSL \(version)"),
        Message("use a style of CSL 1.0.2"))
    }
    check(root, Known.style)
    var options = Style.Options()
    options.initializeWithHyphen = root["initialize-with-hyphen"] != "false"
    switch root["page-range-format"] {
    case "expanded": options.pageRangeFormat = .expanded
    case "minimal": options.pageRangeFormat = .minimal
    case "minimal-two": options.pageRangeFormat = .minimalTwo
    case "chicago", "chicago-15": options.pageRangeFormat = .chicago15
    case "chicago-16": options.pageRangeFormat = .chicago16
    case nil: break
    default: unknownValue(root, "page-range-format")
    }
    switch root["demote-non-dropping-particle"] {
    case "never": options.demoteNonDroppingParticle = .never
    case "sort-only": options.demoteNonDroppingParticle = .sortOnly
    case "display-and-sort", nil: break
    default: unknownValue(root, "demote-non-dropping-particle")
    }
    options.names = names(root)

    let macros = root.elements.filter { $0.name == "macro" }
    for macro in macros { macroNumbers[macro["name"] ?? ""] = macroNumbers.count }
    if let fault = unfoldingFault(root, macros) {
      tell(fault.element.range, fault.summary, Message("mend the style"))
      return nil
    }
    // Macros of the same name: the last one counts, as everywhere in CSL processors.
    var bodies = [Style.Macro](
      repeating: Style.Macro(name: "", elements: []), count: macroNumbers.count)
    for macro in macros {
      guard let number = macroNumbers[macro["name"] ?? ""] else { continue }
      bodies[number] = Style.Macro(name: macro["name"] ?? "", elements: elements(macro.elements))
    }
    guard let citation = root.first("citation") else {
      tell(
        root.range, Message("the style does not say how to cite: it has no <citation>"),
        Message("mend the style"))
      return nil
    }
    var locales: [(language: String?, locale: LocalePart)] = []
    for element in root.elements {
      switch element.name {
      case "locale": locales.append((element["xml:lang"], locale(element)))
      case "info", "macro", "citation", "bibliography": break
      default: unknown(element)
      }
    }
    let info = root.first("info")
    let formats = info?.elements.filter { $0.name == "category" }.compactMap {
      $0["citation-format"]
    }
    let citationArea = area(citation)
    let bibliographyArea = root.first("bibliography").map { area($0) }
    return Style(
      name: name, title: info?.first("title")?.text ?? name, isNote: root["class"] == "note",
      defaultLocale: root["default-locale"], citationFormat: formats?.first, options: options,
      macros: bodies, citation: citationArea, bibliography: bibliographyArea,
      locales: locales, usesPosition: usesPosition, usesCitationNumber: usesCitationNumber,
      usesCondition: usesCondition)
  }

  // MARK: Citations and bibliographies

  private mutating func area(_ element: XMLElement) -> Style.Area {
    check(element, Known.area)
    var area = Style.Area()
    area.names = names(element)
    area.disambiguateAddNames = element["disambiguate-add-names"] == "true"
    area.disambiguateAddYearSuffix = element["disambiguate-add-year-suffix"] == "true"
    if element["disambiguate-add-givenname"] == "true" {
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
    area.hangingIndent = element["hanging-indent"] == "true"
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
    options.etAlUseLast = element["names-use-last"].map { $0 == "true" }
    let descending = element["sort"] == "descending"
    if let macro = element["macro"] {
      guard let number = macroNumber(macro, element) else { return nil }
      return Style.SortKey(source: .macro(number), isDescending: descending, names: options)
    }
    guard let variable = variable(element, "variable") else { return nil }
    return Style.SortKey(source: .variable(variable), isDescending: descending, names: options)
  }

  private mutating func macroNumber(_ name: String, _ element: XMLElement) -> Int? {
    if let number = macroNumbers[name] { return number }
    tell(
      element.range(of: "macro"), Message("there is no macro '\(name)' in this style"),
      Message("mend the style"))
    return nil
  }

  // MARK: Rendering elements

  mutating func elements(_ children: [XMLElement]) -> [Element] {
    children.compactMap { rendering($0) }
  }

  private mutating func rendering(_ element: XMLElement) -> Element? {
    switch element.name {
    case "text": return text(element)
    case "number":
      check(element, Known.number)
      guard let variable = variable(element, "variable") else { return nil }
      let form: NumberElement.Form
      switch element["form"] {
      case "ordinal": form = .ordinal
      case "long-ordinal": form = .longOrdinal
      case "roman": form = .roman
      case "numeric", nil: form = .numeric
      default:
        unknownValue(element, "form")
        form = .numeric
      }
      return .number(NumberElement(variable: variable, form: form, frame: frame(element)))
    case "label":
      guard let variable = variable(element, "variable") else { return nil }
      return .label(label(element, variable))
    case "date": return date(element).map { .date($0) }
    case "names": return .names(namesElement(element))
    case "group":
      check(element, Known.group)
      return .group(
        GroupElement(
          elements: elements(element.elements), delimiter: element["delimiter"] ?? "",
          frame: frame(element)))
    case "choose": return .choose(element.elements.compactMap { branch($0) })
    default:
      unknown(element)
      return nil
    }
  }

  private mutating func text(_ element: XMLElement) -> Element? {
    check(element, Known.text)
    let source: TextElement.Source
    if let name = element["variable"] {
      guard let variable = Variable(name) else {
        unknownVariable(name, element)
        return nil
      }
      if variable == .citationNumber { usesCitationNumber = true }
      source = .variable(variable, short: element["form"] == "short")
    } else if let name = element["macro"] {
      guard let number = macroNumber(name, element) else { return nil }
      source = .macro(number)
    } else if let name = element["term"] {
      source = .term(name, form(element), plural: element["plural"] == "true")
    } else if let value = element["value"] {
      source = .value(value)
    } else {
      tell(element.range, Message("this <text> says neither variable, macro, term nor value"), nil)
      return nil
    }
    return .text(TextElement(source: source, frame: frame(element)))
  }

  mutating func label(_ element: XMLElement, _ variable: Variable?) -> LabelElement {
    check(element, Known.label)
    let plural: LabelElement.Plural
    switch element["plural"] {
    case "always": plural = .always
    case "never": plural = .never
    case "contextual", nil: plural = .contextual
    default:
      unknownValue(element, "plural")
      plural = .contextual
    }
    return LabelElement(
      variable: variable, form: form(element), plural: plural, frame: frame(element))
  }

  mutating func date(_ element: XMLElement, localized: Bool = false) -> DateElement? {
    check(element, Known.date)
    var variable = Variable.issued
    if !localized {
      guard let named = self.variable(element, "variable") else { return nil }
      variable = named
    }
    let form: DateElement.Form?
    switch element["form"] {
    case "text": form = .text
    case "numeric": form = .numeric
    case nil: form = nil
    default:
      unknownValue(element, "form")
      form = .text
    }
    let precision: DateElement.Precision
    switch element["date-parts"] {
    case "year": precision = .year
    case "year-month": precision = .yearMonth
    case "year-month-day", nil: precision = .yearMonthDay
    default:
      unknownValue(element, "date-parts")
      precision = .yearMonthDay
    }
    return DateElement(
      variable: variable, form: form, precision: precision,
      parts: element.elements.compactMap { datePart($0) }, delimiter: element["delimiter"] ?? "",
      frame: frame(element))
  }

  private mutating func datePart(_ element: XMLElement) -> DatePart? {
    guard element.name == "date-part" else {
      unknown(element)
      return nil
    }
    check(element, Known.datePart)
    let name: DatePart.Name
    switch element["name"] {
    case "year": name = .year
    case "month": name = .month
    case "day": name = .day
    default:
      unknownValue(element, "name")
      return nil
    }
    let form: DatePart.Form?
    switch element["form"] {
    case "long": form = .long
    case "short": form = .short
    case "numeric": form = .numeric
    case "numeric-leading-zeros": form = .numericLeadingZeros
    case "ordinal": form = .ordinal
    case nil: form = nil
    default:
      unknownValue(element, "form")
      form = nil
    }
    return DatePart(
      name: name, form: form, rangeDelimiter: element["range-delimiter"], frame: frame(element))
  }
}
