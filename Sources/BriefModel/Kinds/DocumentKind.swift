package import BriefDiagnostics

/// A kind of document: all that the rest of the house knows of it.
///
/// Each kind is one value in a file of its own beside this one; the schema, the manual, `briefs new`, the
/// JSON Schema, addresses, lists and feeds read it. A class so that ten thousand documents share it;
/// every property is constant, and there is one value of each kind.
package final class DocumentKind: Sendable {
  /// What authors write.
  package let name: String
  /// The folder of its addresses, empty for documents at the root of the site.
  package let folder: String
  /// "a brief".
  package let thing: Message
  /// Its name above a document: "Policy brief".
  package let singular: Message
  /// Its name above a list: "Briefs".
  package let plural: Message
  /// The fields that only this kind has, in the order in which readers are shown them.
  package let fields: [FieldSchema]
  /// Those of them that stand in the block below the title.
  package let ownLead: [FieldSchema]
  /// Those of them that stand among the facts.
  package let ownFacts: [FieldSchema]
  /// Those of them that are sections, behind the text.
  package let ownSections: [FieldSchema]
  /// When fields of every document are needed; those that are not named are optional.
  package let needs: [String: FieldSchema.Need]
  /// The fields of which readers are told "Not stated" where a document has none.
  package let notStated: @Sendable (DocumentFields) -> [String]
  /// Whether it is listed, counted, cited and has facts; pages about the site itself are not.
  package let isListed: Bool
  /// Whether it is held against the gates before publication.
  package let isHeldAgainstGates: Bool
  /// Whether others cite it as a report; else as a page of the web.
  package let isReport: Bool
  /// The least reading ease (Flesch and its Spanish forms, 0 to 100).
  package let leastReadingEase: Int
  /// The day by which lists order it, the latest first.
  package let listDay: @Sendable (DocumentFields) -> CalendarDate?
  /// What its own fields must be together, beyond what each must be alone.
  let checks: [KindCheck]
  /// What `briefs new` asks and writes.
  package let draft: DraftPlan

  init(
    _ name: String, folder: String, thing: Message, singular: Message, plural: Message,
    fields: [FieldSchema] = [], needs: [String: FieldSchema.Need] = [:],
    notStated: @escaping @Sendable (DocumentFields) -> [String] = { _ in [] },
    isListed: Bool = true, isHeldAgainstGates: Bool = false, isReport: Bool = false,
    leastReadingEase: Int = 20,
    listDay: @escaping @Sendable (DocumentFields) -> CalendarDate? = { $0.updated ?? $0.date },
    checks: [KindCheck] = [], draft: DraftPlan
  ) {
    self.name = name
    self.folder = folder
    self.thing = thing
    self.singular = singular
    self.plural = plural
    self.fields = fields
    ownLead = fields.filter { $0.place == .lead }
    ownFacts = fields.filter { $0.place == .fact }
    ownSections = fields.filter { $0.place == .section }
    self.needs = needs
    self.notStated = notStated
    self.isListed = isListed
    self.isHeldAgainstGates = isHeldAgainstGates
    self.isReport = isReport
    self.leastReadingEase = leastReadingEase
    self.listDay = listDay
    self.checks = checks
    self.draft = draft
  }
}

extension DocumentKind {
  /// Every kind, in the order of the manual and of lists.
  package static let all: [DocumentKind] = [
    brief, model, explainer, legislation, survey, event, material, page,
  ]

  /// The kind of a document that does not say its own.
  package static let standard = brief

  /// The kind that authors call so.
  package static func named(_ name: String) -> DocumentKind? { all.first { $0.name == name } }

  /// Every field that a document of this kind may have.
  package var schema: ObjectSchema { DocumentSchema.fields(of: self) }

  /// The fields that stand in the block below the title, in order.
  package var lead: [FieldSchema] { schema.fields.filter { $0.place == .lead } }

  /// The fields that stand among the facts, in order: its own first.
  package var facts: [FieldSchema] {
    (fields + DocumentSchema.shared).filter { $0.place == .fact }
  }

  /// The kind as a value of the field `kind`.
  var choice: Choice { Choice(name, thing.asHeading) }

  package var needsCountry: Bool { needs["country"] == .always }
  package var needsTopic: Bool { needs["topic"] == .always }
  package var needsAuthors: Bool { needs["authors"] == .always }

  /// The path of the page of a document of this kind below the language: `briefs/ID/`.
  package func path(of id: String) -> String { folder.isEmpty ? "\(id)/" : "\(folder)/\(id)/" }

  // The names that an enumeration would have.
  package static var allCases: [DocumentKind] { all }
  package var rawValue: String { name }
}

extension DocumentKind: Hashable {
  package static func == (one: DocumentKind, other: DocumentKind) -> Bool { one === other }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// What `briefs new` asks about a kind, and what it writes for its author to replace.
package struct DraftPlan: Sendable {
  /// The line by which the kind is chosen: "brief: a policy brief".
  package let choice: Message
  /// The list of what may be answered besides.
  package let answers: Message
  /// Own fields that are asked for, by name, in order; each may be left for later.
  package let asked: [String]
  /// The sections of the text.
  package let sections: [Section]

  /// What stands where a section is to be written.
  package static let invitation = Message(
    "Write here.")
  /// What stands for a summary.
  package static let summary = Message(
    "Say here in one or two sentences what readers will learn; lists and feeds show it.")

  package init(
    _ choice: Message, answers: Message, asked: [String] = [],
    sections: [Section] = [Section(Message("First heading"))]
  ) {
    self.choice = choice
    self.answers = answers
    self.asked = asked
    self.sections = sections
  }

  /// A heading that a draft of the kind begins with, and what stands below it.
  package struct Section: Sendable {
    package let heading: Message
    /// The id of its role, nil where the heading's words make one.
    package let id: String?
    package let text: Text

    /// The first words below it: a hint for the author, or what is always there.
    package enum Text: Sendable {
      /// "Write here."
      case open
      /// One item of a list that says what belongs there.
      case item(Message)
      /// Options of which each has benefits and harms.
      case options([Message])
    }

    package init(_ heading: Message, id: String? = nil, _ text: Text = .open) {
      self.heading = heading
      self.id = id
      self.text = text
    }
  }
}

/// A check of the fields of one kind together; its rule stands in the same file.
struct KindCheck: Sendable {
  let check: @Sendable (FieldValues, inout FieldReader, FieldSituation) -> Void
  init(_ check: @escaping @Sendable (FieldValues, inout FieldReader, FieldSituation) -> Void) {
    self.check = check
  }
}

/// What a check of fields may know beside them.
struct FieldSituation: Sendable {
  let status: Status
  let asOf: Moment
  /// Where what is missing is told.
  let head: SourceRange

  /// What a draft may still lack, everything else may not.
  var gap: Severity { status == .draft ? .warning : .error }
}
