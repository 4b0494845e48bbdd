/// One work of a bibliography, as CSL-JSON describes it.
package struct Item: Sendable {
  package let id: String
  /// A type of CSL 1.0.2, appendix III: `article-journal`, `book`.
  package var type: String
  package var texts: VariableTable<String>
  package var names: VariableTable<[PersonName]>
  package var dates: VariableTable<DateValue>
  /// What the bibliography says beyond CSL, as text: `custom.retracted`.
  package var custom: [String: String] = [:]

  package init(
    id: String, type: String, texts: VariableTable<String> = [:],
    names: VariableTable<[PersonName]> = [:], dates: VariableTable<DateValue> = [:]
  ) {
    self.id = id
    self.type = type
    self.texts = texts
    self.names = names
    self.dates = dates
  }

  package subscript(text variable: Variable) -> String? { texts[variable] }
}

/// A person or an organisation.
package struct PersonName: Sendable, Hashable {
  package var family = ""
  package var given = ""
  package var droppingParticle = ""
  package var nonDroppingParticle = ""
  package var suffix = ""
  /// The suffix follows a comma even where the name is not inverted: `King, Jr.`
  package var commaSuffix = false
  /// Family name first, always.
  package var staticOrdering = false
  /// Its parts are those that are written: no particle is looked for in them (CSL-JSON, `parse-names`).
  package var keepsParts = false
  /// The whole name of an organisation, or of a person whose name has no parts.
  package var literal = ""

  package init() {}

  package var isEmpty: Bool { family.isEmpty && given.isEmpty && literal.isEmpty }
  /// Whether no sign of it can be seen.
  var isBlank: Bool {
    [family, given, literal].allSatisfy {
      $0.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    }
  }
}

/// A date or a range of dates.
package struct DateValue: Sendable, Hashable {
  /// One date, or the first and last of a range.
  package var parts: [Parts] = []
  package var isCirca = false
  /// 1 to 4: spring to winter of the only date; 0 where none is named.
  package var season = 0
  /// A season in words.
  package var seasonText = ""
  /// Text that stands for a date that has no parts.
  package var literal = ""

  /// A year, with month and day as far as they are known.
  package struct Parts: Sendable, Hashable {
    /// Negative before the common era.
    package var year: Int
    /// 1 to 12; 13 to 16 are seasons; 0 where it is not known.
    package var month = 0
    /// 0 where it is not known.
    package var day = 0
    package init(year: Int, month: Int = 0, day: Int = 0) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  package init() {}
  package var isEmpty: Bool { parts.isEmpty && literal.isEmpty }
}
