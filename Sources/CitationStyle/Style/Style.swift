/// A citation style: how works are cited and listed (CSL 1.0.2).
///
/// It is parsed once and never changes; one style serves any number of documents and languages.
package final class Style: Sendable {
  package let name: String
  package let title: String
  package let isNote: Bool
  package let defaultLocale: String?
  /// `numeric`, `author-date`, `author`, `note` or `label`; nil where the style does not say.
  package let citationFormat: String?
  let options: Options
  let macros: [Macro]
  let citation: Area
  let bibliography: Area?
  /// Terms and dates of the style itself, by language; nil for every language.
  let locales: [(language: String?, locale: LocalePart)]
  /// What the style uses, so that the rest is never computed.
  let usesPosition: Bool
  /// Whether any citation depends on its document's other works.
  let usesDisambiguation: Bool
  let usesCitationNumber: Bool
  /// Whether the style has something for works that nothing else tells apart.
  let usesCondition: Bool
  /// Whether citations shorten given names to initials.
  let shortensGivenNames: Bool

  init(
    name: String, title: String, isNote: Bool, defaultLocale: String?, citationFormat: String?,
    options: Options, macros: [Macro], citation: Area, bibliography: Area?,
    locales: [(language: String?, locale: LocalePart)], usesPosition: Bool,
    usesCitationNumber: Bool, usesCondition: Bool
  ) {
    self.name = name
    self.title = title
    self.isNote = isNote
    self.defaultLocale = defaultLocale
    self.citationFormat = citationFormat
    self.options = options
    self.macros = macros
    self.citation = citation
    self.bibliography = bibliography
    self.locales = locales
    self.usesPosition = usesPosition
    self.usesCitationNumber = usesCitationNumber
    self.usesCondition = usesCondition
    shortensGivenNames = Self.shortensGivenNames(citation, options, macros)
    citesByNumber =
      !isNote && usesCitationNumber && !usesPosition
      && citation.sortKeys.allSatisfy {
        if case .variable(.citationNumber) = $0.source { true } else { false }
      } && isNumberOnly(citation.elements, macros)
    callsYearSuffix =
      ([citation.elements, bibliography?.elements ?? []] + macros.map(\.elements))
      .contains(where: callsSuffix)
    usesDisambiguation =
      citation.disambiguateAddNames || citation.givenNameRule != nil
      || citation.disambiguateAddYearSuffix
  }

  /// Whether a citation without locators is nothing but numbers, whatever its works are.
  let citesByNumber: Bool

  /// Whether the style says itself where the letter after a year goes.
  let callsYearSuffix: Bool

  /// Whether given names are shortened to initials anywhere in citations.
  var initializesInCitations: Bool {
    (citation.names.initializeWith ?? options.names.initializeWith) != nil || initializesInNames
  }

  private var initializesInNames: Bool {
    func initializes(_ elements: [Element]) -> Bool {
      elements.contains { element in
        switch element {
        case .names(let names): names.options.initializeWith != nil
        case .group(let group): initializes(group.elements)
        case .choose(let branches): branches.contains { initializes($0.elements) }
        case .text, .number, .label, .date: false
        }
      }
    }
    return initializes(citation.elements) || macros.contains { initializes($0.elements) }
  }

  package var hasBibliography: Bool { bibliography != nil }

  struct Macro: Sendable {
    let name: String
    let elements: [Element]
  }

  struct Options: Sendable {
    var initializeWithHyphen = true
    var pageRangeFormat: PageRangeFormat?
    var demoteNonDroppingParticle = Demotion.displayAndSort
    var names = NameOptions()
  }

  enum PageRangeFormat: Sendable { case expanded, minimal, minimalTwo, chicago15, chicago16 }
  enum Demotion: Sendable { case never, sortOnly, displayAndSort }
  enum Collapse: Sendable { case citationNumber, year, yearSuffix, yearSuffixRanged }
  enum GivenNameRule: Sendable {
    case allNames, allNamesWithInitials, primaryName, primaryNameWithInitials, byCite
  }
  enum SecondFieldAlign: Sendable { case flush, margin }
  enum SubstituteRule: Sendable { case completeAll, completeEach, partialEach, partialFirst }

  /// `cs:citation` or `cs:bibliography`.
  struct Area: Sendable {
    var elements: [Element] = []
    var frame = Frame()
    var delimiter = ""
    var sortKeys: [SortKey] = []
    var names = NameOptions()
    // Citations
    var disambiguateAddNames = false
    var givenNameRule: GivenNameRule?
    var disambiguateAddYearSuffix = false
    var citeGroupDelimiter: String?
    var collapse: Collapse?
    var yearSuffixDelimiter: String?
    var afterCollapseDelimiter: String?
    var nearNoteDistance = 5
    // Bibliographies
    var hangingIndent = false
    var secondFieldAlign: SecondFieldAlign?
    var lineSpacing = 1
    var entrySpacing = 1
    var subsequentAuthorSubstitute: String?
    var substituteRule = SubstituteRule.completeAll
  }

  struct SortKey: Sendable {
    enum Source: Sendable {
      case variable(Variable)
      case macro(Int)
    }
    let source: Source
    let isDescending: Bool
    let names: NameOptions
  }
}

/// What a style says about lists of names; unset values are inherited.
struct NameOptions: Sendable {
  enum And: Sendable { case text, symbol }
  enum Precedes: Sendable { case contextual, afterInvertedName, always, never }
  enum Form: Sendable { case long, short, count }
  enum SortOrder: Sendable { case first, all }

  var and: And?
  var delimiter: String?
  var namesDelimiter: String?
  var delimiterPrecedesEtAl: Precedes?
  var delimiterPrecedesLast: Precedes?
  var etAlMin: Int?
  var etAlUseFirst: Int?
  var etAlUseLast: Bool?
  var etAlSubsequentMin: Int?
  var etAlSubsequentUseFirst: Int?
  var form: Form?
  var initialize: Bool?
  var initializeWith: String?
  var nameAsSortOrder: SortOrder?
  var sortSeparator: String?

  /// These options, and those of `outer` where these are silent.
  func inheriting(_ outer: NameOptions) -> NameOptions {
    var merged = self
    merged.and = and ?? outer.and
    merged.delimiter = delimiter ?? outer.delimiter
    merged.namesDelimiter = namesDelimiter ?? outer.namesDelimiter
    merged.delimiterPrecedesEtAl = delimiterPrecedesEtAl ?? outer.delimiterPrecedesEtAl
    merged.delimiterPrecedesLast = delimiterPrecedesLast ?? outer.delimiterPrecedesLast
    merged.etAlMin = etAlMin ?? outer.etAlMin
    merged.etAlUseFirst = etAlUseFirst ?? outer.etAlUseFirst
    merged.etAlUseLast = etAlUseLast ?? outer.etAlUseLast
    merged.etAlSubsequentMin = etAlSubsequentMin ?? outer.etAlSubsequentMin
    merged.etAlSubsequentUseFirst = etAlSubsequentUseFirst ?? outer.etAlSubsequentUseFirst
    merged.form = form ?? outer.form
    merged.initialize = initialize ?? outer.initialize
    merged.initializeWith = initializeWith ?? outer.initializeWith
    merged.nameAsSortOrder = nameAsSortOrder ?? outer.nameAsSortOrder
    merged.sortSeparator = sortSeparator ?? outer.sortSeparator
    return merged
  }
}

/// A rendering element of a style; what it says is shared by reference, since a style is walked for
/// every work.
enum Element: Sendable {
  case text(TextElement)
  case number(NumberElement)
  case label(LabelElement)
  case date(DateElement)
  case names(NamesElement)
  case group(GroupElement)
  case choose([Branch])
}

final class TextElement: Sendable {
  enum Source: Sendable {
    case variable(Variable, short: Bool)
    case macro(Int)
    case term(String, TermForm, plural: Bool)
    case value(String)
  }
  let source: Source
  let frame: Frame

  init(
    source: Source, frame: Frame
  ) {
    self.source = source
    self.frame = frame
  }
}

final class NumberElement: Sendable {
  enum Form: Sendable { case numeric, ordinal, longOrdinal, roman }
  let variable: Variable
  let form: Form
  let frame: Frame

  init(
    variable: Variable, form: Form, frame: Frame
  ) {
    self.variable = variable
    self.form = form
    self.frame = frame
  }
}

final class LabelElement: Sendable {
  enum Plural: Sendable { case contextual, always, never }
  /// nil for the label of names, which takes the role of the names.
  let variable: Variable?
  let form: TermForm
  let plural: Plural
  let frame: Frame

  init(
    variable: Variable?, form: TermForm, plural: Plural, frame: Frame
  ) {
    self.variable = variable
    self.form = form
    self.plural = plural
    self.frame = frame
  }
}

final class DateElement: Sendable {
  enum Form: Sendable { case text, numeric }
  enum Precision: Sendable { case yearMonthDay, yearMonth, year }
  let variable: Variable
  let form: Form?
  let precision: Precision
  let parts: [DatePart]
  let delimiter: String
  let frame: Frame

  init(
    variable: Variable, form: Form?, precision: Precision, parts: [DatePart], delimiter: String,
    frame: Frame
  ) {
    self.variable = variable
    self.form = form
    self.precision = precision
    self.parts = parts
    self.delimiter = delimiter
    self.frame = frame
  }
}

struct DatePart: Sendable {
  enum Name: Sendable { case year, month, day }
  enum Form: Sendable { case long, short, numeric, numericLeadingZeros, ordinal }
  let name: Name
  let form: Form?
  let rangeDelimiter: String?
  let frame: Frame
}

final class NamesElement: Sendable {
  let variables: [Variable]
  let options: NameOptions
  let hasName: Bool
  let nameFrame: Frame
  let family: Frame?
  let given: Frame?
  let etAlTerm: String
  let etAlFrame: Frame
  let label: LabelElement?
  let labelComesFirst: Bool
  let substitute: [Element]
  let frame: Frame

  init(
    variables: [Variable], options: NameOptions, hasName: Bool, nameFrame: Frame, family: Frame?,
    given: Frame?, etAlTerm: String, etAlFrame: Frame, label: LabelElement?,
    labelComesFirst: Bool, substitute: [Element], frame: Frame
  ) {
    self.variables = variables
    self.options = options
    self.hasName = hasName
    self.nameFrame = nameFrame
    self.family = family
    self.given = given
    self.etAlTerm = etAlTerm
    self.etAlFrame = etAlFrame
    self.label = label
    self.labelComesFirst = labelComesFirst
    self.substitute = substitute
    self.frame = frame
  }
}

final class GroupElement: Sendable {
  let elements: [Element]
  let delimiter: String
  let frame: Frame

  init(
    elements: [Element], delimiter: String, frame: Frame
  ) {
    self.elements = elements
    self.delimiter = delimiter
    self.frame = frame
  }
}

struct Branch: Sendable {
  enum Match: Sendable { case all, any, none }
  enum Position: Sendable { case first, subsequent, ibid, ibidWithLocator, nearNote }
  enum Condition: Sendable {
    case type(String)
    case variable(Variable)
    case isNumeric(Variable)
    case isUncertainDate(Variable)
    case locator(String)
    case position(Position)
    case disambiguate(Bool)
    /// A condition on something that no work has.
    case never
  }
  let match: Match
  let conditions: [Condition]
  let elements: [Element]
}

private func callsSuffix(_ elements: [Element]) -> Bool {
  elements.contains { element in
    switch element {
    case .text(let text):
      if case .variable(.yearSuffix, _) = text.source { return true }
      return false
    case .group(let group): return callsSuffix(group.elements)
    case .choose(let branches): return branches.contains { callsSuffix($0.elements) }
    case .names(let names): return callsSuffix(names.substitute)
    case .number, .label, .date: return false
    }
  }
}

/// Whether elements depend on nothing of a work but its number.
private func isNumberOnly(_ elements: [Element], _ macros: [Style.Macro]) -> Bool {
  elements.allSatisfy { element in
    switch element {
    case .text(let text):
      switch text.source {
      case .variable(let variable, _):
        return [.citationNumber, .locator, .yearSuffix].contains(variable)
      case .macro(let number): return isNumberOnly(macros[number].elements, macros)
      case .term, .value: return true
      }
    case .label(let label): return label.variable == .locator
    case .number(let number):
      return number.variable == .citationNumber || number.variable == .locator
    case .group(let group): return isNumberOnly(group.elements, macros)
    case .choose(let branches):
      return branches.allSatisfy { branch in
        branch.conditions.allSatisfy { condition in
          switch condition {
          case .locator, .variable(.locator), .isNumeric(.locator): true
          default: false
          }
        } && isNumberOnly(branch.elements, macros)
      }
    case .date, .names: return false
    }
  }
}
