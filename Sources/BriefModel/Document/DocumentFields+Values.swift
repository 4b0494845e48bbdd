internal import BriefDiagnostics

extension DocumentFields {
  /// The fields of a document of a kind as their values say them.
  ///
  /// - Parameter name: what stands for a title that is not there.
  package init(
    _ values: FieldValues, kind: DocumentKind, status: Status = .draft, embargo: Moment? = nil,
    name: String = ""
  ) {
    self.kind = kind
    self.status = status
    self.embargo = embargo
    title = values["title"]?.text ?? name
    let words = values["summary"]?.text ?? ""
    summary = words.utf8.contains(0x0A) ? words.replacing("\n", with: " ") : words
    countries = values.list("country").compactMap(\.country).withoutRepeats()
    topics = values.list("topic").compactMap(\.topic).withoutRepeats()
    evidence = Self.evidence(values["evidence"])
    audience = values.list("audience").compactMap(\.text).compactMap(Audience.init)
    authors = values.list("authors").compactMap(Author.init)
    date = values["date"]?.date
    updated = values["updated"]?.date
    supersededBy = values.located("superseded_by")
    reason = values["reason"]?.text
    reviewBy = values["review_by"]?.date
    version = values["version"]?.text
    changes = values["changes"]?.items.map(Change.init) ?? []
    aliases = values["aliases"]?.texts ?? []
    var seen: Set<String> = []
    related = (values["related"]?.texts ?? []).filter { seen.insert($0.value).inserted }
    doi = values["doi"]?.text
    license = values["license"]?.text
    interests = (values["interests"]?.map ?? []).map {
      Interest(author: $0.name, statement: $0.text == "none" ? nil : $0.text)
    }
    retractedSources = Dictionary(
      (values["retracted_sources"]?.map ?? []).map { ($0.name, $0.text) },
      uniquingKeysWith: { one, _ in one })
    funders = values.list("funding").compactMap(Funder.init)
    reviews = values["reviews"]?.items.compactMap(Review.init) ?? []
    let isBrief = kind.schema.field("type") != nil
    type = values["type"]?.text.flatMap(BriefType.init) ?? (isBrief ? .evidence : nil)
    question = values["question"]?.text
    let search = values["search"]?.fields
    searchDate = search?["date"]?.date
    searchSources = search?.texts("sources") ?? []
    searchStrategy = search?["strategy"]?.text
    appraisal = values.texts("appraisal")
    let took = values["involvement"]
    involvement = took?.text.map { [$0] } ?? took?.fields?.entries.compactMap(\.value.text) ?? []
    recommendations = values["recommendations"]?.items.compactMap(Recommendation.init) ?? []
    self.values = FieldValues(values.entries.filter { $0.schema.isOwn })
    let made = values["translation"]?.fields
    translator = made?["translator"]?.text
    translatedVersion = made?["of_version"]?.text
    translationMethod = made?["method"]?.choice
    madeFrom = sectionsOfOrigin(values)
  }

  private static func evidence(_ value: FieldValue?) -> Evidence? {
    guard let value else { return nil }
    let group = value.fields
    let framework = group?["framework"]?.text.flatMap(EvidenceFramework.init) ?? .grade
    guard let text = (group?["level"] ?? value).text,
      let level = EvidenceLevel(text, in: framework)
    else { return nil }
    return Evidence(level: level, framework: framework, reason: group?["reason"]?.text)
  }
}

/// The sections that the field `translation` remembers.
func sectionsOfOrigin(_ values: FieldValues) -> [Section] {
  (values["translation"]?.fields?["made_from"]?.map ?? []).filter { !$0.text.isEmpty }.map {
    Section(id: $0.name, digest: $0.text)
  }
}

extension DocumentFields.Author {
  /// A plain text is a name.
  fileprivate init?(_ value: FieldValue) {
    let group = value.fields
    guard let name = value.text ?? group?["name"]?.text else { return nil }
    self.init(
      name: name, affiliation: group?["affiliation"]?.text, orcid: group?["orcid"]?.text,
      roles: group?.texts("role") ?? [], perspective: group?["perspective"]?.text,
      email: group?["email"]?.text)
  }
}

extension DocumentFields.Funder {
  fileprivate init?(_ value: FieldValue) {
    let group = value.fields
    guard let name = value.text ?? group?["funder"]?.text else { return nil }
    self.init(name: name, grant: group?["grant"]?.text, role: group?["role"]?.text)
  }
}

extension DocumentFields.Change {
  fileprivate init(_ group: FieldValues) {
    self.init(
      date: group["date"]?.date, version: group["version"]?.text ?? "",
      note: group["note"]?.text ?? "", isSignificant: group["significant"]?.flag ?? false)
  }
}

extension DocumentFields.Review {
  fileprivate init?(_ group: FieldValues) {
    guard let kind = group["kind"]?.text.flatMap(ReviewKind.init) else { return nil }
    self.init(
      by: group["by"]?.text ?? "", kind: kind, date: group["date"]?.date,
      outcome: group["outcome"]?.text)
  }
}

extension DocumentFields.Recommendation {
  fileprivate init?(_ group: FieldValues) {
    guard let text = group.entry("text"), let words = text.value.text else { return nil }
    self.init(
      text: words, strength: group["strength"]?.text.flatMap(Strength.init),
      strengthRange: group.entry("strength")?.range ?? text.range,
      claims: group["claims"]?.texts ?? [], reason: group["reason"]?.text)
  }
}

extension FieldValues {
  /// The values of a list, without their places.
  func list(_ name: String) -> [FieldValue] { self[name]?.list.map(\.value) ?? [] }

  func texts(_ name: String) -> [String] { list(name).compactMap(\.text) }

  /// A text with its place.
  func located(_ name: String) -> Located<String>? {
    entry(name).flatMap { entry in entry.value.text.map { Located($0, at: entry.range) } }
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it stands first.
  fileprivate func withoutRepeats() -> [Element] {
    if count < 2 { return self }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
