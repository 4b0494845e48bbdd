import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefSite
import Testing
import TestSupport

struct FindingChoiceTests {
  func workspace() throws -> TestWorkspace.Result {
    try TestWorkspace([
      "Briefs/models/first.md": TestWorkspace.brief("country: Kenia", body: "See [[nowhere]].\n"),
      "Briefs/second.md": TestWorkspace.brief(
        "title: A second brief\nstatus: draft\ncountry: Kenia"),
    ]).compile()
  }

  @Test func aFolderARuleAndAStateNarrowWhatIsTold() throws {
    let all = try workspace()
    func rules(_ change: (inout FindingChoice) -> Void) -> [String] {
      var choice = FindingChoice()
      change(&choice)
      return choice.findings(among: all.diagnostics, of: all.documents).filter {
        $0.severity == .error
      }.map { "\($0.range?.path ?? "") \($0.rule.name)" }
    }
    #expect(rules { $0.places = ["Briefs/models"] }.allSatisfy { $0.hasPrefix("Briefs/models/") })
    #expect(rules { $0.places = ["Briefs/model"] } == [])
    #expect(rules { $0.rules = ["broken-link"] } == ["Briefs/models/first.md broken-link"])
    #expect(rules { $0.statuses = [.draft] } == ["Briefs/second.md unknown-country"])
  }

  /// Of fifty thousand files each is counted once, without a copy of those before it.
  @Test func findingsAreCountedByRuleAndFile() {
    let told = (0..<50_000).flatMap { file in
      [("broken-link", Severity.error), ("broken-link", .error), ("title-length", .warning)].map { name, severity in
        Diagnostic(
          name == "broken-link" ? .brokenLink : .titleLength,
          at: SourceRange(path: "Briefs/brief-\(file % 5 == 0 ? file + 1 : file).md"), Message("Something is wrong"),
          severity: severity)
      }
    }
    let counts = RuleCount.all(told)
    #expect(counts.map(\.rule) == ["broken-link", "title-length"])
    #expect(counts.map(\.errors) == [100_000, 0] && counts.map(\.warnings) == [0, 50_000])
    #expect(counts.map(\.files) == [40_000, 40_000])
  }

  @Test(
    arguments: [
      ("Briefs/es-plan.md", "Briefs/es-plan.md"), ("a b", "'a b'"), ("it's", #"'it'\''s'"#),
      ("x'\u{301}; touch y; '", "'x'\\''\u{301}; touch y; '\\'''"), ("", "''"), ("$HOME", "'$HOME'"),
    ])
  func wordsForAShellAreTakenAsTheyAre(_ word: String, _ quoted: String) throws {
    #expect(quotedForShell(word) == quoted)
    let said = try run("/bin/sh", ["-c", "printf %s \(quotedForShell(word))"])
    #expect(Array(said.output.utf8) == Array(word.utf8))
  }
}
