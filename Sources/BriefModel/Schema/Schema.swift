package import BriefDiagnostics

/// A group of fields that authors write: what each is called, holds and means.
///
/// Everything that is said about fields comes from here: what `check` accepts, the page of fields in
/// the site's manual, what readers are shown, and the JSON Schema that editors read (`briefs schema`).
package struct ObjectSchema: Sendable {
  /// What has these fields: "a brief".
  package let thing: Message
  package let fields: [FieldSchema]
  private let numbers: [String: Int]

  package init(_ thing: Message, _ fields: [FieldSchema]) {
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

  /// Where a field of a name stands among the fields.
  func number(of name: String) -> Int? { numbers[name] }

  /// Every name that may be written.
  package var names: [String] { fields.flatMap { [$0.name] + ($0.plural.map { [$0] } ?? []) } }
}

/// One field; a class so that values of documents share it.
package final class FieldSchema: Sendable {
  package let name: String
  /// Another name that is taken: `countries` for `country`.
  package let plural: String?
  package let value: ValueSchema
  package let need: Need
  /// What readers see before the value, and where.
  package let showing: Showing
  package let meaning: Message
  package let example: String
  /// Whether it is a field of one kind of document.
  package let isOwn: Bool

  /// When a field has to be there.
  package enum Need: Sendable {
    case optional
    /// Without it the document is refused; a draft is warned.
    case always
    /// Needed from the status `published` on.
    case published
  }

  package init(
    _ name: String, or plural: String? = nil, _ value: ValueSchema, _ need: Need,
    _ showing: Showing?, _ meaning: Message, example: String
  ) {
    self.name = name
    self.plural = plural
    self.value = value
    self.need = need
    self.showing =
      showing ?? .notForReaders("a setting of the site", .verbatim(Self.words(name)))
    self.meaning = meaning
    self.example = example
    isOwn = true
  }

  package convenience init(
    _ name: String, or plural: String? = nil, _ value: ValueSchema, _ showing: Showing,
    _ meaning: Message, example: String
  ) {
    self.init(
      name, or: plural, value, .optional, showing, meaning, example: example)
  }

  /// A field of the site's own files, which no reader is shown.
  package convenience init(
    _ name: String, or plural: String? = nil, _ value: ValueSchema, _ need: Need,
    _ meaning: Message, example: String
  ) {
    self.init(name, or: plural, value, need, nil, meaning, example: example)
  }

  package convenience init(
    _ name: String, or plural: String? = nil, _ value: ValueSchema, _ meaning: Message,
    example: String
  ) {
    self.init(name, or: plural, value, .optional, nil, meaning, example: example)
  }

  private init(_ field: FieldSchema, value: ValueSchema, need: Need, isOwn: Bool) {
    name = field.name
    plural = field.plural
    self.value = value
    self.need = need
    showing = field.showing
    meaning = field.meaning
    example = field.example
    self.isOwn = isOwn
  }

  /// The same field where it is needed otherwise.
  func needed(_ need: Need) -> FieldSchema {
    need == self.need ? self : FieldSchema(self, value: value, need: need, isOwn: isOwn)
  }

  /// The same field where its value is read elsewhere.
  var unchecked: FieldSchema {
    FieldSchema(self, value: .anything, need: .optional, isOwn: isOwn)
  }

  /// The same field as one that every document may have.
  var shared: FieldSchema { FieldSchema(self, value: value, need: need, isOwn: false) }

  /// What readers see before the value: "Setting".
  package var label: Message { showing.label }
  package var place: Showing.Place { showing.place }

  private static func words(_ name: String) -> String {
    let words = name.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

/// How readers are shown a field.
package struct Showing: Sendable, Hashable {
  /// Where readers see a field.
  package enum Place: Sendable, Hashable {
    /// In the block below the title, with its label.
    case lead
    /// Among the facts about the document, with its label.
    case fact
    /// As a section of its own, under its label.
    case section
    /// In a way of its own, known by this name.
    case shownAs(String)
    /// Not at all, for this reason.
    case notForReaders(String)
  }

  package let place: Place
  package let label: Message

  package static func lead(_ label: Message) -> Showing { Showing(place: .lead, label: label) }
  package static func fact(_ label: Message) -> Showing { Showing(place: .fact, label: label) }
  /// As a section of its own.
  package static func section(_ label: Message) -> Showing {
    Showing(place: .section, label: label)
  }
  /// In a way of its own.
  package static func shownAs(_ name: String, _ label: Message) -> Showing {
    Showing(place: .shownAs(name), label: label)
  }
  /// Not at all, for a reason.
  package static func notForReaders(_ reason: String, _ label: Message) -> Showing {
    Showing(place: .notForReaders(reason), label: label)
  }
}

/// What a field holds.
package indirect enum ValueSchema: Sendable {
  case text
  /// A text of so many characters.
  case sized(ClosedRange<Int>, Rule)
  /// One of a closed list: what it is called, the rule that refuses others, the values.
  case choice(Message, Rule, [Choice])
  /// A date; a year or month alone where `partial` says so.
  case date(partial: Bool)
  /// A date and a time with its zone; the rule refuses others.
  case moment(Rule)
  case number(ClosedRange<Int>)
  case flag
  /// A text of a form that is checked.
  case form(Form)
  /// The id of a document of the site, checked when the site is linked.
  case document
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

  /// A closed list of the site.
  package enum Listed: Sendable { case country, topic, language, level }
}
