import BriefDiagnostics
import BriefModel
import TestSupport
import Testing

/// A kind of document is one value: what it says about itself is complete.
struct KindTests {
  @Test(arguments: DocumentKind.all)
  func everyFieldSaysWhatReadersSeeOfIt(_ kind: DocumentKind) {
    #expect(kind.schema.fields.count > 20)
    for field in kind.schema.fields { check(field, "\(kind.name).\(field.name)") }
  }

  private func check(_ field: FieldSchema, _ name: String) {
    #expect(!field.label.english.isEmpty, "\(name) has no label")
    #expect(field.label.text(in: spanishWords) != field.name, "\(name) has no Spanish label")
    if case .notForReaders(let reason) = field.place {
      #expect(reason != "a setting of the site", "\(name) does not say why readers do not see it")
    }
    for inner in groups(field.value).flatMap(\.fields) { check(inner, "\(name).\(inner.name)") }
    for choice in choices(field.value) {
      #expect(!choice.label.text(in: spanishWords).isEmpty, "\(name)")
    }
  }

  private func groups(_ value: ValueSchema) -> [ObjectSchema] {
    switch value {
    case .object(let group): [group]
    case .list(let element), .map(let element): groups(element)
    case .either(let short, let long): groups(short) + groups(long)
    default: []
    }
  }

  private func choices(_ value: ValueSchema) -> [Choice] {
    switch value {
    case .choice(_, _, let choices): choices
    case .list(let element), .map(let element): choices(element)
    case .either(let short, let long): choices(short) + choices(long)
    default: []
    }
  }

  @Test func theFieldsThatAreAskedForAndNotStatedExist() {
    for kind in DocumentKind.all {
      for name in kind.draft.asked + kind.notStated(DocumentFields(FieldValues(), kind: kind))
        + kind.needs.keys.sorted()
      {
        #expect(kind.schema.field(name) != nil, "\(kind.name) has no field \(name)")
      }
    }
  }

  @Test func namesAndFoldersAreOnesOwn() {
    let kinds = DocumentKind.all
    #expect(Set(kinds.map(\.name)).count == kinds.count)
    #expect(Set(kinds.map(\.folder)).count == kinds.count)
    for kind in kinds { #expect(DocumentKind.named(kind.name) === kind) }
    #expect(DocumentKind.named("breif") == nil)
  }

  @Test func ownFieldsAreReadByTheirTypes() throws {
    let site = TestWorkspace([
      "Briefs/meeting.md": TestWorkspace.brief(
        """
        kind: event
        start: 2027-01-10T23:30-03:30
        end: 2027-01-11T01:00-03:30
        mode: hybrid
        languages: [en, es]
        access: captions
        """),
      "Briefs/plan.md": TestWorkspace.brief(
        """
        kind: legislation
        jurisdiction: ES
        timeline: [{ date: 2024, state: announced }, { date: 2025-04-04, state: passed }]
        source: https://example.org/plan
        last_checked: 2026-11-01
        """),
      "Briefs/questions.md": TestWorkspace.brief(
        """
        kind: survey
        minutes: 12
        items:
          - { id: role, type: single, text: What is your role?, options: [nurse, other] }
          - { id: plan, type: text, text: What is missing?, required: true }
        """),
    ])
    let result = try site.compile()
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.summary) == [])
    func values(_ id: String) throws -> FieldValues {
      try #require(result.documents.first { $0.id == id }).fields.values
    }
    let meeting = try values("meeting")
    let start = try #require(meeting["start"]?.moment)
    #expect(start.day.iso == "2027-01-10")
    #expect(start.clock == "23:30")
    #expect(start.zoneName == "UTC−3:30")
    #expect(meeting["mode"]?.choice?.label.text(in: spanishWords) == "Híbrido")
    #expect(meeting["access"]?.texts.map(\.value) == ["captions"])
    let plan = try values("plan")
    #expect(plan["jurisdiction"]?.country?.code == "ES")
    #expect(plan["timeline"]?.items.map { $0["date"]?.date?.iso } == ["2024", "2025-04-04"])
    #expect(
      plan.entries.map(\.schema.name) == ["jurisdiction", "timeline", "source", "last_checked"])
    let questions = try values("questions")
    #expect(questions["minutes"]?.number == 12)
    #expect(questions["items"]?.items.last?["required"]?.flag == true)
  }

  @Test func aTranslationHasTheFieldsOfItsKind() throws {
    let site = TestWorkspace([
      "Briefs/plan.md": TestWorkspace.brief(
        """
        kind: legislation
        official_title: Plan de Acción
        state: in-force
        timeline: [{ date: 2024, state: announced }, { date: 2025-04-04, state: passed }]
        source: https://example.org/plan
        status: draft
        interests: { Working group: none }
        """),
      "Briefs/plan.es.md": """
      ---
      title: El plan en su versión española
      source: https://example.org/es/plan
      state: passd
      start: 2027-01-10T09:00Z
      colour: blue
      ---

      El texto.

      """,
    ])
    let result = try site.compile(includeWithheld: true)
    let spanish = try #require(result.documents.first { $0.language == "es" })
    #expect(spanish.kind === DocumentKind.legislation)
    #expect(spanish.fields.values["source"]?.text == "https://example.org/es/plan")
    #expect(spanish.fields.values["official_title"]?.text == "Plan de Acción")
    #expect(spanish.fields.values["timeline"]?.items.count == 2)
    #expect(spanish.fields.summary.hasPrefix("What tapering strips are"))
    #expect(spanish.fields.interests.map(\.author) == ["Working group"])
    let told = result.diagnostics.filter { $0.range?.path == "Briefs/plan.es.md" }
    #expect(
      Set(told.map(\.rule.name).filter { $0.hasPrefix("unknown") }) == [
        "unknown-key", "unknown-value",
      ])
    #expect(told.filter { $0.rule.name == "unknown-key" }.count == 2)
  }

  @Test func aTranslatedSurveyAsksTheSameQuestions() throws {
    let site = TestWorkspace([
      "Briefs/survey.md": TestWorkspace.brief(
        """
        kind: survey
        items:
          - { id: role, type: single, text: What is your role?, options: [nurse, other] }
          - { id: plan, type: text, text: What is missing? }
        """),
      "Briefs/survey.es.md": """
      ---
      title: Encuesta a profesionales de enfermería
      items:
        - { id: rol, type: single, text: ¿Cuál es su función?, options: [enfermería, otra] }
        - { id: plan, type: text, text: ¿Qué falta? }
      ---

      El texto.

      """,
    ])
    let told = try site.compile(includeWithheld: true).diagnostics.filter {
      $0.rule.name == "survey-items"
    }
    #expect(told.count == 2)
    #expect(told.allSatisfy { $0.range?.path == "Briefs/survey.es.md" })
  }

  @Test func whatAMaterialSupportsExistsAndIsShown() throws {
    let site = TestWorkspace([
      "Briefs/strips.md": TestWorkspace.brief("status: published"),
      "Briefs/plan.md": TestWorkspace.brief("title: A plan that nobody sees yet\nstatus: draft"),
      "Briefs/letter.md": TestWorkspace.brief(
        """
        kind: material
        status: in-review
        format: letter
        for: [strips, stripes, plan]
        """),
    ])
    let told = try site.compile().diagnostics.filter { $0.range?.path == "Briefs/letter.md" }
    #expect(told.filter { $0.rule.name == "broken-link" }.map { $0.repair?.new } == ["strips"])
  }
}
