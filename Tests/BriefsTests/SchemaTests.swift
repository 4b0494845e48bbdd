import Foundation
import TestSupport
import Testing

/// The schema for editors, held against an independent validator and the starter's own documents.
struct SchemaTests {
  static let validate = """
    import glob, json, subprocess, sys, yaml
    import jsonschema

    briefs, root = sys.argv[1], sys.argv[2]

    def schema(part):
        found = json.loads(subprocess.run([briefs, "schema", part, "--root", root], capture_output=True, check=True).stdout)
        jsonschema.Draft7Validator.check_schema(found)
        return jsonschema.Draft7Validator(found)

    document = schema("document")
    def front(path):
        return yaml.load(open(path).read().split("---\\n")[1], Loader=yaml.BaseLoader)

    for path in sorted(glob.glob(root + "/Briefs/**/*.md", recursive=True)):
        if path.count(".") > 1 and path.endswith((".es.md",)): continue
        for error in document.iter_errors(front(path)): print("refused", path.rsplit("/", 1)[1], error.message[:200])
    for part, name in (("site", "site"), ("topics", "topics"), ("glossary", "glossary")):
        for error in schema(part).iter_errors(yaml.safe_load(open("%s/Site/%s.yml" % (root, name)))): print("refused", name, error.message[:200])
    schema("claim"), schema("wording")
    wrong = [
        {"title": "New"}, {"countrys": "ES"}, {"status": "publishd"}, {"date": "24.11.2026"}, {"topic": "no-such-topic"},
        {"evidence": "medium"}, {"authors": [{"affiliation": "Nowhere"}]}, {"type": "evidense"}, {"review_by": "soon"},
        {"recommendations": [{"text": "Stop."}]}, {"embargo_until": "2027-01-10T09:00"}, {"kind": "model", "led_by": "nobody"},
    ]
    good = front(root + "/Briefs/support-position.md")
    for change in wrong:
        changed = {**good, **change}
        if change.get("kind") == "model":
            for key in ("type", "recommendations"): changed.pop(key)
        if document.is_valid(changed): print("accepted", change)
    for key in ("title", "summary", "country", "topic", "evidence", "authors", "date"):
        if document.is_valid({k: v for k, v in good.items() if k != key}): print("accepted without", key)
    if not document.is_valid({**{k: v for k, v in good.items() if k != "country"}, "countries": ["ES"]}): print("refused countries")
    # A draft may lack what 'check' only warns of until somebody reviews it.
    for status in ("draft", None):
        draft = {"title": good["title"], "summary": "Too short."}
        if status: draft["status"] = status
        if not document.is_valid(draft): print("refused a draft")
    if document.is_valid({**good, "summary": "Too short."}): print("accepted a short summary")
    print("done")
    """

  @Test(
    .enabled(
      if: canBeginWithCheckers(), "skipped: the checkers are not set up; 'make test' does it"))
  func anIndependentValidatorAgrees() throws {
    let folder = try TemporaryFolder()
    try copyStarterWorkspace(to: folder)
    try folder.write(Self.validate, to: "validate.py")
    let result = try run(
      try requireCheckers(), [folder.path + "/validate.py", briefsProgram, folder.path])
    #expect(result.output == "done\n", "\(result.output)\(result.error)")
  }

  @Test func theListForPeopleIsInBothLanguages() throws {
    let english = try run(briefsProgram, ["schema", "--format", "text", "--messages", "en"])
    #expect(english.output.contains("Every document") && english.output.contains("  review_by: "))
    let spanish = try run(briefsProgram, ["schema", "--format", "text", "--messages", "es"])
    #expect(spanish.output.contains("Todos los documentos"))
  }

  @Test func checkEndsWithWhatEachDocumentStillNeeds() throws {
    let folder = try TemporaryFolder()
    try copyStarterWorkspace(to: folder)
    let english = try run(
      briefsProgram,
      [
        "check", "--root", folder.path, "--format", "concise", "--messages", "en", "--as-of",
        "2026-11-24",
      ])
    #expect(english.status == 0)
    let lines = english.said.components(separatedBy: "\n")
    let head = try #require(lines.firstIndex { $0.hasPrefix("Document ") })
    #expect(lines[head].hasSuffix("Still needed for publication"))
    #expect(
      lines[head...].contains { $0.hasPrefix("benzodiazepines ") && $0.contains("appraisal") })
    let spanish = try run(
      briefsProgram, ["check", "--root", folder.path, "--as-of", "2026-11-24"],
      environment: ["LC_ALL": "es_ES.UTF-8"])
    #expect(spanish.said.contains("aviso[missing-section]: al informe le faltan las partes"))
    #expect(spanish.said.contains("Falta para publicar") && spanish.said.contains("= por qué:"))
    #expect(spanish.said.contains("avisos en"))
  }

  @Test func aBuildSpeaksTheMembersLanguage() throws {
    let folder = try TemporaryFolder()
    try copyStarterWorkspace(to: folder)
    try folder.write("---\ntitle: Corto\n---\n", to: "Briefs/borrador.md")
    let built = try run(
      briefsProgram, ["build", "--no-pdf", "--root", folder.path, "--messages", "es"])
    #expect(built.status == 0)
    #expect(
      built.error.contains("Se generaron") && built.error.contains("El público no ve 1 documento:"))
    #expect(built.error.contains("su estado es 'borrador'"))
    #expect(built.error.contains("'title' tiene 5 caracteres; necesita de 10 a 120"))
    #expect(!built.error.contains("Built"))
  }
}
