import BriefDiagnostics
import BriefModel
import TestSupport
import Testing

/// Every form that the schema names is enforced wherever it stands.
struct FormTests {
  /// Texts that are of no form, but for a language or a branch that happens to be one.
  static let hostile = [
    "../../../../ESCAPED", "a b", "a/../b", "Ä", "é\u{301}", "a\u{0}b", "a\u{202E}b", "?", "#", "",
    "-", "<script>", "javascript:alert(1)", "a\\b", "https://", "@", "a@b", "%2e%2e",
    String(repeating: "a", count: 5_000), "\u{200B}",
  ]

  static let schemas: [ObjectSchema] =
    DocumentKind.all.map(\.schema) + [SiteSchema.site, SiteSchema.topic, SiteSchema.term]

  @Test func noFormTakesWhatLeavesItsPlace() {
    var count = 0
    for form in Self.schemas.flatMap({ $0.fields.flatMap { Self.forms($0.value) } }) {
      count += 1
      for text in Self.hostile where form.takes(text) {
        Issue.record("\(form.pattern) takes '\(text.prefix(40))'")
      }
    }
    #expect(count > 20)
  }

  static func forms(_ value: ValueSchema) -> [Form] {
    switch value {
    case .form(let form): [form]
    case .list(let element), .map(let element): forms(element)
    case .either(let short, let long): forms(short) + forms(long)
    case .object(let group): group.fields.flatMap { forms($0.value) }
    default: []
    }
  }

  @Test(arguments: [
    "0000-0002-1825-0097", "https://orcid.org/0000-0002-1694-233X",
  ])
  func takesOrcids(_ text: String) { #expect(Form.orcid.takes(text)) }

  @Test(arguments: [
    "0000-0002-1825-0098", "0000000218250097", "0000-0002-1825-009", "𝟘𝟘𝟘𝟘-𝟘𝟘𝟘𝟚-𝟙𝟠𝟚𝟝-𝟘𝟘𝟡𝟟",
    "９９９９-９９９９-９９９９-９９９９", "万万万万-万万万万-万万万万-万万万万", "----", "https://orcid.org/",
  ])
  func refusesWhatIsNoOrcid(_ text: String) { #expect(!Form.orcid.takes(text)) }

  @Test(arguments: ["en", "es", "pt-BR", "zh-Hant", "sr-Latn", "es-419", "zh-Hant-TW", "gsw"])
  func takesLanguages(_ text: String) { #expect(isLanguageCode(text)) }

  @Test(arguments: [
    "EN", "english", "e", "pt-br", "es-", "-es", "es-ES-ES", "zh_Hant", "es/..", "",
  ])
  func refusesWhatIsNoLanguage(_ text: String) { #expect(!isLanguageCode(text)) }

  @Test(arguments: [
    ("Plan de Acción (2025)", "plan-de-accion-2025"), ("Łódź & Ærø", "lodz-aero"),
    ("What's known?", "whats-known"), ("a-brief.ES", "a-brief-es"), ("Cafe\u{301}", "cafe"),
    ("straße", "strasse"),
  ])
  func wordsBecomeIds(_ words: String, _ id: String) {
    #expect(Identifier(folding: words)?.text == id)
  }

  @Test func noWordsNoId() {
    #expect(Identifier(folding: "κείμενο") == nil)
    #expect(Identifier("..") == nil && Identifier("-a") == nil && Identifier("A") == nil)
  }

  @Test func theSitesOwnFilesAreHeldToThem() throws {
    let site = TestWorkspace([
      "Site/topics.yml": """
      - id: ../../../../ESCAPED
        label: { en: Escaped }
      - id: first-topic
        label: { en: First, pt_br: Primeiro }
        parent: nowhere
      - id: one
        label: One
        parent: two
      - id: two
        label: Two
        parent: one
      - id: services
        label: Services
      """,
      "Site/glossary.yml": "- id: a term\n  term: Term\n",
      "Site/site.yml": """
      title: Our briefs
      address: ftp://example.org
      languages: [en, english, es, en]
      contact: nobody
      license: CC BY 4.0
      """,
    ])
    let told = try site.compile().diagnostics
    func summaries(_ rule: String) -> [String] {
      told.filter { $0.rule.name == rule }.map { "\($0.summary)" }
    }
    #expect(summaries("invalid-id").count == 2)
    #expect(summaries("unknown-topic").count == 3)
    #expect(summaries("unknown-language").count == 2)
    #expect(summaries("duplicate-entry") == ["'en' stands in this list already"])
    #expect(summaries("invalid-address").count == 1)
    #expect(told.contains { $0.repair?.new == "CC-BY-4.0" })
    #expect(summaries("unknown-value").count == 2)
  }

  @Test func aTargetHasTheSettingsOfItsKindAlone() throws {
    let site = TestWorkspace([
      "Site/site.yml": """
      title: Our briefs
      publish:
        copy: { kind: folder, path: ../copy, branch: pages }
        server: { kind: ssh, host: briefs@example.org }
        elsewhere: { kind: carrier-pigeon }
      """
    ])
    let told = try site.compile().diagnostics.filter { $0.range?.path == "Site/site.yml" }
    #expect(
      told.map { "\($0.rule.name): \($0.summary)" }.filter { $0.contains("target") } == [
        "unknown-key: targets of the kind 'folder' have no setting 'branch'",
        "missing-field: the target 'server' needs 'folder'",
        "unknown-value: 'carrier-pigeon' is not a kind of target",
      ])
  }
}

/// Lengths count what readers see, in every script.
struct SeenLengthTests {
  @Test(arguments: [
    ("Tapering strips", 15), ("Retirada de benzodiacepinas", 27), ("開放資料手冊", 12), ("リタリン", 8),
    ("벤조", 4), ("नीति पत्र", 8), ("Cafe\u{301}", 4), ("A  b \n c", 5), ("with\u{AD}draw", 8),
    ("👩‍👩‍👧 family", 8), ("", 0),
  ])
  func countsWhatIsSeen(_ text: String, _ length: Int) {
    #expect(seenLength(text).count == length)
  }

  @Test(arguments: [
    ("3/4/2026", nil), ("23/4/2026", "2026-04-23"), ("2026-11-20T10:00:00Z", "2026-11-20"),
    ("2026-11-20 10:00 +0100", "2026-11-20"), ("Friday, 20th November 2026", "2026-11-20"),
    ("viernes 20 de noviembre de 2026", "2026-11-20"), ("20261120", "2026-11-20"),
    ("1 March 2026", "2026-03-01"), ("yesterday", nil), ("10:30", nil), ("2026-13-40", nil),
  ])
  func aDateIsGuessedOnlyWhereItIsPlain(_ text: String, _ date: String?) {
    #expect(guessDate(text, DateWords([.english, spanishWords]))?.iso == date)
  }
}
