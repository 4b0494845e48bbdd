internal import BriefDiagnostics
internal import BriefSyntax

/// The front matter of one document: read by its schema, then held against the rules about fields together.
struct FieldChecker {
  var reader: FieldReader
  let source: SourceFile
  let vocabulary: Vocabulary
  let asOf: Moment
  let name: DocumentName
  let head: SourceRange
  var fields = DocumentFields()
  /// Whether the front matter broke off, so that what is missing from it says nothing.
  var isBroken = false
  /// Whether nobody can tell if the document may be shown.
  private(set) var isStatusUnknown = false

  var isTranslation: Bool { name.language != nil }
  var situation: FieldSituation { FieldSituation(status: fields.status, asOf: asOf, head: head) }
  /// What a draft may still lack, everything else may not.
  var gap: Severity { situation.gap }

  mutating func check() {
    let wanted = reader.choice("status", Status.self)
    fields.status = wanted ?? .draft
    isStatusUnknown = wanted == nil && reader.entry("status") != nil
    fields.kind =
      reader.text("kind").flatMap { DocumentKind.named($0.value) }
      ?? (isTranslation ? nil : .standard)
    let schema = isTranslation ? DocumentSchema.translation : (fields.kind ?? .standard).schema
    let values = reader.read(schema, gap: gap)
    titleAndSummary(values)
    fields.countries = values.list("country").compactMap(\.country).withoutRepeats()
    fields.topics = values.list("topic").compactMap(\.topic).withoutRepeats()
    reader.checkTopicCount()
    fields.audience = values.list("audience").compactMap(\.text).compactMap(Audience.init)
    fields.evidence = evidence(values)
    people(values)
    money(values)
    dates(values)
    fate(values)
    addresses(values)
    if fields.kind == .brief || isTranslation { brief(values) }
    fields.values = FieldValues(values.entries.filter { $0.schema.isOwn })
    for check in fields.kind?.checks ?? [] { check.check(fields.values, &reader, situation) }
    translation(values)
    if !isTranslation && !isBroken { checkMissingFields() }
  }

  // MARK: Groups of fields

  private mutating func titleAndSummary(_ values: FieldValues) {
    if let title = values["title"]?.text, let entry = values.entry("title") {
      fields.title = title
      checkFullStop(Located(title, at: entry.range))
    } else {
      fields.title = isTranslation ? "" : name.stem
      if !isTranslation { checkTitleIsThere() }
    }
    if let summary = values["summary"]?.text {
      fields.summary =
        summary.utf8.contains(0x0A) ? summary.replacing("\n", with: " ") : summary
    }
  }

  private mutating func evidence(_ values: FieldValues) -> Evidence? {
    guard let entry = values.entry("evidence") else { return nil }
    let group = entry.value.fields
    let framework =
      group?["framework"]?.text.flatMap(EvidenceFramework.init) ?? EvidenceFramework.grade
    let written = group?.entry("level") ?? entry
    guard let text = written.value.text,
      let level = reader.level(Located(text, at: written.range), framework)
    else { return nil }
    let reason = group?["reason"]?.text
    checkEvidenceReason(level, reason, at: written.range)
    return Evidence(level: level, framework: framework, reason: reason)
  }

  private mutating func people(_ values: FieldValues) {
    fields.authors = values.list("authors").compactMap { value in
      if let name = value.text { return .init(name: name) }
      guard let group = value.fields, let name = group["name"]?.text else { return nil }
      return .init(
        name: name, affiliation: group["affiliation"]?.text, orcid: group["orcid"]?.text,
        roles: group.texts("role"), perspective: group["perspective"]?.text,
        email: group["email"]?.text)
    }
    for entry in reader.mapping("interests") {
      let text = entry.value.scalar ?? ""
      fields.interests.append(.init(author: entry.key, statement: text == "none" ? nil : text))
    }
    fields.reviews = values.list("reviews").compactMap { value in
      guard let group = value.fields,
        let kind = group["kind"]?.text.flatMap(ReviewKind.init)
      else { return nil }
      return .init(
        by: group["by"]?.text ?? "", kind: kind, date: group["date"]?.date,
        outcome: group["outcome"]?.text)
    }
  }

  private mutating func money(_ values: FieldValues) {
    fields.funders = values.list("funding").compactMap { value in
      if let text = value.text { return .init(name: text) }
      guard let group = value.fields, let name = group["funder"]?.text else { return nil }
      return .init(name: name, grant: group["grant"]?.text, role: group["role"]?.text)
    }
  }

  private mutating func dates(_ values: FieldValues) {
    fields.date = values["date"]?.date
    fields.updated = values["updated"]?.date
    fields.reviewBy = values["review_by"]?.date
    checkUpdated(values)
    checkReviewDate(values)
    fields.changes = values.list("changes").compactMap { value in
      guard let group = value.fields else { return nil }
      return .init(
        date: group["date"]?.date, version: group["version"]?.text ?? "",
        note: group["note"]?.text ?? "", isSignificant: group["significant"]?.flag ?? false)
    }
    if reader.entry("embargo_until") != nil {
      // Until it can be read, nobody sees the document.
      fields.embargo = values["embargo_until"]?.moment?.moment ?? Moment(seconds: Int.max)
    }
  }

  private mutating func fate(_ values: FieldValues) {
    fields.reason = values["reason"]?.text
    fields.supersededBy = reader.text("superseded_by")
    checkFate()
  }

  private mutating func addresses(_ values: FieldValues) {
    fields.version = values["version"]?.text
    var seen: Set<String> = []
    fields.related = (values["related"]?.texts ?? []).filter { seen.insert($0.value).inserted }
    fields.license = values["license"]?.text
    fields.doi = values["doi"]?.text
    fields.aliases = values["aliases"]?.texts ?? []
    for entry in reader.mapping("retracted_sources") {
      fields.retractedSources[entry.key] = entry.value.scalar ?? ""
    }
  }

  private mutating func brief(_ values: FieldValues) {
    fields.type =
      values["type"]?.text.flatMap(BriefType.init) ?? (isTranslation ? nil : .evidence)
    fields.question = values["question"]?.text
    checkQuestion(values)
    let search = values["search"]?.fields
    fields.searchDate = search?["date"]?.date
    fields.searchSources = search?.texts("sources") ?? []
    fields.searchStrategy = search?["strategy"]?.text
    fields.appraisal = values.texts("appraisal")
    if let involvement = values["involvement"] {
      fields.involvement =
        involvement.text.map { [$0] } ?? involvement.fields?.entries.compactMap(\.value.text) ?? []
    }
    for group in values["recommendations"]?.items ?? [] {
      guard let text = group.entry("text"), let words = text.value.text else { continue }
      fields.recommendations.append(
        .init(
          text: words, strength: group["strength"]?.text.flatMap(Strength.init),
          strengthRange: group.entry("strength")?.range ?? text.range,
          claims: group["claims"]?.texts ?? [], reason: group["reason"]?.text))
    }
  }

  private mutating func translation(_ values: FieldValues) {
    guard let group = reader.entry("translation")?.value else { return }
    let made = values["translation"]?.fields
    fields.translator = made?["translator"]?.text
    fields.translatedVersion = made?["of_version"]?.text
    fields.isMachineTranslated = made?["method"]?.text == "machine"
    fields.translationMethod = made?["method"]?.choice
    fields.madeFrom = (group["made_from"]?.mapping ?? []).compactMap { entry in
      entry.value.scalar.map { Section(id: entry.key, digest: $0) }
    }
  }
}

extension FieldValues {
  /// The values of a list, without their places.
  func list(_ name: String) -> [FieldValue] { self[name]?.list.map(\.value) ?? [] }

  func texts(_ name: String) -> [String] { list(name).compactMap(\.text) }
}

extension Array where Element: Hashable {
  /// Each element once, where it stands first.
  fileprivate func withoutRepeats() -> [Element] {
    if count < 2 { return self }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
