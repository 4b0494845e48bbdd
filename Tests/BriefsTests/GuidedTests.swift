import Foundation
import TestSupport
import Testing

/// Guided writing: questions, repairs, lists, workflows.
struct GuidedTests {
  // MARK: new

  /// Runs a command at a terminal of its own and types the answers.
  func type(
    _ answers: [String], _ arguments: [String], _ site: SmallSite, language: String = "en_GB.UTF-8"
  )
    throws -> Run
  {
    let typing = """
      import os, pty, select, sys, time
      answers = sys.argv[2].split("\\n")
      pid, terminal = pty.fork()
      if pid == 0:
          os.chdir(sys.argv[1])
          os.execvp(sys.argv[3], sys.argv[3:])
      said = b""
      def listen(seconds):
          global said
          end = time.time() + seconds
          while time.time() < end:
              if select.select([terminal], [], [], 0.02)[0]:
                  try: part = os.read(terminal, 65536)
                  except OSError: return False
                  if not part: return False
                  said += part
                  if said.endswith(b"> ") or said.endswith(b"] "): return True
          return True
      for answer in answers:
          listen(5)
          os.write(terminal, (answer + "\\n").encode())
          said += b" "
      # Whoever still waits for an answer will get none.
      for _ in range(4):
          if not listen(2): break
      else: os.kill(pid, 9)
      status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
      sys.stdout.buffer.write(said)
      sys.exit(status)
      """
    return try run(
      "/usr/bin/env",
      ["python3", "-c", typing, site.root, answers.joined(separator: "\n"), briefsProgram]
        + arguments, environment: ["LC_ALL": language, "NO_COLOR": "1"])
  }

  @Test func newAsksInEnglishAndWritesAFileThatPassesCheck() throws {
    let site = try SmallSite()
    let asked = try type(
      [
        "breif", "y", "Too short", "What: a brief about tapering strips", "", "",
        "Kenyaa, Netherlands", "y",
        "servces", "y", "2", "moderate", "Two trials: they agree", "Ana Ruiz, Bo Lee",
        "What helps?",
      ], ["new"], site)
    #expect(asked.status == 0, "\(asked.output)")
    #expect(asked.output.contains("What will you write?"))
    #expect(asked.output.contains("Did you mean 'brief: a policy brief'? [Y/n]"))
    #expect(asked.output.contains("this one has 9"))
    #expect(asked.output.contains("Did you mean Kenya (KE), Netherlands?"), "\(asked.output)")
    let text = try site.folder.read("work/Briefs/what-a-brief-about-tapering-strips.md")
    #expect(text.contains("title: \"What: a brief about tapering strips\""))
    #expect(text.contains("countries: [KE, NL]") && text.contains("topic: services"))
    #expect(text.contains("type: position") && text.contains("level: moderate"))
    #expect(text.contains("  - name: Bo Lee") && text.contains("question: What helps?"), "\(text)")
    let checked = try site.briefs("check")
    #expect(checked.status == 0, "\(checked.error)")
  }

  @Test func newAsksInSpanish() throws {
    let site = try SmallSite()
    let asked = try type(
      [
        "acto", "Seminario sobre la retirada gradual", "español", "", "2027-01-10T09:00+01:00",
        "online", "",
      ],
      ["new"], site, language: "es_ES.UTF-8")
    #expect(asked.status == 0, "\(asked.output)")
    #expect(
      asked.output.contains("¿Qué va a escribir?") && asked.output.contains("Se escribió Briefs/"))
    let text = try site.folder.read("work/Briefs/seminario-sobre-la-retirada-gradual.md")
    #expect(
      text.contains("kind: event") && text.contains("lang: es") && text.contains("mode: online"),
      "\(text)")
    #expect(try site.briefs("check").status == 0)
  }

  @Test func newWithoutATerminalSaysWhatToWrite() throws {
    let site = try SmallSite()
    let refused = try site.briefs("new")
    #expect(
      refused.status == 2 && refused.error.contains("briefs new brief \"Title\""),
      "\(refused.error)")
  }

  @Test func answersThatEndTooEarlyWriteNothing() throws {
    let site = try SmallSite()
    let before = try site.folder.contents(of: "work/Briefs").keys.sorted()
    let asked = try type(["brief", "\u{4}"], ["new"], site)
    #expect(asked.status == 2 && asked.output.contains("Nothing was written."), "\(asked.output)")
    #expect(try site.folder.contents(of: "work/Briefs").keys.sorted() == before)
  }

  // MARK: doctor

  @Test func doctorProposesADiffAndWritesOnlyWhenTold() throws {
    let site = try SmallSite()
    let text = """
      ---
      title: Strips: what they are
      summary: What tapering strips are, what is known of their outcome, and what is contested.
      country: Netherlands
      topic: servces
      evidence: medium
      authors: [Working group]
      date: 24/11/2026
      staus: in-review
      type: rapid-response
      ---

      See [[strps]] and [@davies2019incidenc] and [below](#nknown).

      ## What is known {#known}

      Words.

      """
    try site.folder.write(
      #"[{"id":"davies2019incidence","type":"book","publisher":"P","title":"A review","issued":{"date-parts":[[2019]]}}]"#,
      to: "work/Site/references.json")
    try site.write(text, to: "mended")
    let proposed = try site.briefs("doctor")
    #expect(proposed.status == 0, "\(proposed.error)")
    for line in [
      "--- Briefs/mended.md", "-title: Strips: what they are", "+title: \"Strips: what they are\"",
      "+country: NL", "+topic: services", "+evidence: moderate", "+date: 2026-11-24",
      "+status: in-review",
      "+See [[strips]] and [@davies2019incidence] and [below](#known).",
    ] {
      #expect(proposed.output.contains(line + "\n"), "\(line)\n\(proposed.output)")
    }
    #expect(proposed.error.contains("Nothing was changed"))
    #expect(try site.folder.read("work/Briefs/mended.md") == text)
    // The diff is one that others can apply.
    try site.folder.write(proposed.output, to: "repairs.patch")
    let applied = try run(
      "/usr/bin/env",
      [
        "git", "-C", site.root, "apply", "--check", "--unidiff-zero", "-p0",
        site.beside("repairs.patch"),
      ])
    #expect(applied.status == 0, "\(applied.error)")
    #expect(
      try site.briefs("doctor", "--write", "--messages", "es").error.contains(
        "Se reparó 1 archivo."))
    let checked = try site.briefs("check", "--format", "concise")
    #expect(!checked.said.contains("error["), "\(checked.said)")
    #expect(try site.briefs("doctor").error.contains("nothing that can be repaired"))
  }

  @Test func doctorKeepsOldAddressesOfRenamedDocumentsAndMovesLinks() throws {
    let site = try SmallSite()
    try site.write(
      TestWorkspace.brief(
        "title: Another brief about tapering", body: "See [[strips]] and [here](strips.md#known).\n"
      ),
      to: "another")
    try site.commit("Two briefs")
    try site.git("mv", "Briefs/strips.md", "Briefs/paper-strips.md")
    try site.commit("Rename one")
    let repaired = try site.briefs("doctor", "--write")
    #expect(repaired.status == 0, "\(repaired.error)")
    #expect(
      try site.folder.read("work/Briefs/paper-strips.md").contains("aliases: [/briefs/strips/]"))
    #expect(
      try site.folder.read("work/Briefs/another.md").contains(
        "See [[paper-strips]] and [here](paper-strips.md#known)."))
    #expect(try site.briefs("build", "--no-pdf").status == 0)
    #expect(
      try site.folder.read("work/Site/public/briefs/strips/index.html").contains("paper-strips"))
  }

  @Test func doctorGuessesNoDateThatCouldMeanTwo() throws {
    let site = try SmallSite()
    try site.write(TestWorkspace.brief("date: 04/05/2026"), to: "strips")
    #expect(try site.briefs("doctor").output.isEmpty)
  }

  // MARK: list

  @Test func listTablesDocumentsAndFiltersThem() throws {
    let site = try SmallSite()
    try site.write(
      TestWorkspace.brief(
        "title: Another brief about tapering\ncountry: ES\nreview_by: 2026-01-01"), to: "another")
    let all = try site.briefs("list")
    #expect(all.status == 0, "\(all.error)")
    #expect(all.output.contains("3 documents; ! review date has passed"), "\(all.output)")
    #expect(all.output.contains("2026-01-01 !") && all.output.contains("es: missing"))
    #expect(try site.briefs("list", "--status", "draft").output.contains("unannounced-plan"))
    #expect(!(try site.briefs("list", "--country", "ES").output.contains("strips ")))
    #expect(try site.briefs("list", "--overdue").output.contains("another"))
    #expect(try site.briefs("list", "--status", "drft").error.contains("did you mean 'draft'"))
    #expect(try site.briefs("list", "--topic", "servics").error.contains("did you mean 'services'"))
    #expect(try site.briefs("list", "--messages", "es").output.contains("Documento"))
    // What pages and messages call it is taken too.
    for options in [
      ["--kind", "informe"], ["--country", "España"], ["--country", "spain"], ["--topic", "Servicios"],
      ["--translation", "falta"], ["--status", "En revisión"],
    ] {
      let told = try site.briefs("list", "--messages", "es", options[0], options[1])
      #expect(told.status == 0 && told.output.contains("another"), "\(options) \(told.error)")
    }
    let checked = try site.briefs("check", "--status", "borrador", "--messages", "es")
    #expect(checked.status != 2, "\(checked.error)")
    let json = try site.briefs("list", "--format", "json")
    let rows = try #require(JSONSerialization.jsonObject(with: json.bytes) as? [[String: Any]])
    let another = try #require(rows.first { $0["id"] as? String == "another" })
    #expect(rows.count == 3 && another["countries"] as? [String] == ["ES"])
    #expect(another["overdue"] as? Bool == true && another["title"] as? String != nil)
    // At eighty columns nothing is wider, and titles are there.
    let narrow = try site.briefs("list", environment: ["COLUMNS": "80"]).output
    #expect(narrow.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(narrow)")
    #expect(narrow.contains("Another brief"))
  }

  // MARK: workflows

  @Test(
    .enabled(if: canBeginWithCheckers(), "the checkers are not set up"),
    arguments: ["github", "gitlab", "forgejo"])
  func workflowsAreWrittenOnceAndAreYAML(_ service: String) throws {
    let site = try SmallSite()
    let made = try site.briefs("init", "--ci", service)
    #expect(made.status == 0, "\(made.error)")
    let path =
      [
        "github": ".github/workflows/briefs.yml", "gitlab": ".gitlab-ci.yml",
        "forgejo": ".forgejo/workflows/briefs.yml",
      ][service] ?? ""
    let text = try site.folder.read("work/" + path)
    #expect(text.contains("briefs publish out") && text.contains("briefs check"))
    #expect(text.contains("17 5 * * *"))
    #expect(try site.briefs("init", "--ci", service).status == 3, "what is there stays")
    let read = try run(
      try requireCheckers(), ["-c", "import sys, yaml; yaml.safe_load(open(sys.argv[1]))", site.root + "/" + path])
    #expect(read.status == 0, "\(read.error)")
  }

  @Test func gitLabsReportIsOneThatItReads() throws {
    let site = try SmallSite()
    try site.write(
      TestWorkspace.brief("country: Kenia", body: "See [[nothing]] and [[nothing]].\n"),
      to: "strips")
    let told = try site.briefs("check", "--format", "gitlab")
    let rows = try #require(JSONSerialization.jsonObject(with: told.bytes) as? [[String: Any]])
    #expect(rows.count >= 3)
    let marks = rows.compactMap { $0["fingerprint"] as? String }
    #expect(Set(marks).count == rows.count)
    let places = rows.compactMap { ($0["location"] as? [String: Any])?["path"] as? String }
    #expect(places.contains("Briefs/strips.md"))
  }
}
