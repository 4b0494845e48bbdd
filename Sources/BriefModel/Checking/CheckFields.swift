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
    let wanted = reader.choice("status", Status.self)
    fields.status = wanted ?? .draft
    isStatusUnknown = wanted == nil && reader.entry("status") != nil
    fields.kind =
      reader.choice("kind", DocumentKind.self) ?? (isTranslation ? nil : .brief)
    let kind = fields.kind ?? .brief
    reader.validate(
      isTranslation ? DocumentSchema.translation : DocumentSchema.fields(of: kind), gap: gap)
    titleAndSummary()
    countriesAndTopics()
    evidence()
    fields.audience = reader.texts("audience").compactMap { Audience(rawValue: $0.value) }
    people()
    dates()
    fate()
    addresses()
    if fields.kind == .brief || isTranslation { brief() }
    if let translation = reader.entry("translation")?.value {
      fields.translator = translation["translator"]?.scalar
      fields.isMachineTranslated = translation["method"]?.scalar == "machine"
      fields.madeFrom = (translation["made_from"]?.mapping ?? []).compactMap { entry in
        entry.value.scalar.map { Section(id: entry.key, digest: $0) }
      }
    }
    if !isTranslation && !isBroken { missing() }
  }

  // MARK: Groups of fields

  private mutating func titleAndSummary() {
    if let title = reader.text("title") {
      fields.title = title.value
      if title.value.hasSuffix(".") {
        reader.tell(
          .titleFullStop, at: title.range, "the title ends with a full stop",
          "remove the full stop",
          repair: reader.source.bytes[title.range.start..<title.range.end].elementsEqual(
            title.value.utf8) ? String(title.value.dropLast()) : nil)
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
          "write 'country: \(right.code)'",
          spanish: (
            "'\(code)' no es un código de país; el de \(vocabulary.countries.name(Country(code: right.code), in: "es")) es '\(right.code)'",
            "escriba 'country: \(right.code)'"
          ), repair: right.code)
      } else {
        reader.tell(
          .unknownCountry, at: country.range, "'\(code)' is not a country code or name",
          "write the two letters of ISO 3166, such as ES, or INT for several countries",
          spanish: (
            "'\(code)' no es ni el código ni el nombre de un país",
            "escriba las dos letras de ISO 3166, como ES, o INT si son varios países"
          ))
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
          "'\(topic.value)' is another word for the topic '\(right)'", "write '\(right)'",
          spanish: (
            "'\(topic.value)' es otra palabra para el tema '\(right)'", "escriba '\(right)'"
          ),
          repair: right)
      } else {
        let near = nearMiss(topic.value, in: vocabulary.topics.map(\.id))
        reader.tell(
          .unknownTopic, at: topic.range,
          "'\(topic.value)' is not a topic of this site"
            + (near.map { "; did you mean '\($0)'?" } ?? ""),
          near.map { "write '\($0)'" } ?? "choose a topic from Site/topics.yml, or add it there",
          spanish: (
            "'\(topic.value)' no es un tema de este sitio" + meant(near),
            near.map { "escriba '\($0)'" } ?? "elija un tema de Site/topics.yml, o añádalo allí"
          ), repair: near)
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
      let inner = FieldReader(reader.source, value)
      text = inner.text("level")
      reason = inner.text("reason")?.value
      framework = inner.choice("framework", EvidenceFramework.self) ?? .grade
    }
    guard let text, let level = reader.level(text, framework) else { return }
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
      let inner = FieldReader(reader.source, item)
      let orcid = inner.text("orcid")
      if let orcid, !isORCID(orcid.value) {
        reader.tell(
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
      let inner = FieldReader(reader.source, item)
      if let kind = inner.choice("kind", ReviewKind.self) {
        fields.reviews.append(
          .init(by: inner.text("by")?.value ?? "", kind: kind, date: inner.date("date")?.value))
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
      let inner = FieldReader(reader.source, item)
      fields.changes.append(
        .init(
          date: inner.date("date")?.value, version: inner.text("version")?.value ?? "",
          note: inner.text("note")?.value ?? ""))
    }
    if reader.entry("embargo_until") != nil {
      // Until it can be read, nobody sees the document.
      fields.embargo =
        reader.text("embargo_until").flatMap { Moment($0.value) } ?? Moment(seconds: Int.max)
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
    fields.type = reader.choice("type", BriefType.self) ?? (isTranslation ? nil : .evidence)
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
      let inner = FieldReader(reader.source, search)
      fields.searchDate = inner.date("date", partial: true)?.value
      fields.searchSources = inner.texts("sources").map(\.value)
    }
    fields.appraisal = reader.texts("appraisal").map(\.value)
    if let involvement = reader.entry("involvement")?.value {
      fields.involvement =
        involvement.scalar.map { [$0] } ?? (involvement.mapping ?? []).compactMap(\.value.scalar)
    }
    for item in reader.items("recommendations") {
      let inner = FieldReader(reader.source, item)
      guard let text = inner.text("text") else { continue }
      fields.recommendations.append(
        .init(
          text: text.value, strength: inner.choice("strength", Strength.self),
          strengthRange: inner.text("strength")?.range ?? text.range, claims: inner.texts("claims"),
          reason: inner.text("reason")?.value))
    }
  }

  /// What the kind of document needs and does not have; what a gate asks for is told there.
  private mutating func missing() {
    let schema = DocumentSchema.fields(of: fields.kind ?? .brief)
    for field in schema.fields where field.name != "title" {
      switch field.need {
      case .optional: continue
      case .published:
        guard fields.status == .published, field.name == "review_by" else { continue }
      case .always: break
      }
      guard reader.entry(field.name, or: field.plural) == nil else { continue }
      let help = field.meaning.english.prefix(1).lowercased() + field.meaning.english.dropFirst()
      let spanish = field.meaning.spanish.prefix(1).lowercased() + field.meaning.spanish.dropFirst()
      reader.tell(
        .missingField, at: head, "the document has no '\(field.name)'",
        "write '\(field.name): \(field.example)' (\(help.dropLast()))", severity: gap,
        spanish: (
          "al documento le falta '\(field.name)'",
          "escriba '\(field.name): \(field.example)' (\(spanish.dropLast()))"
        ))
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
func characters(_ text: String) -> Int {
  text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D } ? text.utf8.count : text.count
}

/// Whether a text has the form of a DOI (ISO 26324: `10.`, a registrant of digits, a slash, a name).
func isDOI(_ text: String) -> Bool {
  guard text.hasPrefix("10."), let slash = text.firstIndex(of: "/") else { return false }
  let registrant = text[text.index(text.startIndex, offsetBy: 3)..<slash]
  return registrant.count >= 4 && registrant.allSatisfy { $0.isNumber || $0 == "." }
    && text.index(after: slash) < text.endIndex && !text.contains(where: \.isWhitespace)
}
