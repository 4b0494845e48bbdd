internal import BriefDiagnostics

extension StyleParser {
  // MARK: Attributes

  mutating func frame(_ element: XMLElement) -> Frame {
    var frame = Frame()
    for attribute in element.attributes {
      switch attribute.name {
      case "prefix": frame.prefix = attribute.value
      case "suffix": frame.suffix = attribute.value
      case "quotes": frame.quotes = truth(element, "quotes") ?? false
      case "strip-periods": frame.stripPeriods = truth(element, "strip-periods") ?? false
      case "font-style":
        switch attribute.value {
        case "normal": frame.formatting.fontStyle = .normal
        case "italic": frame.formatting.fontStyle = .italic
        case "oblique": frame.formatting.fontStyle = .oblique
        default: unknownValue(element, "font-style")
        }
      case "font-weight":
        switch attribute.value {
        case "normal": frame.formatting.fontWeight = .normal
        case "bold": frame.formatting.fontWeight = .bold
        case "light": frame.formatting.fontWeight = .light
        default: unknownValue(element, "font-weight")
        }
      case "font-variant":
        switch attribute.value {
        case "normal": frame.formatting.fontVariant = .normal
        case "small-caps": frame.formatting.fontVariant = .smallCaps
        default: unknownValue(element, "font-variant")
        }
      case "text-decoration":
        switch attribute.value {
        case "none": frame.formatting.decoration = Formatting.Decoration.none
        case "underline": frame.formatting.decoration = .underline
        default: unknownValue(element, "text-decoration")
        }
      case "vertical-align":
        switch attribute.value {
        case "baseline": frame.formatting.verticalAlign = .baseline
        case "sup": frame.formatting.verticalAlign = .sup
        case "sub": frame.formatting.verticalAlign = .sub
        default: unknownValue(element, "vertical-align")
        }
      case "display":
        switch attribute.value {
        case "block": frame.display = .block
        case "left-margin": frame.display = .leftMargin
        case "right-inline": frame.display = .rightInline
        case "indent": frame.display = .indent
        default: unknownValue(element, "display")
        }
      case "text-case":
        switch attribute.value {
        case "lowercase": frame.textCase = .lowercase
        case "uppercase": frame.textCase = .uppercase
        case "capitalize-first": frame.textCase = .capitalizeFirst
        case "capitalize-all": frame.textCase = .capitalizeAll
        case "sentence": frame.textCase = .sentence
        case "title": frame.textCase = .title
        case "normal", "none": break
        default: unknownValue(element, "text-case")
        }
      default: break
      }
    }
    return frame
  }

  /// - Parameter isName: whether the element is `cs:name`, whose `delimiter` and `form` have no prefix.
  mutating func names(_ element: XMLElement, isName: Bool = false) -> NameOptions {
    var options = NameOptions()
    for attribute in element.attributes {
      switch attribute.name {
      case "and":
        switch attribute.value {
        case "text": options.and = .text
        case "symbol": options.and = .symbol
        default: unknownValue(element, "and")
        }
      case "delimiter" where isName, "name-delimiter": options.delimiter = attribute.value
      case "names-delimiter": options.namesDelimiter = attribute.value
      case "delimiter-precedes-et-al":
        options.delimiterPrecedesEtAl = precedes(attribute.value, element, attribute.name)
      case "delimiter-precedes-last":
        options.delimiterPrecedesLast = precedes(attribute.value, element, attribute.name)
      case "et-al-min": options.etAlMin = number(element, attribute.name)
      case "et-al-use-first": options.etAlUseFirst = number(element, attribute.name)
      case "et-al-use-last": options.etAlUseLast = truth(element, attribute.name)
      case "et-al-subsequent-min": options.etAlSubsequentMin = number(element, attribute.name)
      case "et-al-subsequent-use-first":
        options.etAlSubsequentUseFirst = number(element, attribute.name)
      case "form" where isName, "name-form":
        switch attribute.value {
        case "long": options.form = .long
        case "short": options.form = .short
        case "count": options.form = .count
        default: unknownValue(element, attribute.name)
        }
      case "initialize": options.initialize = truth(element, "initialize")
      case "initialize-with": options.initializeWith = attribute.value
      case "name-as-sort-order":
        switch attribute.value {
        case "first": options.nameAsSortOrder = .first
        case "all": options.nameAsSortOrder = .all
        default: unknownValue(element, attribute.name)
        }
      case "sort-separator": options.sortSeparator = attribute.value
      default: break
      }
    }
    return options
  }

  private mutating func precedes(
    _ value: String, _ element: XMLElement, _ name: String
  ) -> NameOptions.Precedes? {
    switch value {
    case "contextual": return .contextual
    case "after-inverted-name": return .afterInvertedName
    case "always": return .always
    case "never": return .never
    default:
      unknownValue(element, name)
      return nil
    }
  }

  mutating func form(_ element: XMLElement) -> TermForm {
    switch element["form"] {
    case "short": return .short
    case "verb": return .verb
    case "verb-short": return .verbShort
    case "symbol": return .symbol
    case "long", nil: return .long
    default:
      unknownValue(element, "form")
      return .long
    }
  }

  /// `true` or `false` (XML Schema's other spellings are no part of CSL); nil where nothing is said.
  mutating func truth(_ element: XMLElement, _ name: String) -> Bool? {
    switch element[name] {
    case "true": return true
    case "false": return false
    case nil: return nil
    default:
      unknownValue(element, name)
      return nil
    }
  }

  mutating func number(_ element: XMLElement, _ name: String) -> Int? {
    guard let value = element[name] else { return nil }
    // All numbers of CSL count something; nothing that is counted in a citation needs more.
    guard let number = Int(value.trimmingBlanks()), (0...1_000_000).contains(number) else {
      unknownValue(element, name)
      return nil
    }
    return number
  }

  mutating func variable(_ element: XMLElement, _ name: String) -> Variable? {
    guard let value = element[name] else {
      tell(element.range, Message("<\(element.name)> does not say which variable it shows"), nil)
      return nil
    }
    let variable = Variable(value)
    if variable == nil { unknownVariable(value, element) }
    return variable
  }

  // MARK: Locales

  mutating func locale(_ root: XMLElement) -> LocalePart {
    var part = LocalePart()
    for element in root.elements {
      switch element.name {
      case "style-options":
        part.punctuationInQuote = truth(element, "punctuation-in-quote")
        part.limitDayOrdinalsToDayOne = truth(element, "limit-day-ordinals-to-day-1")
      case "date":
        if let date = date(element, localized: true), let form = date.form {
          part.dates[form] = date
        }
      case "terms": part.terms += element.elements.compactMap { term($0) }
      case "info": break
      default: unknown(element)
      }
    }
    return part
  }

  private mutating func term(_ element: XMLElement) -> Term? {
    guard element.name == "term", let name = element["name"] else { return nil }
    func gender(_ text: String?) -> Gender {
      text == "masculine" ? .masculine : text == "feminine" ? .feminine : .neuter
    }
    let match: Term.Match
    switch element["match"] {
    case "whole-number": match = .wholeNumber
    case "last-digit": match = .lastDigit
    case "last-two-digits": match = .lastTwoDigits
    default: match = .unset
    }
    let single = element.first("single")?.text
    let multiple = element.first("multiple")?.text
    let text = single ?? multiple ?? element.text
    return Term(
      name: name, form: form(element), single: single ?? text, multiple: multiple ?? text,
      gender: gender(element["gender"]), genderForm: gender(element["gender-form"]), match: match)
  }
}
