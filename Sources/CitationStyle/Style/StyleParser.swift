internal import BriefDiagnostics
internal import Bytes

struct StyleParser {
  let source: SourceFile
  var diagnostics: [Diagnostic] = []
  private(set) var macroNumbers: [String: Int] = [:]
  /// The terms that the style brings with it.
  private var ownTerms: Set<String> = []
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
    options.initializeWithHyphen = truth(root, "initialize-with-hyphen") ?? true
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

    for locale in root.elements where locale.name == "locale" {
      for term in locale.first("terms")?.elements ?? [] { ownTerms.insert(term["name"] ?? "") }
    }
    let macros = root.elements.filter { $0.name == "macro" }
    for macro in macros {
      let known = macroNumbers[macro["name"] ?? ""]
      if known != nil { tellTwice(macro) }
      macroNumbers[macro["name"] ?? ""] = known ?? macroNumbers.count
    }
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
      if !ownTerms.contains(name), !Known.isTerm(name) { unknownTerm(name, element) }
      source = .term(name, form(element), plural: truth(element, "plural") ?? false)
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
