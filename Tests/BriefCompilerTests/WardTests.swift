import BriefCompiler
import BriefDiagnostics
import TestSupport
import Testing

/// What `briefs doctor` proposes never changes what is meant, and never makes anything worse.
struct WardTests {
  /// The workspace after its repairs, and what they were.
  func repaired(_ workspace: TestWorkspace) throws -> (TestWorkspace, Ward.Repairs) {
    let prepared = try prepare(Reading(try workspace.world()))
    let repairs = Ward(prepared, renames: [], workers: 2).repairs()
    var after = workspace
    for (_, changed) in repairs.changes {
      after.files[changed.path] = String(decoding: changed.bytes, as: UTF8.self)
    }
    for (old, new) in repairs.renames { after.files[new] = after.files.removeValue(forKey: old) }
    return (after, repairs)
  }

  /// How often each rule is broken.
  func counts(_ workspace: TestWorkspace) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for finding in try workspace.compile().diagnostics where !finding.rule.isGate {
      counts[finding.rule.name, default: 0] += 1
    }
    return counts
  }

  func holds(_ workspace: TestWorkspace) throws {
    let (after, _) = try repaired(workspace)
    let (before, now) = (try counts(workspace), try counts(after))
    let wasReadable = before["yaml-syntax"] == nil
    for (rule, count) in now where wasReadable {
      #expect(count <= before[rule] ?? 0, "\(rule) in \(after.files)")
    }
    #expect(after.files.count == workspace.files.count)
    let (_, again) = try repaired(after)
    #expect(again.changes.isEmpty && again.renames.isEmpty, "\(again)")
  }

  @Test func aCitationKeepsItsYear() throws {
    let workspace = TestWorkspace([
      "Briefs/strips.md": TestWorkspace.brief(body: "It was found [@davies2018incidence].\n")
    ])
    #expect(try repaired(workspace).1.changes.isEmpty)
  }

  @Test func aFieldOfAnotherMeaningIsNotMadeOfOneThatIsUnknown() throws {
    let workspace = TestWorkspace([
      "Briefs/strips.md": TestWorkspace.brief("created: 2026-01-01")
    ])
    #expect(try repaired(workspace).1.changes.isEmpty)
  }

  /// The name of a field alone would uncover a value that cannot be read; both are mended in one.
  @Test func aFieldInAnotherLanguageGetsItsNameAndItsValueTogether() throws {
    let workspace = TestWorkspace([
      "Briefs/strips.md": TestWorkspace.brief("-country\npaís: Francia\n-status\nestado: borrador"),
      "Briefs/other.md": TestWorkspace.brief("-country\npaís: Shangri-La"),
    ])
    let (after, _) = try repaired(workspace)
    let text = try #require(after.files["Briefs/strips.md"])
    #expect(text.contains("\ncountry: FR\n") && text.contains("\nstatus: draft\n"), "\(text)")
    // Where the value stays unreadable, so does the field: what it means is the author's to say.
    #expect(after.files["Briefs/other.md"] == workspace.files["Briefs/other.md"])
    try holds(workspace)
  }

  /// A translation is one whatever sign and word its file has for the language.
  @Test(arguments: ["strips_es", "strips.ES", "strips.spanish", "strips Español", "es_strips"])
  func aTranslationByAnotherNameBecomesOne(_ name: String) throws {
    let workspace = TestWorkspace([
      "Briefs/strips.md": TestWorkspace.brief(body: "## The text {#text}\n\nWords.\n"),
      "Briefs/\(name).md":
        "---\ntitle: Las tiras en los Países Bajos\nsummary: Qué son las tiras, qué se sabe de sus resultados y qué se discute de ellas.\n---\n\nPalabras.\n",
    ])
    #expect(try repaired(workspace).1.renames.map(\.new) == ["Briefs/strips.es.md"])
  }

  @Test func aRenamedDocumentTakesItsTranslationsAndLinksAlong() throws {
    let workspace = TestWorkspace([
      "Briefs/Ward_Rounds.md": TestWorkspace.brief(body: "## The text {#text}\n\nWords.\n"),
      "Briefs/Ward_Rounds.es.md":
        "---\ntitle: Las tiras en los Países Bajos\nsummary: Qué son las tiras, qué se sabe de sus resultados y qué se discute de ellas.\n---\n\nPalabras.\n",
      "Briefs/other.md": TestWorkspace.brief(
        "title: Another brief on the wards", body: "See [it](Ward_Rounds.md#text).\n"),
    ])
    let (after, repairs) = try repaired(workspace)
    #expect(repairs.renames.map(\.new) == ["Briefs/ward-rounds.md", "Briefs/ward-rounds.es.md"])
    #expect(after.files["Briefs/other.md"]?.contains("](ward-rounds.md#text)") == true)
    #expect(try counts(after)["broken-link"] == nil)
    try holds(workspace)
  }

  @Test func twoNamesThatWouldBecomeOneAreLeft() throws {
    let workspace = TestWorkspace([
      "Briefs/The_Plan.md": TestWorkspace.brief("title: One plan of the two"),
      "Briefs/The Plan.md": TestWorkspace.brief("title: Another plan of the two"),
    ])
    let (after, repairs) = try repaired(workspace)
    #expect(repairs.renames.count <= 1)
    #expect(after.files.count == workspace.files.count)
  }

  @Test(arguments: [
    ("date: 20th November 2026", "date: 2026-11-20"), ("date: 20261120", "date: 2026-11-20"),
    ("date: 2026-11-20 00:00:00", "date: 2026-11-20"), ("country: NLD", "country: NL"),
    ("evidence: Baja", "evidence: low"), ("evidence: Muy baja", "evidence: very-low"),
  ])
  func whatIsPlainlyMeantIsWritten(_ line: String, _ right: String) throws {
    let workspace = TestWorkspace(["Briefs/strips.md": TestWorkspace.brief(line)])
    let (after, _) = try repaired(workspace)
    #expect(after.files["Briefs/strips.md"]?.contains("\n\(right)\n") == true)
    try holds(workspace)
  }

  @Test func anAddressWithHalfOfItsSchemeIsMended() throws {
    let workspace = TestWorkspace([
      "Briefs/strips.md": TestWorkspace.brief(body: "See [it](http:www.example.org/plan).\n")
    ])
    #expect(try repaired(workspace).0.files["Briefs/strips.md"]?.contains("](http://www.example.org/plan)") == true)
  }

  @Test(
    arguments: [
      "country:ES", "country:\u{A0}ES", "title: “Plans: what they say of strips”",
      "title: Plans: what they say of strips", "date: 3 May 2024", "created: 2024-05-03",
      "topics: [servces]", "topic: Services", "country: Kenia", "status: in reveiw",
      "evidence: hihg", "type: rapid", "review_by: 1/2/2027", "language: es", "autors: [Ana]",
    ], ["\n", "\r\n"])
  func nothingNewIsWrongAfterIt(_ line: String, _ end: String) throws {
    let brief = TestWorkspace.brief(
      line, body: "See [[strps]] and [that](../plan.md), [@davies2018incidence], [x](othr.md).\n")
    try holds(
      TestWorkspace([
        "Briefs/strips.md": brief.replacing("\n", with: end),
        "Briefs/plan.md": TestWorkspace.brief("title: A plan for the next years"),
        "Briefs/other.md": TestWorkspace.brief("title: Another brief on the wards"),
      ]))
  }
}
