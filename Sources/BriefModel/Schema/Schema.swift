package import BriefDiagnostics

/// A group of fields that authors write: what each is called, holds and means.
///
/// Everything that is said about fields comes from here: what `check` accepts, the page of fields in
/// the site's manual, and the JSON Schema that editors read (`briefs schema`).
package struct ObjectSchema: Sendable {
  /// What has these fields: "a brief".
  package let thing: Bilingual
  package let fields: [FieldSchema]
  private let numbers: [String: Int]

  package init(_ thing: Bilingual, _ fields: [FieldSchema]) {
    self.thing = thing
    self.fields = fields
    var numbers: [String: Int] = [:]
    for (number, field) in fields.enumerated() {
      numbers[field.name] = number
      if let plural = field.plural { numbers[plural] = number }
    }
    self.numbers = numbers
  }

  /// The field of a name or of its plural.
  package func field(_ name: String) -> FieldSchema? { numbers[name].map { fields[$0] } }

  /// Every name that may be written.
  package var names: [String] { fields.flatMap { [$0.name] + ($0.plural.map { [$0] } ?? []) } }
}

/// One field.
package struct FieldSchema: Sendable {
  package let name: String
  /// Another name that is taken: `countries` for `country`.
  package let plural: String?
  package let value: ValueSchema
  package let need: Need
  package let meaning: Bilingual
  package let example: String

  package enum Need: Sendable {
    case optional
    /// Without it the document is refused; a draft is warned.
    case always
    /// Needed from the status `published` on.
    case published
  }

  package init(
    _ name: String, or plural: String? = nil, _ value: ValueSchema, _ meaning: String,
    es spanish: String, example: String
  ) {
    self.init(name, or: plural, value, .optional, meaning, es: spanish, example: example)
  }

  package init(
    _ name: String, or plural: String? = nil, _ value: ValueSchema, _ need: Need,
    _ meaning: String, es spanish: String, example: String
  ) {
    self.name = name
    self.plural = plural
    self.value = value
    self.need = need
    self.meaning = Bilingual(meaning, es: spanish)
    self.example = example
  }
}

/// What a field holds.
package indirect enum ValueSchema: Sendable {
  case text
  /// A text of so many characters.
  case sized(ClosedRange<Int>, Rule)
  /// One of a closed list: what it is called, the rule that refuses others, the values.
  case choice(String, Rule, [String])
  /// A date; a year or month alone where `partial` says so.
  case date(partial: Bool)
  /// A date and a time with its zone.
  case moment
  case number
  case flag
  /// A text with a check of its own, and its form as a regular expression (ECMA-262).
  case form(String)
  /// A country, a topic, a language or a level: lists of the site or of the tool.
  case listed(Listed)
  /// One value or a list of them.
  case list(ValueSchema)
  case object(ObjectSchema)
  /// Names of the author's own, each with a value.
  case map(ValueSchema)
  /// One text, or one for each language.
  case localized
  /// A value in its short or in its long form.
  case either(ValueSchema, ValueSchema)
  /// Anything: read elsewhere.
  case anything

  package enum Listed: Sendable { case country, topic, language, level }

  /// Every value of an enumeration, as authors write it.
  static func choice<Value: RawRepresentable & CaseIterable>(
    _ type: Value.Type, _ noun: String, _ rule: Rule = .unknownValue
  ) -> ValueSchema where Value.RawValue == String {
    .choice(noun, rule, Value.allCases.map(\.rawValue))
  }
}
