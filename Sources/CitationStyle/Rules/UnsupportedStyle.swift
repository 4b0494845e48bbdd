package import BriefDiagnostics

extension Rule {
  /// A style that asks for something that the processor lacks.
  package static let unsupportedStyle = Rule(
    "unsupported-style", .error,
    checks: Message("The citation style uses nothing that this tool does not know."),
    why: Message("what is not known would be formatted wrong without a word"),
    example: "<institution delimiter=\", \"/> in Site/styles/ours.csl",
    instead: "the style without that element")
}

extension StyleParser {
  mutating func tell(_ range: Range<Int>, _ summary: Message, _ help: Message?) {
    diagnostics.append(
      Diagnostic(
        .unsupportedStyle, at: source.range(range), summary,
        help: help ?? Message("use another style, or a copy without this in Site/styles")))
  }

  mutating func unknown(_ element: XMLElement) {
    tell(element.range, Message("<\(element.name)> is not known here"), nil)
  }

  mutating func unknownValue(_ element: XMLElement, _ name: String) {
    tell(
      element.range(of: name),
      Message("\(name)=\"\(element[name] ?? "")\" is not part of CSL 1.0.2"), nil)
  }

  /// A variable that no bibliography has prints nothing, in every processor; the rest of the style can
  /// be used.
  mutating func unknownVariable(_ name: String, _ element: XMLElement) {
    warn(
      element.range(of: "variable"),
      Message("'\(name)' is not a variable of CSL 1.0.2: it prints nothing"))
  }

  mutating func unknownTerm(_ name: String, _ element: XMLElement) {
    warn(
      element.range(of: "term"),
      Message("'\(name)' is not a term of CSL 1.0.2, nor one of the style: it prints nothing"))
  }

  /// A condition on something that no work has.
  mutating func tellNeverMet(_ name: String, _ element: XMLElement, _ condition: String) {
    warn(
      element.range(of: condition),
      Message("\(condition)=\"\(name)\" is not part of CSL 1.0.2: no work meets this condition"))
  }

  /// `cs:if` without a condition (CSL 1.0.2, "Choose": each must contain at least one).
  mutating func tellNoCondition(_ element: XMLElement) {
    warn(element.range, Message("this <\(element.name)> has no condition: it is always met"))
  }

  mutating func tellTwice(_ macro: XMLElement) {
    warn(
      macro.range(of: "name"),
      Message("there are two macros '\(macro["name"] ?? "")' in this style: the last one counts"))
  }

  private mutating func warn(_ range: Range<Int>, _ summary: Message) {
    diagnostics.append(
      Diagnostic(.unsupportedStyle, at: source.range(range), summary, severity: .warning))
  }

  mutating func check(_ element: XMLElement, _ known: Set<String>) {
    for attribute in element.attributes
    where !known.contains(attribute.name) && !attribute.name.hasPrefix("xmlns") {
      tell(
        attribute.range,
        Message("the attribute '\(attribute.name)' of <\(element.name)> is not known here"),
        nil)
    }
  }
}
