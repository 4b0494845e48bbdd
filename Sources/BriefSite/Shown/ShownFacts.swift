internal import BriefModel

/// The facts of one document, in the order in which they are shown.
struct FactReading {
  let site: ShownSite
  let document: Document
  let language: Int
  let words: Words
  /// The language of what the author wrote; nil where it is that of the page.
  let own: PartLanguage?
  private(set) var facts: [ShownFact] = []

  init(_ site: ShownSite, _ document: Document, in language: Int) {
    self.site = site
    self.document = document
    self.language = language
    words = site.words[language]
    let own = site.language(of: document, else: language)
    self.own = own == site.languages[language] ? nil : own
  }

  private var fields: DocumentFields { document.fields }

  /// Every fact that is shown beside the text.
  static func facts(_ site: ShownSite, _ document: Document, in language: Int) -> [ShownFact] {
    var reading = FactReading(site, document, in: language)
    if document.fields.status == .withdrawn { return [] }
    reading.read()
    return reading.facts
  }

  private mutating func read() {
    text("question", .question, fields.question)
    if document.kind == .brief, let type = fields.type {
      add("type", .type, [ShownValue(words.name(of: type))])
    }
    add("authors", .authors, fields.authors.map(author))
    day("date", fields.status < .published ? .forReview : .published, fields.date?.shown(words))
    day("updated", .updated, fields.updated?.shown(words))
    if document.kind != .page || fields.status != .published {
      add("status", .status, [ShownValue(words.name(of: fields.status))])
    }
    text("version", .version, fields.version)
    day("review_by", .reviewBy, fields.reviewBy?.shown(words))
    search()
    add("appraisal", .appraisal, fields.appraisal.map(written))
    add("involvement", .involvement, fields.involvement.map(written))
    add(
      "audience", .audience,
      fields.audience.map { audience in
        ShownValue([
          .link(
            words.name(of: audience), .site(site.place(of: .audience(audience), in: language)))
        ])
      })
    add(
      "interests", .interests,
      fields.interests.map { interest in
        guard let statement = interest.statement else {
          return ShownValue("\(interest.author): \(words[.noInterests])")
        }
        return written("\(interest.author): \(statement)")
      })
    add(
      "funding", .funding,
      fields.funding.map { $0 == "none" ? ShownValue(words[.noFunding]) : written($0) })
    add("reviews", .reviewers, fields.reviews.map(review))
    if let doi = fields.doi {
      add("doi", .doi, [ShownValue([.link(doi, .elsewhere("https://doi.org/\(doi)"))])])
    }
    if document.kind != .page || fields.license != nil,
      let licence = fields.license ?? site.site.vocabulary.site.license
    {
      add("license", .licence, [ShownValue(licence)])
    }
  }

  // MARK: Values

  private func written(_ text: String) -> ShownValue { ShownValue(text, language: own) }

  /// `Ana Ruiz, A university (lived experience) ORCID`.
  private func author(_ author: DocumentFields.Author) -> ShownValue {
    var name = author.name
    if let affiliation = author.affiliation { name += ", \(affiliation)" }
    if let perspective = author.perspective { name += " (\(perspective))" }
    guard let orcid = author.orcid else { return written(name) }
    let digits = orcid.split(separator: "/").last.map(String.init) ?? orcid
    return ShownValue(
      [
        .text(name + " "), .link("ORCID", .elsewhere("https://orcid.org/\(digits)")),
      ], language: own)
  }

  /// `A. Reader (scientific review, 1 November 2026)`.
  private func review(_ review: DocumentFields.Review) -> ShownValue {
    let date = review.date.map { ", " + words.date($0) } ?? ""
    return ShownValue("\(review.by) (\(words.name(of: review.kind))\(date))")
  }

  private mutating func search() {
    var runs: [ShownValue.Run] = []
    if let date = fields.searchDate {
      runs.append(.date(words.date(date), iso: date.iso))
      if !fields.searchSources.isEmpty { runs.append(.text(", ")) }
    }
    if !fields.searchSources.isEmpty {
      runs.append(.text(fields.searchSources.joined(separator: ", ")))
    }
    add("search", .searched, runs.isEmpty ? [] : [ShownValue(runs, language: own)])
  }

  // MARK: Adding

  private mutating func text(_ field: String, _ label: WordKey, _ text: String?) {
    add(field, label, text.map { [written($0)] } ?? [])
  }

  private mutating func day(_ field: String, _ label: WordKey, _ value: ShownValue?) {
    add(field, label, value.map { [$0] } ?? [])
  }

  /// A label without a value is left out, unless the standard of the kind asks for one.
  private mutating func add(_ field: String, _ label: WordKey, _ values: [ShownValue]) {
    if values.isEmpty, !isAsked(field) { return }
    facts.append(
      ShownFact(
        field: field, label: words[label],
        values: values.isEmpty ? [ShownValue(words[.notStated])] : values))
  }

  /// What readers of a brief look for, as the conditions of its publication ask for it.
  private func isAsked(_ field: String) -> Bool {
    guard document.kind == .brief else { return false }
    switch field {
    case "authors", "date", "interests", "funding", "reviews": return true
    case "search", "appraisal", "involvement": return fields.type == .evidence
    default: return false
    }
  }
}

extension CalendarDate {
  /// The day in words, as a value.
  fileprivate func shown(_ words: Words) -> ShownValue {
    ShownValue([.date(words.date(self), iso: iso)])
  }
}
