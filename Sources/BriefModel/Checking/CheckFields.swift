internal import BriefDiagnostics
internal import BriefSyntax

/// The checks of one document's front matter.
struct FieldChecker {
  var reader: FieldReader
  let vocabulary: Vocabulary
  let asOf: Moment
  let name: DocumentName
  let head: SourceRange
  var fields = DocumentFields()
  /// Whether the front matter broke off, so that what is missing from it says nothing.
  var isBroken = false
  /// Whether nobody can tell if the document may be shown.
  private(set) var isStatusUnknown = false

  private var isTranslation: Bool { name.language != nil }
  /// What a draft may still lack, everything else may not.
  private var gap: Severity { fields.status == .draft ? .warning : .error }

  mutating func check() {
    let wanted = reader.choice("status", Status.self, .unknownStatus, "status")
    fields.status = wanted ?? .draft
    isStatusUnknown = wanted == nil && reader.entry("status") != nil
    fields.kind =
      reader.choice("kind", DocumentKind.self, .unknownKind, "kind of document")
      ?? (isTranslation ? nil : .brief)
    titleAndSummary()
    countriesAndTopics()
    evidence()
    for audience in reader.texts("audience") {
      if let value = reader.choice(audience, Audience.self, .unknownValue, "audience") {
        fields.audience.append(value)
      }
    }
    people()
    dates()
    fate()
    addresses()
    if fields.kind == .brief { brief() }
    if let translation = reader.entry("translation")?.value {
      fields.translator = translation["translator"]?.scalar
      fields.isMachineTranslated = translation["method"]?.scalar == "machine"
    }
    if !isTranslation && !isBroken { missing() }
  }

  // MARK: Groups of fields

  private mutating func titleAndSummary() {
    if let title = reader.text("title") {
      fields.title = title.value
      let count = characters(title.value)
      if !(10...120).contains(count) {
        reader.tell(
          .titleLength, at: title.range, "the title has \(count) characters; it needs 10 to 120",
          count < 10
            ? "say in a few words more what the document is about"
            : "move the detail to the summary")
      }
      if title.value.hasSuffix(".") {
        reader.tell(
          .titleFullStop, at: title.range, "the title ends with a full stop", "remove the full stop"
        )
      }
    } else if !isTranslation {
      reader.tell(
        .missingField, at: head, "the document has no 'title'",
        "write 'title: …' in the front matter")
      fields.title = name.stem
    }
    if let summary = reader.text("summary") {
      fields.summary =
        summary.value.utf8.contains(0x0A) ? summary.value.replacing("\n", with: " ") : summary.value
      let count = characters(summary.value)
      if !(60...300).contains(count) {
        reader.tell(
          .summaryLength, at: summary.range,
          "the summary has \(count) characters; it needs 60 to 300",
          count < 60
            ? "say in one or two sentences what readers will learn"
            : "keep the first one or two sentences", severity: gap)
      }
    }
  }

  private mutating func countriesAndTopics() {
    for country in reader.texts("country", or: "countries") {
      let code = country.value
      if vocabulary.countries.isCode(code) || vocabulary.countries.isRegion(code) {
        if !fields.countries.contains(Country(code: code)) {
          fields.countries.append(Country(code: code))
        }
      } else if let right = vocabulary.countries.correction(for: code) {
        let meant =
          vocabulary.countries.isName(code)
          ? "the code of \(right.name) is '\(right.code)'"
          : "did you mean '\(right.name)' (\(right.code))?"
        reader.tell(
          .unknownCountry, at: country.range, "'\(code)' is not a country code; \(meant)",
          "write 'country: \(right.code)'")
      } else {
        reader.tell(
          .unknownCountry, at: country.range, "'\(code)' is not a country code or name",
          "write the two letters of ISO 3166, such as ES, or INT for several countries")
      }
    }
    let topics = reader.texts("topic", or: "topics")
    for topic in topics {
      if let number = vocabulary.topicNumbers[topic.value] {
        if !fields.topics.contains(number) { fields.topics.append(number) }
      } else if let number = vocabulary.topicAliases[topic.value] {
        let right = vocabulary.topics[number].id
        reader.tell(
          .unknownTopic, at: topic.range,
          "'\(topic.value)' is another word for the topic '\(right)'", "write '\(right)'")
      } else {
        let near = nearMiss(topic.value, in: vocabulary.topics.map(\.id))
        reader.tell(
          .unknownTopic, at: topic.range,
          "'\(topic.value)' is not a topic of this site"
            + (near.map { "; did you mean '\($0)'?" } ?? ""),
          near.map { "write '\($0)'" } ?? "choose a topic from Site/topics.yml, or add it there")
      }
    }
    if topics.count > 5, let last = topics.last {
      reader.tell(
        .topicCount, at: last.range, "the document has \(topics.count) topics; five are the limit",
        "keep the topics that it is mainly about")
    }
  }

  private mutating func evidence() {
    guard let entry = reader.entry("evidence") else { return }
    let value = entry.value
    var framework = EvidenceFramework.grade
    var text = value.scalar.map { Located($0, at: value.range) }
    var reason: String?
    if value.mapping != nil {
      var inner = FieldReader(reader.source, value)
      text = inner.text("level")
      reason = inner.text("reason")?.value
      framework =
        inner.choice("framework", EvidenceFramework.self, .unknownValue, "framework") ?? .grade
      for told in inner.finish(known: ["level", "framework", "reason"], of: "'evidence'") {
        reader.add(told)
      }
    }
    guard let text else { return }
    let allowed = EvidenceLevel.allCases.filter {
      $0.isOCEBM == (framework == .ocebm) || $0 == .normative || $0 == .notGraded
    }
    guard let level = allowed.first(where: { $0.rawValue == text.value }) else {
      let names = allowed.map(\.rawValue)
      let meant = ["medium": "moderate", "verylow": "very-low", "very low": "very-low"][
        text.value.lowercased()]
      let near = meant ?? nearMiss(text.value, in: names)
      reader.tell(
        .unknownEvidence, at: text.range,
        "'\(text.value)' is not a level of evidence"
          + (near.map { "; did you mean '\($0)'?" } ?? ""),
        near.map { "write '\($0)'" } ?? "write one of: \(names.joined(separator: ", "))")
      return
    }
    if level == .notGraded, reason == nil {
      reader.tell(
        .evidenceReason, at: text.range, "'not-graded' needs a reason",
        "write 'evidence: { level: not-graded, reason: … }'", severity: gap)
    }
    fields.evidence = Evidence(level: level, framework: framework, reason: reason)
  }

  private mutating func people() {
    for item in reader.items("authors") {
      if let name = item.scalar {
        fields.authors.append(
          .init(name: name, affiliation: nil, orcid: nil, roles: [], perspective: nil))
        continue
      }
      var inner = FieldReader(reader.source, item)
      let orcid = inner.text("orcid")
      if let orcid, !isORCID(orcid.value) {
        inner.tell(
          .invalidORCID, at: orcid.range,
          "'\(orcid.value)' is not an ORCID: its form or its check digit is wrong",
          "copy the sixteen digits from orcid.org")
      }
      if let name = inner.text("name") {
        fields.authors.append(
          .init(
            name: name.value, affiliation: inner.text("affiliation")?.value, orcid: orcid?.value,
            roles: inner.texts("role", or: "roles").map(\.value),
            perspective: inner.text("perspective")?.value))
      } else {
        inner.tell(.missingField, at: item.range, "this author has no 'name'", "write '- name: …'")
      }
      for told in inner.finish(
        known: ["name", "affiliation", "orcid", "role", "roles", "perspective", "email"],
        of: "an author")
      {
        reader.add(told)
      }
    }
    for entry in reader.mapping("retracted_sources") {
      fields.retractedSources[entry.key] = entry.value.scalar ?? ""
    }
    for entry in reader.mapping("interests") {
      let text = entry.value.scalar ?? ""
      fields.interests.append(.init(author: entry.key, statement: text == "none" ? nil : text))
    }
    if let funding = reader.entry("funding") {
      fields.funding =
        funding.value.list?.compactMap { $0.scalar ?? $0["funder"]?.scalar } ?? [
          funding.value.scalar ?? ""
        ]
    }
    for item in reader.items("reviews") {
      var inner = FieldReader(reader.source, item)
      let by = inner.text("by")?.value ?? ""
      if let kind = inner.choice("kind", ReviewKind.self, .unknownValue, "kind of review") {
        fields.reviews.append(.init(by: by, kind: kind, date: inner.date("date")?.value))
      }
      for told in inner.finish(known: ["by", "kind", "date", "outcome"], of: "a review") {
        reader.add(told)
      }
    }
  }

  private mutating func dates() {
    fields.date = reader.date("date")?.value
    if let updated = reader.date("updated") {
      fields.updated = updated.value
      if let date = fields.date, updated.value < date {
        reader.tell(
          .updatedBeforeDate, at: updated.range, "'updated' is earlier than 'date' (\(date.iso))",
          "correct one of the two dates")
      }
    }
    if let review = reader.date("review_by") {
      fields.reviewBy = review.value
      if review.value < asOf.date {
        reader.tell(
          .reviewPassed, at: review.range, "the document was to be reviewed by \(review.value.iso)",
          "review it, then set a new date")
      }
    }
    for item in reader.items("changes") {
      var inner = FieldReader(reader.source, item)
      fields.changes.append(
        .init(
          date: inner.date("date")?.value, version: inner.text("version")?.value ?? "",
          note: inner.text("note")?.value ?? ""))
      for told in inner.finish(known: ["date", "version", "note", "significant"], of: "a change") {
        reader.add(told)
      }
    }
    if let embargo = reader.text("embargo_until") {
      if let moment = Moment(embargo.value) {
        fields.embargo = moment
      } else {
        reader.tell(
          .embargoZone, at: embargo.range,
          "'\(embargo.value)' is not a date and a time with a zone",
          "write it like 2027-01-10T09:00+01:00")
        // Until it can be read, nobody sees the document.
        fields.embargo = Moment(seconds: Int.max)
      }
    }
  }

  private mutating func fate() {
    fields.reason = reader.text("reason")?.value
    fields.supersededBy = reader.text("superseded_by")
    if fields.status == .superseded, fields.supersededBy == nil {
      reader.tell(
        .missingReason, at: reader.entry("status")?.value.range ?? head,
        "a superseded document names the one that replaces it", "write 'superseded_by: ID'")
    }
    if fields.status == .withdrawn, fields.reason == nil {
      reader.tell(
        .missingReason, at: reader.entry("status")?.value.range ?? head,
        "a withdrawn document says why", "write 'reason: …'")
    }
  }

  private mutating func addresses() {
    fields.version = reader.text("version")?.value
    fields.related = reader.texts("related")
    fields.license = reader.text("license")?.value
    if let doi = reader.text("doi") {
      if isDOI(doi.value) {
        fields.doi = doi.value
      } else {
        reader.tell(
          .invalidDOI, at: doi.range, "'\(doi.value)' is not a DOI",
          "write only what begins with '10.'")
      }
    }
    for alias in reader.texts("aliases") {
      let parts = alias.value.split(separator: "/", omittingEmptySubsequences: true)
      let safe =
        alias.value.hasPrefix("/") && !parts.isEmpty
        && parts.allSatisfy { part in
          part != ".." && part != "."
            && part.utf8.allSatisfy { $0.isAlphanumeric || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
        }
      if safe {
        fields.aliases.append(alias)
      } else {
        reader.tell(
          .invalidAlias, at: alias.range, "'\(alias.value)' is not an address of this site",
          "write a path such as /old-page/, in letters, digits, '-', '.' and '_'")
      }
    }
  }

  private mutating func brief() {
    fields.type = reader.choice("type", BriefType.self, .unknownValue, "type of brief") ?? .evidence
    if let question = reader.text("question") {
      fields.question = question.value
      if !question.value.hasSuffix("?") || question.value.dropLast().contains(where: { $0 == "?" })
      {
        reader.tell(
          .questionForm, at: question.range, "the question must be one sentence that ends in '?'",
          "ask one thing, in one sentence")
      }
    }
    if let search = reader.entry("search")?.value {
      var inner = FieldReader(reader.source, search)
      fields.searchDate = inner.date("date", partial: true)?.value
      fields.searchSources = inner.texts("sources").map(\.value)
      for told in inner.finish(known: ["date", "sources", "strategy"], of: "'search'") {
        reader.add(told)
      }
    }
    guard fields.status == .published || fields.status == .approved else { return }
    if fields.status == .published {
      let covered = Set(fields.interests.map(\.author))
      for author in fields.authors where !covered.contains(author.name) {
        reader.tell(
          .interestsMissing, at: reader.entry("authors")?.value.range ?? head,
          "nothing is said about the interests of '\(author.name)'",
          "write 'interests: { \(author.name): none }', or what they are")
      }
      need("funding", fields.funding.isEmpty, "write 'funding: none', or who paid")
    }
    need(
      "reviews", fields.reviews.isEmpty,
      "write who reviewed it: 'reviews: [{ by: …, kind: scientific, date: … }]'")
  }

  /// What the kind of document needs and does not have.
  private mutating func missing() {
    let kind = fields.kind ?? .brief
    if kind != .page {
      need(
        "summary", fields.summary.isEmpty && reader.entry("summary") == nil,
        "say in 60 to 300 characters what readers will learn")
      need(
        "date", fields.date == nil && reader.entry("date") == nil,
        "write the day of this version: date: 2026-11-24")
    }
    if kind.needsCountry {
      need(
        "country", reader.entry("country", or: "countries") == nil,
        "write a code such as 'country: ES', or INT for several countries")
    }
    if kind.needsTopic {
      need(
        "topic", reader.entry("topic", or: "topics") == nil,
        "write one to five topics of Site/topics.yml")
    }
    if kind == .brief {
      need(
        "evidence", reader.entry("evidence") == nil,
        "write 'evidence: high', 'moderate', 'low', 'very-low', 'normative' or 'not-graded'")
    }
    if kind.needsAuthors {
      need(
        "authors", fields.authors.isEmpty && reader.entry("authors") == nil,
        "write 'authors: [Working group]'")
    }
    if fields.status == .published, kind == .brief || kind == .explainer || kind == .legislation {
      need(
        "review_by", fields.reviewBy == nil && reader.entry("review_by") == nil,
        "write the day by which it is to be reviewed")
    }
  }

  private mutating func need(_ field: String, _ isMissing: Bool, _ help: String) {
    if isMissing {
      reader.tell(.missingField, at: head, "the document has no '\(field)'", help, severity: gap)
    }
  }

  /// ISO 7064, MOD 11-2, as ORCID uses it.
  private func isORCID(_ text: String) -> Bool {
    let digits = text.replacing("https://orcid.org/", with: "").replacing("-", with: "")
    guard digits.count == 16, text.filter({ $0 == "-" }).count == 3 else { return false }
    var total = 0
    for digit in digits.dropLast() {
      guard let value = digit.wholeNumberValue else { return false }
      total = (total + value) * 2
    }
    let check = (12 - total % 11) % 11
    return digits.last.map(String.init) == (check == 10 ? "X" : String(check))
  }
}

/// The number of characters as a reader counts them; plain ASCII is counted by its bytes.
private func characters(_ text: String) -> Int {
  text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D } ? text.utf8.count : text.count
}

extension FieldReader {
  mutating func add(_ diagnostic: Diagnostic) {
    tell(
      diagnostic.rule, at: diagnostic.range ?? source.range(0, 0), diagnostic.summary,
      diagnostic.help ?? "", severity: diagnostic.severity)
  }
}

/// The names that a document's front matter may hold.
let sharedKeys = [
  "kind", "id", "title", "summary", "lang", "country", "countries", "topic", "topics", "evidence",
  "audience",
  "authors", "date", "updated", "status", "reason", "superseded_by", "embargo_until", "review_by",
  "version",
  "changes", "aliases", "related", "doi", "license", "interests", "funding", "reviews",
  "retracted_sources",
  "translation",
]

/// For each kind, its fields and the shared ones.
let knownKeys = Dictionary(
  uniqueKeysWithValues: DocumentKind.allCases.map { ($0, sharedKeys + kindKeys($0)) })

/// A translation may hold the fields of its original, whose kind it does not say.
let translationKeys = sharedKeys + DocumentKind.allCases.flatMap(kindKeys)

private func kindKeys(_ kind: DocumentKind) -> [String] {
  switch kind {
  case .brief: ["type", "question", "search", "appraisal", "involvement", "recommendations"]
  case .model:
    [
      "setting", "started", "state", "led_by", "population", "components", "outcomes", "contact",
      "source",
    ]
  case .explainer: ["key_messages"]
  case .legislation:
    ["jurisdiction", "instrument", "official_title", "state", "timeline", "source", "last_checked"]
  case .survey:
    [
      "purpose", "population", "minutes", "consent", "controller", "retention", "ethics", "contact",
      "items",
    ]
  case .material: ["format", "for", "answers_to", "sent"]
  case .event:
    [
      "start", "end", "mode", "place", "link", "languages", "organiser", "access", "registration",
      "recording",
    ]
  case .page: []
  }
}

/// Whether a text has the form of a DOI (ISO 26324: `10.`, a registrant of digits, a slash, a name).
func isDOI(_ text: String) -> Bool {
  guard text.hasPrefix("10."), let slash = text.firstIndex(of: "/") else { return false }
  let registrant = text[text.index(text.startIndex, offsetBy: 3)..<slash]
  return registrant.count >= 4 && registrant.allSatisfy { $0.isNumber || $0 == "." }
    && text.index(after: slash) < text.endIndex && !text.contains(where: \.isWhitespace)
}
