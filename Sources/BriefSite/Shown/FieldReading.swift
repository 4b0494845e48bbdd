internal import BriefDiagnostics
internal import BriefModel

/// Reads the fields of one document as readers are shown them.
///
/// Every field of the kind's schema is gone through by the place that its schema gives it, so a new
/// field is shown without a word here.
struct FieldReading {
  let site: ShownSite
  let document: Document
  let work: Int
  let language: Int
  let words: Words
  let code: String
  /// The language of what the author wrote; nil where it is that of the page.
  let own: PartLanguage?

  /// - Parameters:
  ///   - language: the language of the reader, whose pages links lead to.
  ///   - speaking: the language of the words of the interface; that of the reader unless said.
  init(
    _ site: ShownSite, _ document: Document, _ work: Int, in language: Int, speaking: Int? = nil
  ) {
    self.site = site
    self.document = document
    self.work = work
    self.language = language
    let spoken = site.languages[speaking ?? language]
    words = site.words[speaking ?? language]
    code = spoken.code
    let own = site.language(of: document, else: language)
    self.own = own == (speaking == nil ? site.interface[language] : spoken) ? nil : own
  }

  var fields: DocumentFields { document.fields }

  /// The block below the title: what is special of its kind.
  var lead: [ShownFact] {
    isBare ? [] : document.kind.ownLead.compactMap { fact($0) }
  }

  /// Sections of the kind's own, behind the text.
  var sections: [ShownFact] {
    isBare ? [] : document.kind.ownSections.compactMap { fact($0) }
  }

  /// What stands beside the text: who and when, what is special of its kind, the rest.
  var facts: [ShownFact] {
    if isBare { return [] }
    let asked = document.kind.notStated(fields)
    var facts: [ShownFact] = []
    facts.reserveCapacity(16)
    func add(_ field: FieldSchema, _ values: [ShownValue]) {
      if !values.isEmpty {
        facts.append(ShownFact(field: field.name, label: label(field), values: values))
      } else if asked.contains(field.name) {
        facts.append(
          ShownFact(
            field: field.name, label: label(field), values: [ShownValue(words[.notStated])]))
      }
    }
    for (field, name) in sharedFacts.first { add(field, shared(name)) }
    for field in document.kind.ownFacts { add(field, values(field)) }
    for (field, name) in sharedFacts.rest { add(field, shared(name)) }
    if let sourcesRead { facts.append(sourcesRead) }
    return facts
  }

  /// How much of the cited works was read, counted; nil where the bibliography says it of none.
  private var sourcesRead: ShownFact? {
    let library = site.site.vocabulary.sources
    guard !library.reads.isEmpty else { return nil }
    var counts: [SourceRead: Int] = [:]
    var unknown = 0
    var interested = 0
    for reference in document.references {
      if let read = library.reads[reference.work] {
        counts[read, default: 0] += 1
      } else {
        unknown += 1
      }
      if library.interested.contains(reference.work) { interested += 1 }
    }
    guard !counts.isEmpty else { return nil }
    var values = SourceRead.allCases.compactMap { read in
      counts[read].map { ShownValue(read.counted($0).text(in: words.catalogue)) }
    }
    if unknown > 0 {
      values.append(
        ShownValue(
          Message("\(unknown) not stated", context: "sources read").text(in: words.catalogue)))
    }
    if interested > 0 {
      values.append(
        ShownValue(
          Message("\(interested) by authors who declared interests", context: "sources read")
            .text(in: words.catalogue)))
    }
    return ShownFact(
      field: "sources_read", label: Message("Sources read").text(in: words.catalogue),
      values: values)
  }

  /// A withdrawn document keeps its title, its date and the reason only.
  private var isBare: Bool { fields.status == .withdrawn }

  /// A field of the kind's own.
  private func fact(_ field: FieldSchema) -> ShownFact? {
    let values = values(field)
    return values.isEmpty
      ? nil : ShownFact(field: field.name, label: label(field), values: values)
  }

  private func values(_ field: FieldSchema) -> [ShownValue] {
    fields.values[field.name].map { values($0, field) } ?? []
  }

  /// What a field is called; a day before publication is none of publication.
  func label(_ field: FieldSchema) -> String {
    field.name == "date" && !field.isOwn && fields.status < .published
      ? words[.forReview] : field.label.text(in: words.catalogue)
  }

  /// Words of the author.
  func written(_ text: String) -> ShownValue { ShownValue(text, language: own) }
}

/// The fields of every document that stand among the facts: who, when and how far before the kind's
/// own, the rest behind them.
private let sharedFacts: (first: [(FieldSchema, SharedFact)], rest: [(FieldSchema, SharedFact)]) = {
  let first: [SharedFact] = [.authors, .date, .updated, .status, .version, .reviewBy]
  let facts = DocumentSchema.shared.compactMap { field -> (FieldSchema, SharedFact)? in
    guard field.place == .fact, let fact = SharedFact(rawValue: field.name) else { return nil }
    return (field, fact)
  }
  return (
    first.compactMap { name in facts.first { $0.1 == name } },
    facts.filter { !first.contains($0.1) }
  )
}()
