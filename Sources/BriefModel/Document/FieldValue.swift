package import BriefDiagnostics

/// What an author wrote in a field, read by the field's type.
package indirect enum FieldValue: Sendable {
  case text(String)
  case date(CalendarDate)
  case moment(ZonedMoment)
  case number(Int)
  case flag(Bool)
  case choice(Choice)
  case country(Country)
  /// The position of a topic in the vocabulary.
  case topic(Int)
  /// The tag of a language (BCP 47).
  case language(String)
  /// An address of the web (`https:`), or of a mail box without `mailto:`.
  case address(String)
  /// The id of a document, checked by the site.
  case document(String)
  case list([Located<FieldValue>])
  /// Names of the author's own, each with a text.
  case map([(name: String, text: String)])
  /// Fields in the order of their schema.
  case object(FieldValues)

  package var text: String? {
    switch self {
    case .text(let text), .language(let text), .address(let text), .document(let text): text
    case .choice(let choice): choice.value
    default: nil
    }
  }
  package var date: CalendarDate? { if case .date(let date) = self { date } else { nil } }
  package var moment: ZonedMoment? { if case .moment(let moment) = self { moment } else { nil } }
  package var number: Int? { if case .number(let number) = self { number } else { nil } }
  package var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  package var choice: Choice? { if case .choice(let choice) = self { choice } else { nil } }
  package var topic: Int? { if case .topic(let number) = self { number } else { nil } }
  package var country: Country? { if case .country(let country) = self { country } else { nil } }
  package var fields: FieldValues? { if case .object(let fields) = self { fields } else { nil } }
  /// The values of a list; what is no list counts as a list of one.
  package var list: [Located<FieldValue>] { if case .list(let items) = self { items } else { [] } }
  package var map: [(name: String, text: String)] {
    if case .map(let pairs) = self { pairs } else { [] }
  }
  /// The groups of fields of a list.
  package var items: [FieldValues] { list.compactMap(\.value.fields) }
  /// The texts of a list, or the one text.
  package var texts: [Located<String>] {
    list.compactMap { item in item.value.text.map { Located($0, at: item.range) } }
  }
}

/// One field with what was written in it.
package struct FieldEntry: Sendable {
  package let schema: FieldSchema
  package let value: FieldValue
  package let range: SourceRange
}

/// The fields of a group that have a value, in the order of their schema.
package struct FieldValues: Sendable {
  package private(set) var entries: [FieldEntry]

  package init(_ entries: [FieldEntry] = []) { self.entries = entries }

  package subscript(name: String) -> FieldValue? { entry(name)?.value }

  /// The field of a name with its value; nil where nothing was written.
  package func entry(_ name: String) -> FieldEntry? {
    for index in entries.indices where entries[index].schema.name == name { return entries[index] }
    return nil
  }

  package var isEmpty: Bool { entries.isEmpty }

  /// The ids of documents that the fields name, each with its place.
  package var documents: [Located<String>] {
    if entries.isEmpty { return [] }
    return entries.flatMap { Self.documents(in: Located($0.value, at: $0.range)) }
  }

  private static func documents(in value: Located<FieldValue>) -> [Located<String>] {
    switch value.value {
    case .document(let id): [Located(id, at: value.range)]
    case .list(let items): items.flatMap { documents(in: $0) }
    case .object(let fields): fields.documents
    default: []
    }
  }
}

/// A moment as it was written: with the hours and minutes of its own zone.
package struct ZonedMoment: Sendable, Hashable {
  package let moment: Moment
  /// Minutes east of universal time.
  package let zone: Int

  /// Reads `2027-01-10T09:00+01:00` (RFC 3339); the zone is required.
  package init?(_ text: String) {
    guard let moment = Moment(text) else { return nil }
    self.moment = moment
    let end = Array(text.utf8.suffix(6))
    guard end.count == 6, end[0] == 0x2B || end[0] == 0x2D, end[3] == 0x3A,
      let hours = Int(text.suffix(5).prefix(2)), let minutes = Int(text.suffix(2))
    else {
      zone = 0
      return
    }
    zone = (hours * 60 + minutes) * (end[0] == 0x2D ? -1 : 1)
  }

  private var local: Moment { Moment(seconds: moment.seconds + zone * 60) }
  /// The day where it happens.
  package var day: CalendarDate { local.date }
  private var secondOfDay: Int { (local.seconds % 86_400 + 86_400) % 86_400 }
  package var hour: Int { secondOfDay / 3_600 }
  package var minute: Int { secondOfDay / 60 % 60 }
  /// `09:00`.
  package var clock: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }
  /// `UTC`, `UTC+1` or `UTC−3:30`.
  package var zoneName: String {
    if zone == 0 { return "UTC" }
    let size = abs(zone)
    let minutes = size % 60
    return "UTC\(zone < 0 ? "−" : "+")\(size / 60)"
      + (minutes == 0 ? "" : ":\(minutes < 10 ? "0" : "")\(minutes)")
  }
}
