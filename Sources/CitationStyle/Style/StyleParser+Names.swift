internal import BriefDiagnostics

extension StyleParser {
  mutating func namesElement(_ element: XMLElement) -> NamesElement {
    check(element, Known.names)
    var options = NameOptions()
    var nameFrame = Frame()
    var family: Frame?
    var given: Frame?
    var etAl = ("et-al", Frame())
    var label: LabelElement?
    var labelFirst = false
    var hasName = false
    var substitute: [Element] = []
    for child in element.elements {
      switch child.name {
      case "name":
        check(child, Known.name)
        hasName = true
        options = names(child, isName: true)
        nameFrame = frame(child)
        for part in child.elements where part.name == "name-part" {
          check(part, Known.namePart)
          switch part["name"] {
          case "family": family = frame(part)
          case "given": given = frame(part)
          default: unknownValue(part, "name")
          }
        }
      case "et-al":
        check(child, Known.etAl)
        etAl = (child["term"] ?? "et-al", frame(child))
      case "label":
        label = self.label(child, nil)
        labelFirst = !hasName
      case "substitute": substitute = elements(child.elements)
      case "institution":
        tell(child.range, Message("<institution> is not part of CSL 1.0.2"), nil)
      default: unknown(child)
      }
    }
    options.namesDelimiter = element["delimiter"]
    let variables = (element["variable"] ?? "").split(whereSeparator: \.isBlank).compactMap {
      name -> Variable? in
      let variable = Variable(String(name))
      if variable == nil { unknownVariable(String(name), element) }
      return variable
    }
    return NamesElement(
      variables: variables, options: options, hasName: hasName, nameFrame: nameFrame,
      family: family, given: given, etAlTerm: etAl.0, etAlFrame: etAl.1, label: label,
      labelComesFirst: labelFirst && hasName, substitute: substitute, frame: frame(element))
  }

  // MARK: Conditions

  mutating func branch(_ element: XMLElement) -> Branch? {
    guard ["if", "else-if", "else"].contains(element.name) else {
      unknown(element)
      return nil
    }
    let match: Branch.Match
    switch element["match"] {
    case "any": match = .any
    case "none": match = .none
    case "all", nil: match = .all
    default:
      unknownValue(element, "match")
      match = .all
    }
    var conditions: [Branch.Condition] = []
    for attribute in element.attributes where attribute.name != "match" {
      let values = attribute.value.split(whereSeparator: \.isBlank).map(String.init)
      switch attribute.name {
      case "type":
        for type in values where !Known.types.contains(type) {
          tellNeverMet(type, element, attribute.name)
        }
        conditions += values.map { .type($0) }
      case "variable", "is-numeric", "is-uncertain-date":
        for name in values {
          guard let variable = Variable(name) else {
            tellNeverMet(name, element, attribute.name)
            conditions.append(.never)
            continue
          }
          conditions.append(
            attribute.name == "variable"
              ? .variable(variable)
              : attribute.name == "is-numeric" ? .isNumeric(variable) : .isUncertainDate(variable))
        }
      case "locator":
        for label in values where !Known.locators.contains(label) {
          tellNeverMet(label, element, attribute.name)
        }
        conditions += values.map { .locator($0) }
      case "disambiguate":
        usesCondition = true
        conditions.append(.disambiguate(truth(element, "disambiguate") ?? false))
      case "position":
        usesPosition = true
        for value in values {
          switch value {
          case "first": conditions.append(.position(.first))
          case "subsequent": conditions.append(.position(.subsequent))
          case "ibid": conditions.append(.position(.ibid))
          case "ibid-with-locator": conditions.append(.position(.ibidWithLocator))
          case "near-note": conditions.append(.position(.nearNote))
          default: unknownValue(element, "position")
          }
        }
      default:
        tell(
          attribute.range, Message("the condition '\(attribute.name)' is not part of CSL 1.0.2"),
          nil
        )
      }
    }
    if element.name != "else", conditions.isEmpty { tellNoCondition(element) }
    return Branch(match: match, conditions: conditions, elements: elements(element.elements))
  }
}
